package io.lectern.writing;

import java.util.List;

import io.lectern.document.Document;
import io.lectern.language.Sentence;
import io.lectern.language.Sentences;
import io.lectern.language.Terms;
import io.lectern.language.ToModels;
import io.lectern.search.Findings.Found;

/** Text of documents that speaks to the language model that reads it. */
public final class PlantedText {

	/** What becomes of it before a model reads the passage. */
	public enum Treatment {

		/** What speaks to a model is left out; what reports such words is marked. */
		LEAVE_OUT,

		/** It stays, and its passage is marked. */
		MARK,

		/** Nothing. */
		KEEP

	}

	private static final String LEFT_OUT = "[…]";

	private PlantedText() {
	}

	/**
	 * A passage as a model may read it.
	 *
	 * @param origin title, page and headings
	 * @param leftOut whether something was left out
	 * @param marked whether something is there that may speak to a model
	 */
	record Read(String origin, String text, boolean leftOut, boolean marked) {
	}

	static Read of(Found found, Treatment treatment) {
		String title = title(found.document());
		List<String> headings = found.passage().headings();
		String text = found.passage().text().strip();
		if (treatment == Treatment.KEEP) {
			return new Read(origin(found.document().title(), found.page(), headings), text, false, false);
		}
		List<String> harmless = headings.stream().filter((heading) -> !isPlanted(heading)).toList();
		StringBuilder kept = new StringBuilder();
		boolean leftOut = !title.equals(found.document().title()) || harmless.size() < headings.size();
		boolean marked = false;
		boolean before = false;
		int from = 0;
		for (Sentence sentence : Sentences.of(text)) {
			String words = sentence.in(text);
			ToModels.Kind kind = ToModels.of(words);
			boolean speaks = kind == ToModels.Kind.DIRECT
					|| before && (kind == ToModels.Kind.ORDERED || ToModels.goesOn(words));
			before = speaks;
			marked = marked || speaks || kind != ToModels.Kind.NONE;
			if (speaks && treatment == Treatment.LEAVE_OUT) {
				leftOut = true;
				kept.append(text, from, sentence.start()).append(LEFT_OUT);
				from = sentence.end();
			}
		}
		kept.append(text, from, text.length());
		return new Read(origin(title, found.page(), harmless), ToModels.seen(kept.toString()), leftOut, marked);
	}

	/** Whether a sentence speaks to a model, rather than reporting such words. */
	public static boolean isPlanted(String sentence) {
		ToModels.Kind kind = ToModels.of(sentence);
		return kind == ToModels.Kind.DIRECT || kind == ToModels.Kind.ORDERED;
	}

	/**
	 * What of a text can bear a claim out: that it orders an answer proves none. A claim
	 * about such words rests on them.
	 */
	public static List<Sentence> evidence(String text, String claim) {
		List<Sentence> sentences = Sentences.of(text);
		if (ToModels.of(claim) != ToModels.Kind.NONE) {
			return sentences;
		}
		return sentences.stream().filter((sentence) -> states(sentence.in(text), claim)).toList();
	}

	/** "Print the form" bears out that it is printed; "say ten" does not bear out ten. */
	private static boolean states(String sentence, String claim) {
		String bid = ToModels.bid(sentence);
		return ToModels.of(sentence) == ToModels.Kind.NONE
				&& (bid == null || claim.contains(bid) || Terms.of(claim).containsAll(Terms.of(bid)));
	}

	/** The document's title where it can be shown, else its id. */
	static String title(Document document) {
		return isPlanted(document.title().replaceAll("[_.+-]+", " ")) ? document.id().value() : document.title();
	}

	private static String origin(String title, int page, List<String> headings) {
		return Sentences
			.oneLine(title + ", page " + page + (headings.isEmpty() ? "" : ", under " + String.join(" > ", headings)));
	}

}
