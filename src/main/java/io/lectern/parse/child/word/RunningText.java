package io.lectern.parse.child.word;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

import io.lectern.language.Lexicons;
import io.lectern.parse.Block.Kind;
import io.lectern.parse.child.office.Element;
import io.lectern.parse.child.office.OfficeFile;
import io.lectern.parse.child.office.OfficePackage.Relation;

/** The headers and footers of the pages, each line once. */
final class RunningText {

	/**
	 * What is left of a page's number, which stands in a field, or was written by hand.
	 */
	private static final Pattern PAGE_NUMBER = Pattern.compile("(?iU)[\\W\\d_]*(?:"
			+ Lexicons.either((language) -> language.layout().beforePageNumber()) + ")?[\\W\\d_]*(?:"
			+ Lexicons.either((language) -> language.layout().afterPageNumber()) + "|of|)[\\W\\d_]*");

	private final OfficeFile file;

	private final String document;

	private final Appearance appearance;

	private final Styles styles;

	private final Set<String> seen = new HashSet<>();

	RunningText(OfficeFile file, String document, Appearance appearance, Styles styles) {
		this.file = file;
		this.document = document;
		this.appearance = appearance;
		this.styles = styles;
	}

	/**
	 * @param kind whether the headers or the footers
	 */
	void write(String kind) throws IOException {
		for (Relation relation : file.parts().relations(document)) {
			Element root = relation.isOf(kind) ? file.parts().xml(relation.target()) : null;
			if (root != null) {
				Fields fields = new Fields(true);
				for (Element paragraph : root.all("w:p").toList()) {
					write(paragraph, relation.target(), fields);
				}
			}
		}
	}

	private void write(Element paragraph, String part, Fields fields) throws IOException {
		ParagraphText text = new ParagraphText(appearance, fields, true);
		text.read(paragraph, styles.of(paragraph));
		line(text.text());
		text.hideIn(file.writer());
		for (Element drawing : text.drawings()) {
			drawing.all("v:textpath").forEach((watermark) -> line(watermark.attribute("string", "")));
			file.graphics().write(drawing, part);
		}
		for (Element box : text.boxes()) {
			for (Element inside : box.all("w:p").toList()) {
				write(inside, part, new Fields(true));
			}
		}
	}

	/** Whether a line numbers its page and says nothing else. */
	static boolean isPageNumber(String words) {
		return PAGE_NUMBER.matcher(words).matches();
	}

	private void line(String words) {
		if (!isPageNumber(words) && seen.add(words)) {
			file.writer().write(Kind.PARAGRAPH, 0, words);
		}
	}

}
