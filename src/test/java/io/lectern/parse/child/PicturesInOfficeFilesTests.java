package io.lectern.parse.child;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.lectern.Needs;
import io.lectern.parse.OcrProperties;
import io.lectern.parse.Parsed;
import io.lectern.parse.ParserProtocol.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Words in pictures are read where they stand. */
@Needs.Tesseract
class PicturesInOfficeFilesTests {

	@TempDir
	Path folder;

	private final List<Double> progress = new ArrayList<>();

	private Parsed read(Path file) throws Exception {
		OcrProperties ocr = new OcrProperties(true, "tesseract", List.of("eng"), 300, Duration.ofMinutes(1), 10);
		return new DocumentReader(new Settings(1_000_000, ocr)).read(file, file.getFileName().toString(),
				progress::add);
	}

	@Test
	void readsAPictureOfAWordFileAtItsPlaceAndOnce() throws Exception {
		String picture = "<w:p><w:r><w:drawing><a:blip r:embed='p1'/></w:drawing></w:r></w:p>";
		Parsed parsed = read(OfficeParts
			.word("<w:p><w:r><w:t>Before.</w:t></w:r></w:p>" + picture + "<w:p><w:r><w:t>After.</w:t></w:r></w:p>"
					+ picture)
			.relation("word/document.xml", "p1", "image", "media/image1.png")
			.add("word/media/image1.png", DrawnPicture.png("The crane lifts forty tonnes"))
			.write(folder.resolve("file.docx")));

		assertThat(OfficeParts.blocks(parsed)).containsExactly("Before.", "The crane lifts forty tonnes", "After.");
		assertThat(progress).isNotEmpty().allMatch((share) -> share > 0 && share < 1);
	}

	@Test
	void readsAPictureOnASlide() throws Exception {
		Parsed parsed = read(OfficeParts.slides("<p:pic><p:blipFill><a:blip r:embed='p1'/></p:blipFill></p:pic>")
			.relation("ppt/slides/slide1.xml", "p1", "image", "../media/image1.png")
			.add("ppt/media/image1.png", DrawnPicture.png("Depth at low tide is nine metres"))
			.write(folder.resolve("deck.pptx")));

		assertThat(OfficeParts.blocks(parsed)).containsExactly("Depth at low tide is nine metres");
	}

}
