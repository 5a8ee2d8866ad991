package io.lectern.parse.child.confinement;

import java.util.ArrayList;
import java.util.List;

import com.sun.jna.Memory;
import com.sun.jna.Platform;

/**
 * Calls that the kernel refuses to a process and all it starts, by seccomp: sockets of
 * any kind, other processes' memory, and what makes holes in walls.
 */
final class CallFilter {

	private static final int SECCOMP = 22;

	private static final long FILTER = 2;

	/** Loads four bytes of what is known of the call. */
	private static final int LOAD = 0x20;

	private static final int IF_EQUAL = 0x15;

	private static final int IF_AT_LEAST = 0x35;

	private static final int RETURN = 0x06;

	private static final int ALLOW = 0x7fff0000;

	/** The call fails with {@code EPERM}. */
	private static final int REFUSE = 0x00050000 | 1;

	private static final int NUMBER = 0;

	private static final int ARCHITECTURE = 4;

	private static final int X86_64 = 0xC000003E;

	private static final int AARCH64 = 0xC00000B7;

	/** From here on x86-64 has the same calls again, in another guise. */
	private static final int OTHER_GUISE = 0x40000000;

	/**
	 * The numbers of socket, ptrace, process_vm_readv, process_vm_writev, bpf,
	 * perf_event_open, userfaultfd, add_key, request_key, keyctl, mount, umount2,
	 * pivot_root, unshare and setns.
	 */
	private static final List<Integer> ON_X86_64 = List.of(41, 101, 310, 311, 321, 298, 323, 248, 249, 250, 165, 166,
			155, 272, 308);

	private static final List<Integer> ON_AARCH64 = List.of(198, 117, 270, 271, 280, 241, 282, 217, 218, 219, 40, 39,
			41, 97, 268);

	/**
	 * The same everywhere: io_uring_setup, which makes sockets too, pidfd_getfd,
	 * open_tree, move_mount, fsopen and mount_setattr.
	 */
	private static final List<Integer> EVERYWHERE = List.of(425, 438, 428, 429, 430, 442);

	private CallFilter() {
	}

	/** Puts it before the calling thread, and before all that it starts or becomes. */
	static boolean install() {
		List<Integer> refused = new ArrayList<>(Platform.isARM() ? ON_AARCH64 : ON_X86_64);
		refused.addAll(EVERYWHERE);
		List<int[]> program = program(Platform.isARM() ? AARCH64 : X86_64, refused);
		Memory code = new Memory(8L * program.size());
		for (int i = 0; i < program.size(); i++) {
			int[] step = program.get(i);
			code.setShort(8L * i, (short) step[0]);
			code.setByte(8L * i + 2, (byte) step[1]);
			code.setByte(8L * i + 3, (byte) step[2]);
			code.setInt(8L * i + 4, step[3]);
		}
		Memory filter = new Memory(16);
		filter.clear();
		filter.setShort(0, (short) program.size());
		filter.setPointer(8, code);
		return Kernel.control(SECCOMP, FILTER, filter);
	}

	/** Steps of code, steps to skip if so, steps to skip if not, and operand. */
	private static List<int[]> program(int architecture, List<Integer> refused) {
		List<int[]> program = new ArrayList<>();
		program.add(new int[] { LOAD, 0, 0, ARCHITECTURE });
		program.add(new int[] { IF_EQUAL, 1, 0, architecture });
		program.add(new int[] { RETURN, 0, 0, REFUSE });
		program.add(new int[] { LOAD, 0, 0, NUMBER });
		program.add(new int[] { IF_AT_LEAST, refused.size() + 1, 0, OTHER_GUISE });
		for (int i = 0; i < refused.size(); i++) {
			program.add(new int[] { IF_EQUAL, refused.size() - i, 0, refused.get(i) });
		}
		program.add(new int[] { RETURN, 0, 0, ALLOW });
		program.add(new int[] { RETURN, 0, 0, REFUSE });
		return program;
	}

}
