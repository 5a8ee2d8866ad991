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

	/** The call does nothing and says that it did. */
	private static final int PRETEND = 0x00050000;

	private static final int NUMBER = 0;

	private static final int ARCHITECTURE = 4;

	private static final int FIRST_ARGUMENT = 16;

	private static final int AF_UNIX = 1;

	private static final int X86_64 = 0xC000003E;

	private static final int AARCH64 = 0xC00000B7;

	/** From here on x86-64 has the same calls again, in another guise. */
	private static final int OTHER_GUISE = 0x40000000;

	private static final int SOCKET_ON_X86_64 = 41;

	private static final int SOCKET_ON_AARCH64 = 198;

	/**
	 * The numbers of connect, sendto, sendmsg and sendmmsg, without which a socket is
	 * good for nothing.
	 */
	private static final List<Integer> USE_ON_X86_64 = List.of(42, 44, 46, 307);

	private static final List<Integer> USE_ON_AARCH64 = List.of(203, 206, 211, 269);

	/** The numbers of bind and listen. */
	private static final List<Integer> SERVING_ON_X86_64 = List.of(49, 50);

	private static final List<Integer> SERVING_ON_AARCH64 = List.of(200, 201);

	/**
	 * The numbers of ptrace, process_vm_readv, process_vm_writev, bpf, perf_event_open,
	 * userfaultfd, add_key, request_key, keyctl, mount, umount2, pivot_root, unshare and
	 * setns.
	 */
	private static final List<Integer> ON_X86_64 = List.of(101, 310, 311, 321, 298, 323, 248, 249, 250, 165, 166, 155,
			272, 308);

	private static final List<Integer> ON_AARCH64 = List.of(117, 270, 271, 280, 241, 282, 217, 218, 219, 40, 39, 41, 97,
			268);

	/**
	 * The same everywhere: io_uring_setup, which makes sockets too, pidfd_getfd,
	 * open_tree, move_mount, fsopen and mount_setattr.
	 */
	private static final List<Integer> EVERYWHERE = List.of(425, 438, 428, 429, 430, 442);

	private CallFilter() {
	}

	/**
	 * Puts it before the calling thread, and before all that it starts or becomes.
	 * @param dummies whether local sockets may be had that lead nowhere: LibreOffice
	 * doesn't start unless it believes that it listens to others of its kind
	 */
	static boolean install(boolean dummies) {
		boolean arm = Platform.isARM();
		int socket = arm ? SOCKET_ON_AARCH64 : SOCKET_ON_X86_64;
		List<Integer> refused = new ArrayList<>(arm ? ON_AARCH64 : ON_X86_64);
		refused.addAll(EVERYWHERE);
		refused.addAll(dummies ? (arm ? USE_ON_AARCH64 : USE_ON_X86_64) : List.of(socket));
		List<Integer> pretended = !dummies ? List.of() : arm ? SERVING_ON_AARCH64 : SERVING_ON_X86_64;
		List<int[]> program = program(arm ? AARCH64 : X86_64, refused, pretended, socket);
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
	private static List<int[]> program(int architecture, List<Integer> refused, List<Integer> pretended, int socket) {
		List<int[]> program = new ArrayList<>();
		program.add(new int[] { LOAD, 0, 0, ARCHITECTURE });
		program.add(new int[] { IF_EQUAL, 1, 0, architecture });
		program.add(new int[] { RETURN, 0, 0, REFUSE });
		program.add(new int[] { LOAD, 0, 0, NUMBER });
		int allow = program.size() + 1 + refused.size() + pretended.size() + 3;
		program.add(new int[] { IF_AT_LEAST, allow - program.size(), 0, OTHER_GUISE });
		for (int call : refused) {
			program.add(new int[] { IF_EQUAL, allow - program.size(), 0, call });
		}
		for (int call : pretended) {
			program.add(new int[] { IF_EQUAL, allow + 1 - program.size(), 0, call });
		}
		program.add(new int[] { IF_EQUAL, 0, 2, socket });
		program.add(new int[] { LOAD, 0, 0, FIRST_ARGUMENT });
		program.add(new int[] { IF_EQUAL, 0, 1, AF_UNIX });
		program.add(new int[] { RETURN, 0, 0, ALLOW });
		program.add(new int[] { RETURN, 0, 0, REFUSE });
		program.add(new int[] { RETURN, 0, 0, PRETEND });
		return program;
	}

}
