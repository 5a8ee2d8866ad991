package io.lectern.parse.child.odf;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

import io.lectern.parse.Block.Kind;
import io.lectern.parse.child.blocks.PageWriter;
import io.lectern.parse.child.office.Element;
import io.lectern.parse.child.office.OfficeFile;

/** Writes the slides of an OpenDocument presentation, a page each. */
final class OdfSlides {

	private final PageWriter writer;

	private final OdfStyles styles;

	private final OdfBlocks blocks;

	private boolean begun;

	OdfSlides(OfficeFile file, OdfStyles styles, OdfBlocks blocks) {
		this.writer = file.writer();
		this.styles = styles;
		this.blocks = blocks;
	}

	void write(Element page) throws IOException {
		// Slides are numbered with those that are hidden.
		if (begun) {
			writer.endPage();
		}
		begun = true;
		if (styles.isHiddenPage(page.attribute("draw:style-name"))) {
			writer.hide("hidden slide", page.all("text:p").map(Element::text).collect(Collectors.joining("\n")));
			return;
		}
		List<Element> shapes = page.children();
		for (Element shape : shapes) {
			if (isTitle(shape)) {
				String text = shape.all("text:p").map(blocks::read).collect(Collectors.joining(" ")).strip();
				writer.write(Kind.HEADING, 1, text);
			}
		}
		for (Element shape : shapes) {
			if (shape.is("presentation:notes")) {
				notes(shape);
			}
			else if (!isTitle(shape) && !shape.is("office:forms")) {
				blocks.block(shape);
			}
		}
	}

	private static boolean isTitle(Element shape) {
		return "title".equals(shape.attribute("presentation:class"));
	}

	private void notes(Element notes) {
		String text = notes.children("draw:frame")
			.stream()
			.filter((frame) -> "notes".equals(frame.attribute("presentation:class")))
			.flatMap((frame) -> frame.all("text:p"))
			.map(blocks::read)
			.filter((line) -> !line.isEmpty())
			.collect(Collectors.joining("\n"));
		if (!text.isEmpty()) {
			writer.write(Kind.PARAGRAPH, 0, "Speaker notes: " + text);
		}
	}

}
