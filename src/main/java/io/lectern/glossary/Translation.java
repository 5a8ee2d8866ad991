package io.lectern.glossary;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.lectern.language.TextTerms;

/**
 * A question in the words of the other language, one after another.
 *
 * @param concepts what the question is made of
 */
public record Translation(List<Concept> concepts) {

	/** Variants looked for; rarer ones find more of something else. */
	private static final int VARIANTS = 3;

	/** The usual words only: for what compares meanings. */
	public String text() {
		return concepts.stream()
			.filter((concept) -> !concept.translations().isEmpty())
			.map((concept) -> concept.translations().getFirst())
			.collect(Collectors.joining(" "));
	}

	/**
	 * With their variants, and the question's own words, which texts in the other
	 * language may use as well: for what looks words up.
	 */
	public String words() {
		return concepts.stream()
			.flatMap((concept) -> Stream.concat(concept.translations().stream().limit(VARIANTS),
					Stream.of(concept.written())))
			.distinct()
			.collect(Collectors.joining(" "));
	}

	/**
	 * The words that most of the texts use, each concept in one; one that has none in the
	 * other language as it was written.
	 */
	public String in(Collection<String> texts) {
		List<TextTerms> read = texts.stream().map(TextTerms::of).toList();
		return concepts.stream().map((concept) -> concept.in(read)).collect(Collectors.joining(" "));
	}

	/** Share of the concepts that the text has as the question writes them, 0 to 1. */
	public double heldAsAsked(String text) {
		TextTerms terms = TextTerms.of(text);
		return share(concepts.stream().filter((concept) -> concept.isIn(terms)).count());
	}

	/** Share of the concepts that the text has in its own language, 0 to 1. */
	public double heldTranslated(String text) {
		TextTerms terms = TextTerms.of(text);
		return share(concepts.stream().filter((concept) -> concept.isTranslatedIn(terms)).count());
	}

	private double share(long held) {
		return concepts.isEmpty() ? 0 : (double) held / concepts.size();
	}

}
