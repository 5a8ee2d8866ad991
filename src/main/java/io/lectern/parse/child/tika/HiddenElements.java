package io.lectern.parse.child.tika;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import io.lectern.parse.child.blocks.PageWriter;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Takes out of a web page what nobody who looks at it sees, and keeps it apart. */
final class HiddenElements {

	/** Shorter comments and alternative texts say nothing to anybody. */
	private static final int WORDS = 4;

	private static final Pattern FOR_A_BROWSER = Pattern.compile("(?s)\\s*(?:\\[if .*|<!\\[endif.*|\\[endif.*)");

	private final PageWriter writer;

	private final HtmlStyles styles;

	private HiddenElements(Document document, PageWriter writer) {
		this.writer = writer;
		this.styles = new HtmlStyles(document);
	}

	static void take(Document document, PageWriter writer) {
		HiddenElements hidden = new HiddenElements(document, writer);
		hidden.asides(document);
		hidden.take(document.body(), HtmlStyles.Look.PLAIN);
	}

	/** What a page has beside its text. */
	private void asides(Document document) {
		List<Node> comments = new ArrayList<>();
		document.traverse((node, depth) -> {
			if (node instanceof Comment) {
				comments.add(node);
			}
		});
		for (Node node : comments) {
			String text = ((Comment) node).getData();
			if (isSentence(text) && !FOR_A_BROWSER.matcher(text).matches()) {
				writer.hide("comment", text);
			}
			node.remove();
		}
		document.select("body noscript, body template").forEach((element) -> {
			if (isSentence(element.text())) {
				writer.hide("text that is not displayed", element.text());
			}
			element.remove();
		});
		document.select("img[alt]")
			.stream()
			.filter((image) -> isSentence(image.attr("alt")))
			.forEach((image) -> writer.hide("alternative text of a picture", image.attr("alt")));
	}

	private static boolean isSentence(String text) {
		String words = text.strip();
		return words.split("\\s+").length >= WORDS
				|| words.codePoints().filter(Character::isIdeographic).count() >= 2 * WORDS;
	}

	private void take(Element element, HtmlStyles.Look around) {
		HtmlStyles.Look look = styles.look(element, around);
		@Nullable String hidden = look.hidden();
		if (hidden != null) {
			keep(hidden, element.wholeText());
			element.remove();
			return;
		}
		@Nullable String unseen = look.unseen();
		for (Node child : List.copyOf(element.childNodes())) {
			if (child instanceof Element inner) {
				take(inner, look);
			}
			else if (child instanceof TextNode text && unseen != null && !text.isBlank()) {
				keep(unseen, text.getWholeText());
				text.remove();
			}
		}
	}

	private void keep(String kind, String text) {
		writer.hide(kind, text.replaceAll("\\s+", " "));
	}

}
