package io.lectern;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.util.FileSystemUtils;

import io.lectern.parse.ParserArchive;

/**
 * What all servers that tests start have in common: Lectern's classes in a jar, because
 * classes in folders can't be shared between processes; archives of what a server and its
 * parsers have loaded; and a data folder with the sample documents indexed. The first
 * process of tests that asks makes it, beside the classes, while others wait; the next
 * build with the same classes, JVM and documents finds it there.
 */
public final class Prepared {

	private static final Path DOCUMENTS = Path.of("documents");

	private static final Duration LIMIT = Duration.ofMinutes(5);

	/** As they stand in the class path of the tests. */
	private final Path classes;

	private final Path folder;

	private Prepared(Path classes) {
		this.classes = classes;
		this.folder = classes.resolveSibling("prepared");
	}

	/** Made by the first call; others wait for it. */
	public static Prepared get() {
		return Once.PREPARED;
	}

	private static final class Once {

		private static final Prepared PREPARED = make();

		private static Prepared make() {
			Prepared prepared = new Prepared(
					entries().map(Path::of).filter(Prepared::holdsLectern).findFirst().orElseThrow());
			try {
				prepared.ensure();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				throw new IllegalStateException(ex);
			}
			return prepared;
		}

	}

	private static Stream<String> entries() {
		return Arrays.stream(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
			.split(File.pathSeparator));
	}

	/** Tests and benchmarks lie in folders too. */
	private static boolean holdsLectern(Path entry) {
		return Files.exists(entry.resolve("io/lectern/Lectern.class"));
	}

	String classPath() {
		return Stream
			.concat(Stream.of(jar().toString()), entries().filter((entry) -> !Files.isDirectory(Path.of(entry))))
			.collect(Collectors.joining(File.pathSeparator));
	}

	private Path jar() {
		return folder.resolve("classes.jar");
	}

	/** None before there is one: for the server that writes it. */
	List<String> jvmOptions() {
		return Files.exists(archive()) ? List.of("-XX:SharedArchiveFile=" + archive()) : List.of();
	}

	private Path archive() {
		return folder.resolve("lectern.jsa");
	}

	/** A copy of the data folder of a server that has indexed the sample documents. */
	public void copySamples(Path dataDir) throws IOException {
		FileSystemUtils.copyRecursively(samples(), dataDir);
	}

	private Path samples() {
		return folder.resolve("samples");
	}

	private void ensure() throws IOException, InterruptedException {
		Path lockFile = folder.resolveSibling("prepared.lock");
		try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
			// Until the channel is closed.
			channel.lock();
			Path of = folder.resolve("of");
			String wanted = fingerprint();
			if (!Files.exists(of) || !Files.readString(of).equals(wanted)) {
				FileSystemUtils.deleteRecursively(folder);
				Files.createDirectories(folder);
				make();
				Files.writeString(of, wanted);
			}
		}
	}

	private void make() throws IOException, InterruptedException {
		int status = ToolProvider.findFirst("jar")
			.orElseThrow()
			.run(System.out, System.err, "--create", "--file", jar().toString(), "-C", classes.toString(), ".");
		if (status != 0) {
			throw new IllegalStateException("The classes in " + classes + " can't be packed");
		}
		ParserArchive.make(folder, LecternProcess.java(), classPath(), files(DOCUMENTS));
		try (LecternProcess lectern = LecternProcess.begin(this, LecternProcess.freePort(), samples(),
				List.of("-XX:ArchiveClassesAtExit=" + archive()))) {
			lectern.awaitReady();
			Instant limit = Instant.now().plus(LIMIT);
			while (lectern.getJson("/api/v1/documents?status=INDEXED&size=1").path("total").asLong() < documents()) {
				if (Instant.now().isAfter(limit)) {
					throw new IllegalStateException("The sample documents are not indexed in time");
				}
				Thread.sleep(200);
			}
			lectern.get("/");
			lectern.post("/api/v1/query", "{\"question\":\"How much energy was delivered in 2025?\"}");
		}
	}

	static long documents() {
		String[] files = DOCUMENTS.toFile().list();
		return (files != null) ? files.length : 0;
	}

	private static List<Path> files(Path root) throws IOException {
		try (Stream<Path> files = Files.walk(root)) {
			return files.filter(Files::isRegularFile).sorted().toList();
		}
	}

	/** Another one where anything is not as it was. */
	private String fingerprint() throws IOException {
		StringBuilder all = new StringBuilder(System.getProperty("java.vm.version")).append(classPath());
		for (Path root : List.of(classes, DOCUMENTS)) {
			for (Path file : files(root)) {
				all.append('\n')
					.append(file)
					.append(' ')
					.append(Files.size(file))
					.append(' ')
					.append(Files.getLastModifiedTime(file));
			}
		}
		try {
			return HexFormat.of()
				.formatHex(
						MessageDigest.getInstance("SHA-256").digest(all.toString().getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
