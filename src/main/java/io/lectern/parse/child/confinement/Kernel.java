package io.lectern.parse.child.confinement;

import com.sun.jna.Function;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;

/** The calls to Linux that Java has no words for. */
final class Kernel {

	private static final NativeLibrary C = NativeLibrary.getProcess();

	private static final Function SYSCALL = C.getFunction("syscall");

	private static final Function PRCTL = C.getFunction("prctl");

	private static final Function OPEN = C.getFunction("open");

	private static final Function SET_LIMIT = C.getFunction("setrlimit");

	private static final Function EXECUTE = C.getFunction("execv");

	/** {@code O_PATH | O_CLOEXEC}: a name for it, no right to read. */
	private static final int NAME_ONLY = 0x200000 | 0x80000;

	private static final int NO_NEW_PRIVILEGES = 38;

	private Kernel() {
	}

	/** Whether the numbers of calls are known for this machine. */
	static boolean isKnown() {
		return Platform.isLinux() && Platform.is64Bit() && (Platform.isIntel() || Platform.isARM());
	}

	/**
	 * A call by its number.
	 * @return what it returns, -1 when it fails
	 */
	static long call(int number, Object... arguments) {
		Object[] all = new Object[arguments.length + 1];
		all[0] = (long) number;
		System.arraycopy(arguments, 0, all, 1, arguments.length);
		return SYSCALL.invokeLong(all);
	}

	static boolean control(int option, Object... arguments) {
		Object[] all = { option, 0L, 0L, 0L, 0L };
		System.arraycopy(arguments, 0, all, 1, arguments.length);
		return PRCTL.invokeInt(all) == 0;
	}

	/** Programs started from here on get no more rights than their starter has. */
	static boolean forgoPrivileges() {
		return control(NO_NEW_PRIVILEGES, 1L);
	}

	/**
	 * Limits what the process may use, for good.
	 * @param resource number of the limit
	 */
	static boolean limit(int resource, long most) {
		Memory pair = new Memory(16);
		pair.setLong(0, most);
		pair.setLong(8, most);
		return SET_LIMIT.invokeInt(new Object[] { resource, pair }) == 0;
	}

	/** A descriptor that names the path, -1 where there is nothing. */
	static int name(String path) {
		return OPEN.invokeInt(new Object[] { path, NAME_ONLY });
	}

	/** Becomes that program, and returns only if that fails. */
	static int become(String[] command) {
		EXECUTE.invokeInt(new Object[] { command[0], command });
		return Native.getLastError();
	}

	static Pointer nothing() {
		return Pointer.NULL;
	}

}
