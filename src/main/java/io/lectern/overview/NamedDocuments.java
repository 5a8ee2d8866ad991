package io.lectern.overview;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.lectern.document.Document;
import io.lectern.language.FunctionWords;
import io.lectern.language.Language;
import io.lectern.language.Terms;

/**
 * Documents that a question names.
 *
 * @param documents several where they have the same name; empty: it names none
 * @param plainly whether they are named as documents, by a whole file name or in
 * quotation marks; a bare title may also be what the question is about
 */
public record NamedDocuments(List<Document> documents, boolean plainly) {

	private static final NamedDocuments NONE = new NamedDocuments(List.of(), false);

	private static final String OPENED = "[\"“”„‘'「『《〈«]\\s?";

	private static final String CLOSED = "\\s?[\"“”‘’'」』》〉»]";

	private static final String ENDING = "\\.[\\p{IsLatin}\\p{N}]{1,8}$";

	private static final String SEPARATORS = "[\\s_\\p{Pd}]+";

	/** A shorter title is a word like others. */
	private static final int FEWEST_WORDS = 2;

	private static final int FEWEST_HAN = 4;

	/** Those of the documents that the question names; the longest name counts. */
	public static NamedDocuments in(String question, Collection<Document> candidates) {
		String asked = plain(question);
		NamedDocuments plainly = longest(candidates, (document) -> Stream
			.concat(Stream.of(fileName(document)).filter((name) -> stands(name, lower(question))),
					Stream.of(stem(document), plain(document.title()))
						.filter((name) -> !name.isEmpty()
								&& Pattern.compile(OPENED + Pattern.quote(name) + CLOSED).matcher(asked).find()))
			.mapToInt(String::length)
			.max()
			.orElse(0), true);
		return plainly.documents.isEmpty() ? longest(candidates,
				(document) -> Stream.of(stem(document), plain(document.title()))
					.filter((name) -> isTelling(name) && stands(name, asked))
					.mapToInt(String::length)
					.max()
					.orElse(0),
				false) : plainly;
	}

	/**
	 * The question without their names, unless nothing to look for is left.
	 */
	public String without(String question) {
		String left = question;
		for (Document document : documents) {
			String file = document.name().substring(document.name().lastIndexOf('/') + 1);
			left = cut(left, "(?:" + OPENED + ")?" + written(file) + "(?:" + CLOSED + ")?");
			left = cut(left, OPENED + written(file.replaceFirst(ENDING, "")) + CLOSED);
			left = cut(left, OPENED + written(document.title()) + CLOSED);
		}
		return Terms.of(left).isEmpty() ? question : left.strip();
	}

	private static String cut(String question, String name) {
		return Pattern.compile(name, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE).matcher(question).replaceAll(" ");
	}

	/** However its words are joined. */
	private static String written(String name) {
		return Stream.of(name.strip().split(SEPARATORS))
			.map(Pattern::quote)
			.collect(Collectors.joining(SEPARATORS, "(?<![\\p{IsLatin}\\p{N}])", "(?![\\p{IsLatin}\\p{N}])"));
	}

	/** Those of the documents that are called one of these names and nothing else. */
	static NamedDocuments called(Set<String> names, Collection<Document> candidates) {
		List<String> plain = names.stream().map(NamedDocuments::bare).toList();
		return longest(candidates,
				(document) -> Stream.of(plain(fileName(document)), stem(document), bare(document.title()))
					.filter(plain::contains)
					.mapToInt(String::length)
					.max()
					.orElse(0),
				true);
	}

	/**
	 * Those in whose name or title all of these words stand, function words aside; none
	 * where the words say nothing.
	 */
	public static List<Document> withWords(String words, Collection<Document> candidates) {
		Set<String> terms = new HashSet<>(Terms.of(words));
		terms.removeIf(FunctionWords::contains);
		return terms.isEmpty() ? List.of()
				: candidates.stream().filter((document) -> words(document).containsAll(terms)).toList();
	}

	private static Set<String> words(Document document) {
		return Terms.of(document.title() + "\n" + document.name().replaceAll("[\\p{P}\\p{S}]", " "));
	}

	private static NamedDocuments longest(Collection<Document> candidates, ToIntFunction<Document> length,
			boolean plainly) {
		int longest = candidates.stream().mapToInt(length).max().orElse(0);
		return (longest == 0) ? NONE : new NamedDocuments(
				candidates.stream().filter((document) -> length.applyAsInt(document) == longest).toList(), plainly);
	}

	/** Neither within a longer word nor in front of another file's ending. */
	private static boolean stands(String name, String asked) {
		return Pattern
			.compile("(?<![\\p{IsLatin}\\p{N}_-])" + Pattern.quote(name)
					+ "(?![\\p{IsLatin}\\p{N}]|\\.[\\p{IsLatin}\\p{N}])")
			.matcher(asked)
			.find();
	}

	private static boolean isTelling(String name) {
		return Language.hasHan(name) ? name.codePoints().filter(Character::isIdeographic).count() >= FEWEST_HAN
				: name.split(" ").length >= FEWEST_WORDS && name.chars().anyMatch(Character::isLetter);
	}

	/** Without folders, hyphen by hyphen. */
	private static String fileName(Document document) {
		return lower(document.name().substring(document.name().lastIndexOf('/') + 1));
	}

	/** Without its ending. */
	private static String stem(Document document) {
		return plain(fileName(document)).replaceFirst(ENDING, "");
	}

	/** Without quotation marks around it. */
	private static String bare(String name) {
		return plain(name).replaceAll("^(?:" + OPENED + ")+|(?:" + CLOSED + ")+$", "");
	}

	/** As names are compared: people write blanks for hyphens. */
	private static String plain(String text) {
		return lower(text).replaceAll(SEPARATORS, " ").strip();
	}

	private static String lower(String text) {
		return Normalizer.normalize(text, Form.NFKC).toLowerCase(Locale.ROOT);
	}

}
