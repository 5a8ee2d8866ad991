package io.lectern.parse.child.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import io.lectern.parse.OcrProperties;
import io.lectern.parse.child.ocr.Tesseract;

import static org.assertj.core.api.Assertions.assertThat;

/** A command in Tesseract's place: it finds the same words in every image, or fails. */
final class FakeTesseract {

	private FakeTesseract() {
	}

	/**
	 * @param pages images that may be read
	 */
	static Tesseract finding(String words, Path folder, int pages) throws IOException {
		return running("""
				cat <<END
				<html xmlns="http://www.w3.org/1999/xhtml"><body><span class="ocr_line" title="bbox 100 100 900 140;
				 baseline 0 0; x_size 40; x_descenders 8; x_ascenders 8"><span class="ocrx_word"
				 title="bbox 100 100 900 140; x_wconf 95">%s</span></span></body></html>
				END
				""".formatted(words), folder, pages);
	}

	static Tesseract failing(Path folder) throws IOException {
		return running("exit 3\n", folder, 10);
	}

	private static Tesseract running(String script, Path folder, int pages) throws IOException {
		Path command = folder.resolve("tesseract");
		Files.writeString(command, "#!/bin/sh\n[ \"$1\" = --list-langs ] && echo eng && exit\n" + script);
		assertThat(command.toFile().setExecutable(true)).isTrue();
		Tesseract tesseract = Tesseract
			.installed(new OcrProperties(true, command.toString(), List.of("eng"), 100, Duration.ofMinutes(1), pages));
		assertThat(tesseract).isNotNull();
		return tesseract;
	}

	/** The true one, for tests that say that they need it. */
	static Tesseract real() {
		Tesseract tesseract = Tesseract
			.installed(new OcrProperties(true, "tesseract", List.of("eng", "chi_sim"), 300, Duration.ofMinutes(5), 20));
		assertThat(tesseract).as("Tesseract with the languages eng and chi_sim").isNotNull();
		return tesseract;
	}

}
