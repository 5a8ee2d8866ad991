package io.lectern.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.lectern.document.Document;
import io.lectern.language.Figures;
import io.lectern.language.Language;
import io.lectern.language.Lexicon;
import io.lectern.language.Lexicons;
import io.lectern.language.Negation;
import io.lectern.language.Polar;
import io.lectern.language.Terms;

/**
 * Whether a sentence answers a question by yes or no. It does only where it says the very
 * thing that is asked, word for word and in the same order, limited by nothing; a
 * sentence about it is no answer. Rather silent than wrong: the sentence is shown anyway.
 */
public final class YesOrNo {

	/** Fewer words of content ask for nothing that a sentence could affirm. */
	private static final int FEWEST_WORDS = 2;

	/** Words of content that a clause has at least, to stand elsewhere as a whole. */
	private static final int MOVED = 4;

	/** A name of one or several words that does not begin the question. */
	private static final Pattern NAME = Pattern
		.compile("(?<=\\s)\\p{Lu}[\\p{L}0-9.&’'-]*(?:\\s\\p{Lu}[\\p{L}0-9.&’'-]*)*|《[^》]+》");

	/** Shorter words stand in many titles by chance. */
	private static final int SHORTEST_NAME = 4;

	private static final Pattern QUESTION_MARK = Pattern.compile("[?\uFF1F]");

	private static final Map<Lexicon, Forms> FORMS = Lexicons.all()
		.stream()
		.collect(Collectors.toUnmodifiableMap(Function.identity(), (language) -> Forms.of(language.polar())));

	private final Lexicon lexicon;

	private final Forms forms;

	private final String question;

	private YesOrNo(String question) {
		this.lexicon = Lexicons.of(question);
		this.forms = Objects.requireNonNull(FORMS.get(lexicon));
		this.question = question;
	}

	/**
	 * How a language puts such questions, read once.
	 *
	 * @param noContent what only makes a text a question, or says in which way it is
	 * meant
	 */
	private record Forms(Pattern asks, Pattern asksForMore, Pattern limits, Pattern universals, List<Pattern> modes,
			Pattern noContent) {

		private static Forms of(Polar polar) {
			return new Forms(compiled(polar.asks()), compiled(polar.asksForMore()), compiled(polar.limits()),
					compiled(polar.universals()), polar.modes().stream().map(Forms::compiled).toList(),
					compiled(polar.asks() + "|" + polar.standIns() + "|" + String.join("|", polar.modes())));
		}

		private static Pattern compiled(String pattern) {
			return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
		}

	}

	/**
	 * Yes or no, in the question's language; empty where the question asks for something
	 * else, or the sentences say neither or both.
	 * @param evidence what is quoted
	 */
	public static Optional<String> of(String question, List<Evidence> evidence) {
		YesOrNo asked = new YesOrNo(question);
		if (!asked.isPolar()) {
			return Optional.empty();
		}
		List<Optional<Boolean>> said = evidence.stream().map(asked::isSo).toList();
		boolean agreed = said.stream().flatMap(Optional::stream).distinct().count() == 1;
		Polar polar = asked.lexicon.polar();
		return agreed ? said.getFirst().map((so) -> so ? polar.yes() : polar.no()) : Optional.empty();
	}

	/** Whether it asks for yes or no. */
	static boolean isAsked(String question) {
		return new YesOrNo(question).isPolar();
	}

	private boolean isPolar() {
		return forms.asks.matcher(question).find() && !forms.asksForMore.matcher(question).find()
				&& !Negation.in(question);
	}

	/** Whether the sentence says that it is so; empty where it says neither. */
	private Optional<Boolean> isSo(Evidence evidence) {
		String sentence = evidence.sentence().text();
		if (evidence.cells() != null || evidence.list() != null || QUESTION_MARK.matcher(sentence).find()
				|| !Language.of(sentence).equals(lexicon.code()) || limits(sentence)) {
			return Optional.empty();
		}
		List<String> asked = new ArrayList<>(content(withoutNameOf(evidence.found().document())));
		String same = Negation.clausesOn(Set.copyOf(asked), sentence);
		List<String> said = new ArrayList<>(content(same));
		String around = EvidenceFinder.label(evidence.found()) + "\n" + evidence.found().passage().text();
		boolean saysIt = asked.size() >= FEWEST_WORDS && said.containsAll(asked) && isInOrder(asked, said)
				&& Figures.of(around).hold(Figures.of(question)) && meansAlike(same);
		return saysIt ? Optional.of(!Negation.in(same)) : Optional.empty();
	}

	/**
	 * The question without the name of the document or whose it is, by which its
	 * sentences don't call it: they say "we".
	 */
	private String withoutNameOf(Document document) {
		String title = (document.title() + " " + document.name()).toLowerCase(Locale.ROOT);
		return NAME.matcher(question).replaceAll((name) -> {
			boolean ofDocument = Terms.of(name.group())
				.stream()
				.anyMatch((word) -> word.length() >= SHORTEST_NAME && title.contains(word));
			return ofDocument ? " " : Matcher.quoteReplacement(name.group());
		});
	}

	/** Without what only makes it a question, and in whatever way it may be meant. */
	private Set<String> content(String text) {
		return Terms.of(forms.noContent.matcher(text).replaceAll(lexicon.writesSpaces() ? " " : ""));
	}

	/** A clause may stand before another, each of several words: "Because of B, A". */
	private static boolean isInOrder(List<String> asked, List<String> said) {
		int most = inOrder(asked, said);
		for (int cut = MOVED; cut <= asked.size() - MOVED; cut++) {
			List<String> moved = new ArrayList<>(asked.subList(cut, asked.size()));
			moved.addAll(asked.subList(0, cut));
			most = Math.max(most, inOrder(moved, said));
		}
		return most >= Math.max(FEWEST_WORDS, asked.size() - 1);
	}

	/** How many of the words stand in the text in the order asked. */
	private static int inOrder(List<String> asked, List<String> said) {
		int[] longest = new int[said.size() + 1];
		for (String word : asked) {
			int before = 0;
			for (int i = 1; i <= said.size(); i++) {
				int above = longest[i];
				longest[i] = said.get(i - 1).equals(word) ? before + 1 : Math.max(longest[i], longest[i - 1]);
				before = above;
			}
		}
		return longest[said.size()];
	}

	/** Whether the sentence is limited by a word that the question lacks. */
	private boolean limits(String sentence) {
		return !found(forms.limits, question).containsAll(found(forms.limits, sentence))
				|| forms.universals.matcher(question).find() && !forms.universals.matcher(sentence).find();
	}

	private boolean meansAlike(String sentence) {
		return forms.modes.stream().allMatch((mode) -> mode.matcher(question).find() == mode.matcher(sentence).find());
	}

	private static Set<String> found(Pattern pattern, String text) {
		return pattern.matcher(text)
			.results()
			.map(MatchResult::group)
			.map(String::toLowerCase)
			.collect(Collectors.toSet());
	}

}
