package io.lectern;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(120)
class TerminationIT {

	/** What a JVM ends with that was ended by SIGTERM, and not by a crash meanwhile. */
	private static final int IN_ORDER = 143;

	@TempDir
	private Path temp;

	@Test
	void endsInOrderWhileAModelIsAtWork() throws Exception {
		Path manual = Files.writeString(temp.resolve("manual.txt"),
				IntStream.range(0, 3_000)
					.mapToObj((room) -> "Pump room " + room + " is inspected in week " + room % 50 + ".")
					.collect(Collectors.joining(" ")));
		try (LecternProcess lectern = LecternProcess.start(temp.resolve("data"),
				"--lectern.documents-dir=" + temp.resolve("none"))) {
			String id = lectern.upload(manual).path("id").asString();
			while (!lectern.getJson("/api/v1/documents/" + id).path("status").asString().equals("EMBEDDING")) {
				Thread.sleep(50);
			}
			assertThat(lectern.end()).isEqualTo(IN_ORDER);
		}
	}

}
