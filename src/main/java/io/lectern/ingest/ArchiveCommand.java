package io.lectern.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;

/**
 * {@code export --file F [--collection C]} and {@code import --file F}: does that instead
 * of serving.
 */
@Component
class ArchiveCommand implements ApplicationRunner {

	private final ArchiveExport archiveExport;

	private final ArchiveImport archiveImport;

	private final ConfigurableApplicationContext context;

	ArchiveCommand(ArchiveExport archiveExport, ArchiveImport archiveImport, ConfigurableApplicationContext context) {
		this.archiveExport = archiveExport;
		this.archiveImport = archiveImport;
		this.context = context;
	}

	@Override
	public void run(ApplicationArguments arguments) throws IOException {
		switch (String.join(" ", arguments.getNonOptionArgs())) {
			case "export" -> {
				int documents = archiveExport.write(option(arguments, "collection"), file(arguments));
				end(documents + " documents exported to " + file(arguments));
			}
			case "import" -> {
				ArchiveImport.Outcome outcome = archiveImport.read(file(arguments));
				end("%d documents imported, %d of them wait to be indexed when Lectern runs; %d were there before"
					.formatted(outcome.added(), outcome.toIndex(), outcome.present()));
			}
			default -> {
			}
		}
	}

	private static Path file(ApplicationArguments arguments) {
		String file = option(arguments, "file");
		if (file == null) {
			throw new IllegalArgumentException("export and import need --file=…");
		}
		return Path.of(file);
	}

	private static @Nullable String option(ApplicationArguments arguments, String name) {
		List<String> values = arguments.getOptionValues(name);
		return (values != null && !values.isEmpty()) ? values.getLast() : null;
	}

	/** Ends before jobs begin: they are the server's. */
	private void end(String message) {
		System.out.println(message);
		System.exit(SpringApplication.exit(context));
	}

}
