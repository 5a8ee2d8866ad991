package io.lectern.parse.child.odf;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.lectern.parse.child.blocks.CleanText;
import io.lectern.parse.child.office.Element;

/** The text of a paragraph as it is displayed, and what hangs on it. */
final class OdfText {

	/** They are different on every page. */
	private static final Set<String> OF_PAGES = Set.of("text:page-number", "text:page-count");

	private final OdfStyles styles;

	private final StringBuilder text = new StringBuilder();

	private final StringBuilder hidden = new StringBuilder();

	private final List<Element> hanging = new ArrayList<>();

	OdfText(OdfStyles styles) {
		this.styles = styles;
	}

	static OdfText of(Element paragraph, OdfStyles styles) {
		OdfText text = new OdfText(styles);
		boolean off = styles.isHidden("paragraph", paragraph.attribute("text:style-name"))
				|| paragraph.all("text:hidden-paragraph").anyMatch((mark) -> mark.says("text:is-hidden"));
		paragraph.children().forEach((child) -> text.inline(child, off));
		return text;
	}

	String text() {
		return CleanText.lines(text);
	}

	String hidden() {
		return hidden.toString();
	}

	/** Notes, comments and drawings. */
	List<Element> hanging() {
		return hanging;
	}

	private void inline(Element element, boolean off) {
		switch (element.name()) {
			case "" -> append(element.words().replaceAll("\\s+", " "), off);
			case "text:s" -> append(" ", off);
			case "text:tab" -> append(" ", off);
			case "text:line-break" -> append("\n", off);
			case "text:note", "office:annotation" -> hanging.add(element);
			case "text:ruby" -> element.children("text:ruby-base").forEach((base) -> inlineOf(base, off));
			case "text:hidden-text" ->
				append(element.attribute("text:string-value", element.text()), off || element.says("text:is-hidden"));
			case "text:span" -> inlineOf(element, off || styles.isHidden("text", element.attribute("text:style-name")));
			case "text:tracked-changes", "office:annotation-end", "text:hidden-paragraph" -> {
			}
			default -> {
				if (element.name().startsWith("draw:")) {
					hanging.add(element);
				}
				else if (!OF_PAGES.contains(element.name())) {
					inlineOf(element, off);
				}
			}
		}
	}

	private void inlineOf(Element element, boolean off) {
		element.children().forEach((child) -> inline(child, off));
	}

	private void append(String words, boolean off) {
		(off ? hidden : text).append(words);
	}

}
