package io.lectern;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import io.lectern.document.DocumentRegistry;
import io.lectern.document.DocumentStatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The README's commands do what the README says, word for word, on the port it names. */
@SpringBootTest(webEnvironment = WebEnvironment.DEFINED_PORT)
@DirtiesContext
@Needs.Curl
class ReadmeIT {

	private static final Pattern BASH = Pattern.compile("```bash\\n(.*?)```", Pattern.DOTALL);

	@TempDir
	private static Path data;

	@Autowired
	private DocumentRegistry registry;

	@DynamicPropertySource
	static void dataDirectory(DynamicPropertyRegistry properties) throws IOException {
		Prepared.get().copySamples(data);
		properties.add("lectern.data-dir", data::toString);
	}

	@Test
	void everyCurlLineOfTheReadmeWorks() throws Exception {
		await().atMost(Duration.ofMinutes(3))
			.until(() -> registry.list(null, DocumentStatus.INDEXED, 0, 1).total() >= 4);
		List<String> commands = curls();
		assertThat(commands).hasSizeGreaterThanOrEqualTo(5);
		for (String command : commands) {
			Process bash = new ProcessBuilder("bash", "-euo", "pipefail", "-c", command).redirectErrorStream(true)
				.start();
			String output = new String(bash.getInputStream().readAllBytes());
			assertThat(bash.waitFor()).as(command + "\n" + output).isZero();
			assertThat(output).as(command).isNotBlank().doesNotContain("urn:lectern:problem");
			expectations(command).forEach((expected) -> assertThat(output).as(command).contains(expected));
		}
	}

	/** The curl commands in the README's bash blocks, continued lines included. */
	private static List<String> curls() throws Exception {
		List<String> commands = new ArrayList<>();
		Matcher block = BASH.matcher(Files.readString(Path.of("README.md")));
		while (block.find()) {
			for (String command : block.group(1).split("(?<!\\\\)\\n")) {
				if (command.startsWith("curl ")) {
					commands.add(command);
				}
			}
		}
		return commands;
	}

	/** What a comment behind the command, {@code # → …}, promises. */
	private static List<String> expectations(String command) {
		int comment = command.indexOf("# → ");
		return (comment < 0) ? List.of() : List.of(command.substring(comment + 4).strip().split(" … "));
	}

}
