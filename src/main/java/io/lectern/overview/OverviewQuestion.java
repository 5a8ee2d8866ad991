package io.lectern.overview;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import io.lectern.document.Document;
import io.lectern.language.Lexicon;
import io.lectern.language.Lexicons;

/**
 * A question that may ask what a document is about.
 *
 * @param things what it may call the document: as written, and with less and less of the
 * words around a name; the empty one says no more than "this document"
 */
public record OverviewQuestion(Set<String> things) {

	private static final List<Wording> WORDINGS = Lexicons.all().stream().map(Wording::of).toList();

	private static final Pattern KIND = Lexicons.pattern((language) -> language.aboutDocument().kinds());

	/** A longer one names no document. */
	private static final int LONGEST = 300;

	/** Empty where it asks something else, whatever documents there are. */
	public static Optional<OverviewQuestion> of(String question) {
		return (question.length() > LONGEST) ? Optional.empty()
				: WORDINGS.stream().flatMap((wording) -> wording.read(question.strip()).stream()).findFirst();
	}

	/** What to look for, to find the document by its name. */
	public String thing() {
		return things.iterator().next();
	}

	/** Whether it may mean the document that is the only one asked. */
	public boolean pointsAtOne() {
		return things.contains("");
	}

	/**
	 * The document that it names, be it by its kind and some words of its title, as "the
	 * handbook" does; empty where it names none or more than one.
	 */
	public Optional<Document> document(Collection<Document> candidates) {
		List<Document> called = NamedDocuments.called(things, candidates).documents();
		if (called.isEmpty() && KIND.matcher(thing()).find()) {
			called = things.stream()
				.map((thing) -> NamedDocuments.withWords(thing, candidates))
				.filter((named) -> !named.isEmpty())
				.findFirst()
				.orElse(List.of());
		}
		return (called.size() == 1) ? Optional.of(called.getFirst()) : Optional.empty();
	}

	/** How one language asks for it. */
	private record Wording(Pattern asks, Pattern around) {

		static Wording of(Lexicon language) {
			int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
			return new Wording(Pattern.compile(language.aboutDocument().asks(), flags),
					Pattern.compile(language.aboutDocument().aroundName(), flags));
		}

		Optional<OverviewQuestion> read(String question) {
			Matcher asked = asks.matcher(question);
			if (!asked.matches()) {
				return Optional.empty();
			}
			return IntStream.rangeClosed(1, asked.groupCount())
				.filter((group) -> asked.start(group) >= 0)
				.mapToObj((group) -> new OverviewQuestion(less(asked.group(group).strip())))
				.findFirst();
		}

		/** The name with fewer and fewer of the words around it. */
		private Set<String> less(String thing) {
			Set<String> things = new LinkedHashSet<>();
			Deque<String> open = new ArrayDeque<>(List.of(thing));
			while (!open.isEmpty()) {
				String next = open.pop();
				if (things.add(next)) {
					around.matcher(next)
						.results()
						.filter((words) -> words.start() == 0 || words.end() == next.length())
						.map((words) -> (next.substring(0, words.start()) + next.substring(words.end())).strip())
						.forEach(open::add);
				}
			}
			return things;
		}

	}

}
