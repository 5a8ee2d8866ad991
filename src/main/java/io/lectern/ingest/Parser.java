package io.lectern.ingest;

import java.nio.file.Path;

/** Turns a file into typed blocks. */
interface Parser {

	/**
	 * @param file the original's bytes
	 * @param name the file name it came with; a hint only, the bytes decide
	 * @throws DocumentUnreadable when it can't be parsed, with a reason a person
	 * understands
	 */
	Parsed parse(Path file, String name) throws DocumentUnreadable, InterruptedException;

}
