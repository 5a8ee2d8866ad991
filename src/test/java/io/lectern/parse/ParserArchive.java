package io.lectern.parse;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import io.lectern.parse.ParserProtocol.Request;
import io.lectern.parse.ParserProtocol.Response;
import io.lectern.parse.ParserProtocol.Settings;

/** An archive of the classes that parser processes load. */
public final class ParserArchive {

	/** As {@link ParserCommand} looks for it beside that of the server. */
	private static final String NAME = "parser.jsa";

	private static final Settings SETTINGS = new Settings(1_000_000,
			new OcrProperties(true, "tesseract", List.of("eng"), 300, Duration.ofMinutes(1), 10));

	private ParserArchive() {
	}

	/**
	 * Has a process parse the files and write down what it loaded. It shuts itself in as
	 * others do, finds no program to become, and goes on itself.
	 * @param java the command
	 */
	public static void make(Path folder, String java, String classPath, List<Path> files)
			throws IOException, InterruptedException {
		Process process = new ProcessBuilder(java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xlog:disable",
				"--enable-native-access=ALL-UNNAMED", "-XX:ArchiveClassesAtExit=" + folder.resolve(NAME), "-cp",
				classPath, "io.lectern.parse.child.confinement.Confinement", "--read", "/", "--write",
				folder.toString(), "--", "/none")
			.redirectError(Redirect.DISCARD)
			.start();
		try (DataOutputStream requests = new DataOutputStream(process.getOutputStream());
				DataInputStream answers = new DataInputStream(process.getInputStream())) {
			ParserProtocol.write(requests, SETTINGS);
			answers.readUTF();
			awaitAnswer(answers, 0);
			for (Path file : files) {
				ParserProtocol.write(requests,
						new Request(file.toAbsolutePath().toString(), file.getFileName().toString(), null));
				awaitAnswer(answers, 1);
			}
		}
		process.waitFor();
	}

	private static void awaitAnswer(DataInputStream answers, double progress) throws IOException {
		Response response;
		do {
			response = ParserProtocol.read(answers, Response.class, Integer.MAX_VALUE);
		}
		while (response.progress() < progress);
	}

}
