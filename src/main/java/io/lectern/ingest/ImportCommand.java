package io.lectern.ingest;

import java.io.IOException;
import java.nio.file.Path;

import org.springframework.boot.ApplicationArguments;
import org.springframework.stereotype.Component;

import io.lectern.system.Command;

/**
 * {@code import}: reads what {@link ExportCommand} wrote, into whatever store this is.
 */
@Component
class ImportCommand implements Command {

	private final ArchiveImport archive;

	ImportCommand(ArchiveImport archive) {
		this.archive = archive;
	}

	@Override
	public String name() {
		return "import";
	}

	@Override
	public String usage() {
		return "import --file F   reads the documents of an exported file";
	}

	@Override
	public int run(ApplicationArguments arguments) throws IOException {
		ArchiveImport.Outcome outcome = archive.read(Path.of(Command.required(arguments, "file")));
		System.out
			.println("%d documents imported, %d of them wait to be indexed when Lectern runs; %d were there before"
				.formatted(outcome.added(), outcome.toIndex(), outcome.present()));
		return 0;
	}

}
