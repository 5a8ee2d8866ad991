package io.lectern.parse.child;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import io.lectern.parse.DocumentUnreadable;
import io.lectern.parse.OcrProperties;
import io.lectern.parse.Parsed;
import io.lectern.parse.ParserProtocol.Settings;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class LockedOfficeTests {

	@TempDir
	private Path folder;

	private Path file;

	@BeforeEach
	void lock() throws Exception {
		Path open = OfficeParts.word("<w:p><w:r><w:t>Behind the door lies the harbour.</w:t></w:r></w:p>")
			.write(folder.resolve("open.docx"));
		file = folder.resolve("locked.docx");
		try (POIFSFileSystem container = new POIFSFileSystem(); OutputStream out = Files.newOutputStream(file)) {
			Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
			encryptor.confirmPassword("sesame");
			try (OutputStream bytes = encryptor.getDataStream(container)) {
				Files.copy(open, bytes);
			}
			container.writeFilesystem(out);
		}
	}

	private static Parsed read(Path file, @Nullable String password) throws DocumentUnreadable {
		OcrProperties ocr = new OcrProperties(false, "tesseract", List.of("eng"), 300, Duration.ofMinutes(1), 10);
		return new DocumentReader(new Settings(1_000_000, ocr)).read(file, file.getFileName().toString(), password,
				(share) -> {
				});
	}

	@Test
	void saysThatItNeedsAPasswordAndWhenThatIsWrong() {
		assertThatExceptionOfType(DocumentUnreadable.class).isThrownBy(() -> read(file, null))
			.withMessage("it is protected by a password");
		assertThatExceptionOfType(DocumentUnreadable.class).isThrownBy(() -> read(file, "simsim"))
			.withMessage("it is protected by a password; the one given does not open it");
	}

	@Test
	void isReadWithItsPassword() throws DocumentUnreadable {
		Parsed parsed = read(file, "sesame");
		assertThat(OfficeParts.blocks(parsed)).containsExactly("Behind the door lies the harbour.");
		assertThat(parsed.mediaType()).contains("wordprocessingml");
	}

	@Test
	void readsFilesThatNeedNoPasswordWhateverIsGiven() throws DocumentUnreadable {
		assertThat(OfficeParts.blocks(read(folder.resolve("open.docx"), "sesame"))).hasSize(1);
	}

}
