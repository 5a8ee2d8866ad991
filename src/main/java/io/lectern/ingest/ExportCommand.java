package io.lectern.ingest;

import java.io.IOException;
import java.nio.file.Path;

import org.springframework.boot.ApplicationArguments;
import org.springframework.stereotype.Component;

import io.lectern.system.Command;

/** {@code export}: writes documents with all that belongs to them into one file. */
@Component
class ExportCommand implements Command {

	private final ArchiveExport archive;

	ExportCommand(ArchiveExport archive) {
		this.archive = archive;
	}

	@Override
	public String name() {
		return "export";
	}

	@Override
	public String usage() {
		return "export --file F [--collection C]   writes all documents, or those of C, to the file F";
	}

	@Override
	public int run(ApplicationArguments arguments) throws IOException {
		Path file = Path.of(Command.required(arguments, "file"));
		int documents = archive.write(Command.option(arguments, "collection"), file);
		System.out.println(documents + " documents exported to " + file);
		return 0;
	}

}
