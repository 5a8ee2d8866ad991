package io.lectern.overview;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.lectern.document.Passage;
import io.lectern.language.Lexicons;
import io.lectern.language.Sentence;
import io.lectern.language.Sentences;
import io.lectern.language.Terms;
import io.lectern.overview.Overview.Quote;

/** The sentences that a document and its parts begin with. */
final class Opening {

	/** Sentences from where the document begins, or sums itself up. */
	private static final int OPENING = 3;

	/** Sentences in all. */
	private static final int MOST = 6;

	/** Nobody reads a longer one in an overview. */
	private static final int LONGEST = 400;

	private static final Pattern TO_A_MODEL = Lexicons.pattern((language) -> language.layout().addressToModel());

	private static final Pattern STATEMENT = Pattern.compile("\\p{L}.*[.!。！；][\"'”’)）」』\\]]*");

	private final Set<String> title;

	private final List<Passage> passages;

	/**
	 * @param title the document's title, which is told beside the sentences
	 * @param passages in their order
	 */
	Opening(String title, List<Passage> passages) {
		this.title = Terms.of(title);
		this.passages = passages.stream().filter((passage) -> Heading.of(passage).isOwnMatter()).toList();
	}

	/** In the document's order; lists and tables only where nothing else is there. */
	List<Quote> sentences() {
		List<Quote> statements = choose((quote) -> STATEMENT.matcher(quote.sentence().text()).matches());
		if (!statements.isEmpty()) {
			return statements;
		}
		List<Quote> lines = choose((quote) -> !Sentences.isRow(quote.text()));
		return lines.isEmpty() ? choose((quote) -> true) : lines;
	}

	private List<Quote> choose(Predicate<Quote> fit) {
		List<Passage> begin = Stream
			.concat(passages.stream().filter((passage) -> Heading.of(passage).sumsUp()), passages.stream())
			.toList();
		List<Quote> chosen = new ArrayList<>();
		begin.stream().flatMap((passage) -> quotes(passage, fit)).distinct().limit(OPENING).forEach(chosen::add);
		Set<List<String>> told = new HashSet<>();
		chosen.forEach((quote) -> told.add(part(quote.passage())));
		for (Passage passage : passages) {
			if (chosen.size() < MOST && !told.contains(part(passage))) {
				quotes(passage, fit).limit(1).forEach((quote) -> {
					told.add(part(passage));
					chosen.add(quote);
				});
			}
		}
		chosen.sort(Comparator.<Quote>comparingInt((quote) -> quote.passage().ordinal())
			.thenComparingInt((quote) -> quote.sentence().start()));
		return List.copyOf(chosen);
	}

	private Stream<Quote> quotes(Passage passage, Predicate<Quote> fit) {
		return Sentences.of(passage.text())
			.stream()
			.filter(this::says)
			.map((sentence) -> new Quote(passage, sentence))
			.filter(fit);
	}

	/** Something more than the title, to a reader. */
	private boolean says(Sentence sentence) {
		Set<String> terms = Terms.of(sentence.text());
		return terms.size() >= 2 && !title.containsAll(terms) && sentence.text().length() <= LONGEST
				&& !TO_A_MODEL.matcher(sentence.text()).find();
	}

	/** The outermost heading. */
	private static List<String> part(Passage passage) {
		return passage.headings().stream().limit(1).toList();
	}

}
