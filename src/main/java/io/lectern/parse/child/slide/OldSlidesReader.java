package io.lectern.parse.child.slide;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleConsumer;
import java.util.stream.Collectors;

import io.lectern.parse.Block.Kind;
import io.lectern.parse.child.blocks.PageWriter;
import io.lectern.parse.child.office.Pictures;
import io.lectern.parse.child.office.Properties;
import org.apache.poi.hslf.usermodel.HSLFComment;
import org.apache.poi.hslf.usermodel.HSLFNotes;
import org.apache.poi.hslf.usermodel.HSLFShape;
import org.apache.poi.hslf.usermodel.HSLFSlide;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hslf.usermodel.HSLFTextShape;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.sl.usermodel.Placeholder;
import org.jspecify.annotations.Nullable;

/** Reads slides of PowerPoint 97 to 2003, a page each, hidden ones aside. */
public final class OldSlidesReader {

	/** The same on all pages of notes. */
	private static final Set<Placeholder> RUNNING = EnumSet.of(Placeholder.DATETIME, Placeholder.SLIDE_NUMBER,
			Placeholder.FOOTER, Placeholder.HEADER, Placeholder.SLIDE_IMAGE);

	private final PageWriter writer;

	private final Pictures pictures;

	private final DoubleConsumer progress;

	public OldSlidesReader(PageWriter writer, Pictures pictures, DoubleConsumer progress) {
		this.writer = writer;
		this.pictures = pictures;
		this.progress = progress;
	}

	/** Returns what the file says of itself. */
	public Properties read(Path path) throws IOException {
		try (POIFSFileSystem store = new POIFSFileSystem(path.toFile(), true);
				HSLFSlideShow show = new HSLFSlideShow(store)) {
			List<HSLFSlide> slides = show.getSlides();
			for (int i = 0; i < slides.size(); i++) {
				HSLFSlide slide = slides.get(i);
				if (slide.isHidden()) {
					writer.hide("hidden slide",
							slide.getShapes()
								.stream()
								.map(OldSlideShapes::text)
								.filter((text) -> !text.isBlank())
								.collect(Collectors.joining("\n")));
				}
				else {
					new OldSlideShapes(writer, pictures, show.getPageSize()).write(slide.getShapes());
					notes(slide.getNotes());
					slide.getComments().forEach(this::comment);
				}
				// Slides are numbered with those that are hidden.
				if (i + 1 < slides.size()) {
					writer.endPage();
				}
				progress.accept((i + 1.0) / (slides.size() + 1));
			}
			return Properties.of(show.getSummaryInformation());
		}
	}

	/** What the speaker means to say. */
	private void notes(@Nullable HSLFNotes notes) {
		if (notes == null) {
			return;
		}
		String words = notes.getShapes()
			.stream()
			.filter(OldSlidesReader::isSpoken)
			.map(OldSlideShapes::text)
			.filter((text) -> !text.isBlank())
			.collect(Collectors.joining("\n"));
		if (!words.isBlank()) {
			writer.write(Kind.PARAGRAPH, 0, "Speaker notes: " + words);
		}
	}

	private static boolean isSpoken(HSLFShape shape) {
		return shape instanceof HSLFTextShape text
				&& (text.getPlaceholder() == null || !RUNNING.contains(text.getPlaceholder()));
	}

	private void comment(HSLFComment comment) {
		String author = String.valueOf(comment.getAuthor()).strip();
		if (comment.getText() != null && !comment.getText().isBlank()) {
			writer.write(Kind.PARAGRAPH, 0,
					(author.isEmpty() || author.equals("null") ? "Comment: " : "Comment by " + author + ": ")
							+ comment.getText().strip());
		}
	}

}
