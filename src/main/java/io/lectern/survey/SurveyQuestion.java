package io.lectern.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.lectern.language.Lexicon;
import io.lectern.language.Lexicons;

/** A question that several documents are read for as a whole. */
sealed interface SurveyQuestion {

	/** A longer one asks for more than can be told by its form. */
	int LONGEST = 300;

	/** Longer names of things are sentences. */
	int LONGEST_THING = 100;

	Pattern BEFORE_SIDE = Lexicons.pattern((language) -> language.comparing().beforeSide());

	/** One word between a thing and where it is, which both may be one name. */
	Pattern BESIDE = Pattern.compile("\\s+\\p{L}+\\s+");

	Pattern OF_SIDE = Lexicons.pattern((language) -> language.comparing().ofSide());

	List<Form> FORMS = Lexicons.all().stream().flatMap((language) -> Form.of(language).stream()).toList();

	/**
	 * Asks for every place that mentions a thing.
	 *
	 * @param thing what is looked for
	 * @param in where, if that names documents; null: anywhere
	 * @param whole what is looked for where {@code in} names no documents
	 */
	record Places(String thing, @Nullable String in, String whole) implements SurveyQuestion {

		/** Whether it can't but be documents where it looks. */
		boolean isInDocuments() {
			return thing.equals(whole);
		}

	}

	/**
	 * Asks what documents there are.
	 *
	 * @param about what about; null: anything
	 */
	record Listing(@Nullable String about) implements SurveyQuestion {
	}

	/**
	 * Sets two documents or things side by side.
	 *
	 * @param second the other; empty where the first calls both
	 * @param topic in which respect; null: in any
	 * @param difference whether a difference is asked for, which may be one of numbers
	 */
	record Comparison(String first, String second, @Nullable String topic,
			boolean difference) implements SurveyQuestion {
	}

	/** As what a question may be taken, the likeliest first. */
	static List<SurveyQuestion> of(String question) {
		if (question.length() > LONGEST) {
			return List.of();
		}
		String asked = question.strip();
		return FORMS.stream().flatMap((form) -> form.read(asked).stream()).toList();
	}

	/** One form of asking. */
	record Form(Pattern pattern, Function<Matcher, List<SurveyQuestion>> reading) {

		static List<Form> of(Lexicon language) {
			return List
				.of(language.surveying().places().stream().map((form) -> of(form, Form::places)),
						language.surveying().documentsAbout().stream().map((form) -> of(form, Form::about)),
						language.surveying()
							.documents()
							.stream()
							.map((form) -> of(form, (match) -> List.of(new Listing(null)))),
						language.comparing()
							.comparisons()
							.stream()
							.map((form) -> of(form, (match) -> compared(match, false))),
						language.comparing()
							.differences()
							.stream()
							.map((form) -> of(form, (match) -> compared(match, true))))
				.stream()
				.flatMap(Function.identity())
				.toList();
		}

		private static Form of(String form, Function<Matcher, List<SurveyQuestion>> reading) {
			return new Form(Pattern.compile(form, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE), reading);
		}

		List<SurveyQuestion> read(String question) {
			Matcher match = pattern.matcher(question);
			return match.matches() ? reading.apply(match) : List.of();
		}

		private static List<SurveyQuestion> places(Matcher match) {
			String thing = match.group("thing").strip();
			String of = group(match, "of");
			String in = group(match, "in");
			String whole = thing;
			if (in != null
					&& BESIDE.matcher(match.group().substring(match.end("thing"), match.start("in"))).matches()) {
				whole = match.group().substring(match.start("thing"), match.end("in"));
			}
			return (whole.length() > LONGEST_THING) ? List.of()
					: List.of(new Places(thing, (of != null) ? of : in, whole));
		}

		private static List<SurveyQuestion> about(Matcher match) {
			String thing = match.group("thing").strip();
			return (thing.length() > LONGEST_THING) ? List.of() : List.of(new Listing(thing));
		}

		/**
		 * What is compared may stand in front of the sides, and "on" may be part of a
		 * name.
		 */
		private static List<SurveyQuestion> compared(Matcher match, boolean ofDifference) {
			String first = match.group("first").strip();
			String second = Objects.requireNonNullElse(group(match, "second"), "");
			String topic = group(match, "topic");
			// Which of them is more is told by their difference.
			boolean difference = ofDifference || group(match, "then") != null;
			List<SurveyQuestion> readings = new ArrayList<>(List.of(new Comparison(first, second, topic, difference)));
			if (second.isEmpty()) {
				return readings;
			}
			Stream.of(BEFORE_SIDE, OF_SIDE)
				.flatMap((words) -> words.matcher(first).results())
				.map((words) -> new Comparison(first.substring(words.end()), second,
						first.substring(0, words.start()) + ((topic == null) ? "" : " " + topic), difference))
				.forEach(readings::add);
			if (topic != null && match.start("topic") > match.end("second")) {
				int from = match.start();
				readings.add(new Comparison(first,
						match.group().substring(match.start("second") - from, match.end("topic") - from), null,
						difference));
			}
			return readings;
		}

		private static @Nullable String group(Matcher match, String name) {
			String text = match.pattern().namedGroups().containsKey(name) ? match.group(name) : null;
			return (text == null || text.isBlank()) ? null : text.strip();
		}

	}

}
