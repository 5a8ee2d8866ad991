package io.lectern.parse.child.confinement;

import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import io.lectern.parse.child.ParserProcess;

/**
 * Shuts the process in and then becomes another program. Says on the standard output
 * first, as {@link DataOutputStream#writeUTF} does, which walls there are: {@code files},
 * {@code network}, {@code cores} and {@code privileges}, with blanks between them. Where
 * it can't become the program, it parses itself.
 * <p>
 * Arguments: {@code --read PATH} and {@code --write PATH} as often as needed, for
 * LibreOffice {@code --office BYTES} with the memory that it may use, then {@code --} and
 * the command.
 */
public final class Confinement {

	private static final int LARGEST_FILE = 1;

	private static final int DATA = 2;

	private static final int CORE = 4;

	private static final int OPEN_FILES = 7;

	/** Bytes: no page's picture has more. */
	private static final long MOST_BYTES = 2L << 30;

	private static final long MOST_OPEN = 1024;

	private Confinement() {
	}

	public static void main(String[] args) throws IOException, InterruptedException {
		int end = Arrays.asList(args).indexOf("--");
		List<String> read = new ArrayList<>();
		List<String> write = new ArrayList<>();
		long office = 0;
		for (int i = 0; i < end; i += 2) {
			switch (args[i]) {
				case "--write" -> write.add(args[i + 1]);
				case "--office" -> office = Long.parseLong(args[i + 1]);
				default -> read.add(args[i + 1]);
			}
		}
		String[] command = Arrays.copyOfRange(args, end + 1, args.length);
		List<String> walls = new ArrayList<>();
		try {
			if (Kernel.isKnown()) {
				enclose(read, write, office, walls);
			}
		}
		catch (LinkageError ex) {
			// JNA unpacks its library, and not every folder allows that.
			System.err.println("Nothing can be asked of the kernel: " + ex);
		}
		tell(walls);
		if (!walls.isEmpty()) {
			System.err.println("The program can't be started, error " + Kernel.become(command));
		}
		if (office > 0) {
			System.exit(1);
		}
		ParserProcess.main(new String[0]);
	}

	private static void enclose(List<String> read, List<String> write, long office, List<String> walls) {
		if (Kernel.limit(CORE, 0)) {
			walls.add("cores");
		}
		Kernel.limit(LARGEST_FILE, MOST_BYTES);
		Kernel.limit(OPEN_FILES, MOST_OPEN);
		if (office > 0) {
			Kernel.limit(DATA, office);
		}
		if (!Kernel.forgoPrivileges()) {
			return;
		}
		walls.add("privileges");
		if (Landlock.restrict(read, write)) {
			walls.add("files");
		}
		if (CallFilter.install(office > 0)) {
			walls.add("network");
		}
	}

	private static void tell(List<String> walls) throws IOException {
		DataOutputStream out = new DataOutputStream(new FileOutputStream(FileDescriptor.out));
		out.writeUTF(String.join(" ", walls));
		out.flush();
	}

}
