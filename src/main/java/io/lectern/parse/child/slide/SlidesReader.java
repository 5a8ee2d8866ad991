package io.lectern.parse.child.slide;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;
import java.util.stream.Collectors;

import io.lectern.parse.Block.Kind;
import io.lectern.parse.child.blocks.PageWriter;
import io.lectern.parse.child.office.Element;
import io.lectern.parse.child.office.OfficeFile;
import io.lectern.parse.child.office.OfficePackage.Relation;
import org.jspecify.annotations.Nullable;

/** Reads slides (pptx and its relatives), a page each, hidden ones aside. */
public final class SlidesReader {

	private final OfficeFile file;

	private final PageWriter writer;

	private final DoubleConsumer progress;

	private final String part;

	private final Map<String, String> authors = new HashMap<>();

	public SlidesReader(OfficeFile file, DoubleConsumer progress) throws IOException {
		this.file = file;
		this.writer = file.writer();
		this.progress = progress;
		this.part = file.parts().main();
	}

	public void read() throws IOException {
		Element presentation = file.parts().xml(part);
		if (presentation == null) {
			throw new IOException("its main part is missing");
		}
		readAuthors();
		SlideBounds bounds = new SlideBounds(presentation.child("p:sldSz"));
		Element list = presentation.child("p:sldIdLst");
		List<Element> slides = (list != null) ? list.children("p:sldId") : List.of();
		for (int i = 0; i < slides.size(); i++) {
			Relation relation = file.graphics().relation(part, slides.get(i).attribute("r:id"));
			Element slide = (relation != null) ? file.parts().xml(relation.target()) : null;
			if (slide == null || relation == null) {
				writer.margin().warn(i + 1, "The slide is missing in the file");
			}
			else if (slide.attribute("show", "1").equals("0") || slide.attribute("show", "1").equals("false")) {
				writer.hide("hidden slide", allText(slide));
			}
			else {
				new SlideShapes(file, relation.target(), bounds).write(slide);
				notes(relation.target());
				comments(relation.target());
			}
			// Slides are numbered with those that are hidden.
			if (i + 1 < slides.size()) {
				writer.endPage();
			}
			progress.accept((i + 1.0) / (slides.size() + 1));
		}
	}

	private static String allText(Element slide) {
		return slide.all("a:p").map(Element::text).filter((line) -> !line.isBlank()).collect(Collectors.joining("\n"));
	}

	/** What the speaker means to say. */
	private void notes(String slide) throws IOException {
		Element notes = file.parts().xml(file.parts().related(slide, "notesSlide"));
		if (notes == null) {
			return;
		}
		List<String> lines = new ArrayList<>();
		notes.all("p:sp")
			.filter((shape) -> "body".equals(shape.value("type", "p:nvSpPr", "p:nvPr", "p:ph")))
			.flatMap((shape) -> shape.all("a:p"))
			.map(SlideShapes::line)
			.filter((line) -> !line.isBlank())
			.forEach(lines::add);
		if (!lines.isEmpty()) {
			writer.write(Kind.PARAGRAPH, 0, "Speaker notes: " + String.join("\n", lines));
		}
	}

	private void readAuthors() throws IOException {
		for (Relation relation : file.parts().relations(part)) {
			Element root = (relation.isOf("commentAuthors") || relation.isOf("authors"))
					? file.parts().xml(relation.target()) : null;
			if (root != null) {
				root.children()
					.forEach((author) -> authors.put(author.attribute("id", ""), author.attribute("name", "")));
			}
		}
	}

	private void comments(String slide) throws IOException {
		for (Relation relation : file.parts().relations(slide)) {
			Element root = relation.isOf("comments") || relation.isOf("comment") ? file.parts().xml(relation.target())
					: null;
			if (root != null) {
				for (Element comment : root.children()) {
					comment(comment);
				}
			}
		}
	}

	private void comment(Element comment) {
		Element older = comment.child("p:text");
		String words = (older != null) ? older.text() : allText(comment);
		@Nullable String author = authors.get(comment.attribute("authorId", ""));
		if (!words.isBlank()) {
			writer.write(Kind.PARAGRAPH, 0,
					(author == null || author.isBlank() ? "Comment: " : "Comment by " + author + ": ") + words.strip());
		}
	}

}
