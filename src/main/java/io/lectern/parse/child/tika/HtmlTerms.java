package io.lectern.parse.child.tika;

import java.util.List;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Puts a term of a list of definitions in front of what it means. */
final class HtmlTerms {

	private static final String BLOCKS = "p, div, ul, ol, dl, table, pre, blockquote, h1, h2, h3, h4, h5, h6";

	private HtmlTerms() {
	}

	static void join(Document document) {
		for (Element term : List.copyOf(document.select("dt"))) {
			Element meaning = term.nextElementSibling();
			String words = term.text();
			if (meaning == null || !meaning.nameIs("dd") || words.isBlank() || words.length() > 200
					|| meaning.selectFirst(BLOCKS) != null || term.selectFirst(BLOCKS) != null) {
				continue;
			}
			boolean marked = ":\uFF1A?\uFF1F".indexOf(words.charAt(words.length() - 1)) >= 0;
			meaning.prependText(words + (marked ? " " : ": "));
			term.remove();
		}
	}

}
