package io.lectern.parse;

import java.nio.file.Path;
import java.util.function.DoubleConsumer;

import org.jspecify.annotations.Nullable;

/** Turns a file into typed blocks. */
public interface Parser {

	/**
	 * @param file the original's bytes
	 * @param name the file name it came with; a hint only, the bytes decide
	 * @param password what opens it; null where none was given
	 * @param progress told the share done, 0 to 1, where parsing takes long
	 * @throws DocumentUnreadable when it can't be parsed, with a reason a person
	 * understands
	 */
	Parsed parse(Path file, String name, @Nullable String password, DoubleConsumer progress)
			throws DocumentUnreadable, InterruptedException;

	/** The same for a file that needs no password. */
	default Parsed parse(Path file, String name, DoubleConsumer progress)
			throws DocumentUnreadable, InterruptedException {
		return parse(file, name, null, progress);
	}

}
