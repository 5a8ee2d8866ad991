package io.lectern.system;

import java.nio.file.Path;

/** Temporary folders for the tests of other packages. */
public final class TestFolders {

	private TestFolders() {
	}

	/** One under that data folder, as a process has it. */
	public static ProcessFolder process(Path data) {
		return new ProcessFolder(new LecternProperties("embedded", data));
	}

}
