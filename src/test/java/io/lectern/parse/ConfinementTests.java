package io.lectern.parse;

import java.io.DataInputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.lectern.Needs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.actuate.info.Info;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever takes a parser process over finds nothing there, and gets nowhere. */
class ConfinementTests {

	private static final OcrProperties OCR = new OcrProperties(true, "tesseract", List.of("eng"), 300,
			Duration.ofMinutes(1), 10);

	@TempDir
	private Path folder;

	private final Set<Walls> walls = EnumSet.noneOf(Walls.class);

	/** What became of each thing that an intruder tried. */
	private Map<String, String> intrude(boolean confined) throws Exception {
		Path data = Files.createDirectories(folder.resolve("data"));
		Path secret = Files.writeString(data.resolve("lectern.mv.db"), "secret");
		Path own = Files.createDirectories(data.resolve("own"));
		Path given = Files.createDirectories(data.resolve("given"));
		Path file = Files.createLink(given.resolve("document-1"), Files.writeString(data.resolve("original"), "text"));
		ParserProperties limits = new ParserProperties(1, DataSize.ofMegabytes(64), Duration.ofMinutes(1), 1, 1000,
				confined);
		List<String> words = new ArrayList<>(new ParserCommand(limits, OCR, own, given).words(true));
		words.set(words.size() - 1, Intruder.class.getName());
		try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			words.addAll(List.of(Integer.toString(listening.getLocalPort()),
					Long.toString(ProcessHandle.current().pid()), secret.toString(), own.toString(), file.toString()));
			Process process = new ProcessBuilder(words).redirectError(folder.resolve("errors").toFile()).start();
			process.getOutputStream().close();
			DataInputStream said = new DataInputStream(process.getInputStream());
			if (confined) {
				walls.addAll(Walls.of(said.readUTF()));
			}
			Map<String, String> tried = new HashMap<>();
			new String(said.readAllBytes(), StandardCharsets.UTF_8).lines()
				.filter((line) -> line.contains(" "))
				.forEach((line) -> tried.put(line.substring(0, line.indexOf(' ')),
						line.substring(line.indexOf(' ') + 1)));
			assertThat(tried).as(Files.readString(folder.resolve("errors"))).hasSize(16);
			return tried;
		}
	}

	@Test
	@Needs.Landlock
	void anIntruderGetsNeitherAtTheNetworkNorAtFilesNorAtTheServer() throws Exception {
		Map<String, String> tried = intrude(true);

		assertThat(walls).containsExactlyInAnyOrder(Walls.values());
		assertThat(Files.readString(folder.resolve("data/original"))).isEqualTo("text");
		assertThat(folder.resolve("data/planted")).doesNotExist();
		for (String works : List.of("read-given", "write-own")) {
			assertThat(tried.remove(works)).as(works).isEqualTo("done");
		}
		// Needs a newer kernel, and is more than is promised.
		tried.remove("signal");
		assertThat(tried).allSatisfy((what, outcome) -> assertThat(outcome).as(what).isNotEqualTo("done"));
	}

	/** The other tests show nothing unless all this can be done without walls. */
	@Test
	@Needs.Landlock
	void withoutWallsAnIntruderGetsEverywhere() throws Exception {
		Map<String, String> tried = intrude(false);

		tried.remove("dump");
		// Of an ordinary user, where another test has hidden this JVM's memory.
		tried.remove("memory");
		tried.remove("environment");
		assertThat(tried).allSatisfy((what, outcome) -> assertThat(outcome).as(what).isEqualTo("done"));
	}

	@Test
	void administratorsAreToldWhatIsShutOffAndWhatIsNot() {
		ParserInfo info = new ParserInfo();
		info.told(Walls.of("cores network something-new"));
		info.told(Walls.of(""));
		Info.Builder told = new Info.Builder();
		info.contribute(told);

		assertThat(told.build().get("parser"))
			.isEqualTo(new ParserInfo.Isolation(List.of("network", "cores"), List.of("files", "privileges")));
	}

}
