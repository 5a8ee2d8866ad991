package io.lectern.parse.child.confinement;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.sun.jna.Memory;

/**
 * Files that a process and all it starts may use, and none but them, by
 * <a href="https://docs.kernel.org/userspace-api/landlock.html">Landlock</a>, whose names
 * and numbers these are. Newer kernels also shut off TCP, and processes outside. Nothing
 * outside can be looked into by ptrace or {@code /proc}.
 */
final class Landlock {

	private static final int CREATE_RULESET = 444;

	private static final int ADD_RULE = 445;

	private static final int RESTRICT_SELF = 446;

	private static final int PATH_BENEATH = 1;

	private static final long EXECUTE = 1;

	private static final long WRITE_FILE = 1 << 1;

	private static final long READ_FILE = 1 << 2;

	private static final long READ_FOLDER = 1 << 3;

	private static final long TRUNCATE = 1 << 14;

	private static final long OF_FILES = EXECUTE | WRITE_FILE | READ_FILE | TRUNCATE;

	private static final long READING = EXECUTE | READ_FILE | READ_FOLDER;

	/**
	 * What each version of Landlock knows of files: thirteen rights and more with time.
	 */
	private static final List<Long> KNOWN = List.of((1L << 13) - 1, (1L << 14) - 1, (1L << 15) - 1, (1L << 15) - 1,
			(1L << 16) - 1);

	/** Binding and connecting, from the fourth version on. */
	private static final long TCP = 3;

	/** Abstract sockets and signals to processes outside, from the sixth version on. */
	private static final long OUTSIDE = 3;

	private Landlock() {
	}

	/** Version of the kernel's Landlock, 0 or less where it has none. */
	static int version() {
		return (int) Kernel.call(CREATE_RULESET, Kernel.nothing(), 0L, 1L);
	}

	/**
	 * Shuts the calling thread in, and all that it starts or becomes.
	 * @param read files and folders to be read and run
	 * @param write folders to be written to as well
	 * @return whether it is shut in
	 */
	static boolean restrict(List<String> read, List<String> write) {
		int version = version();
		if (version < 1) {
			return false;
		}
		long handled = KNOWN.get(Math.min(version, KNOWN.size()) - 1);
		Memory ruleset = new Memory(24);
		ruleset.setLong(0, handled);
		ruleset.setLong(8, TCP);
		ruleset.setLong(16, OUTSIDE);
		long size = (version >= 6) ? 24 : (version >= 4) ? 16 : 8;
		int rules = (int) Kernel.call(CREATE_RULESET, ruleset, size, 0L);
		if (rules < 0) {
			return false;
		}
		read.forEach((path) -> allow(rules, path, handled & READING));
		write.forEach((path) -> allow(rules, path, handled));
		return Kernel.call(RESTRICT_SELF, (long) rules, 0L) == 0;
	}

	/** What isn't there needs no rule. */
	private static void allow(int rules, String path, long rights) {
		int name = Kernel.name(path);
		if (name < 0) {
			return;
		}
		Memory rule = new Memory(12);
		rule.setLong(0, Files.isDirectory(Path.of(path)) ? rights : rights & OF_FILES);
		rule.setInt(8, name);
		Kernel.call(ADD_RULE, (long) rules, (long) PATH_BENEATH, rule, 0L);
	}

}
