package io.lectern.index;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.lectern.document.Document;

/** What a document must be like to be found: something about one of its pairs. */
public sealed interface Condition {

	/** How a number is written, so that it can be compared as such. */
	String NUMBER = "-?[0-9]{1,18}([.][0-9]{1,18})?";

	/** The key of the pair, as {@link Document#filterable()} has it. */
	String key();

	/** Whether a pair of that key and this value fulfils it. */
	boolean admits(String value);

	/** Whether the document fulfils it; one without such a pair never does. */
	default boolean admits(Document document) {
		String value = document.filterable().get(key());
		return value != null && admits(value);
	}

	/** Each of these pairs as a condition. */
	static List<Condition> equal(Map<String, String> pairs) {
		return pairs.entrySet()
			.stream()
			.<Condition>map((pair) -> new OneOf(pair.getKey(), List.of(pair.getValue())))
			.toList();
	}

	/** The value is one of these, letter by letter. */
	record OneOf(String key, List<String> values) implements Condition {

		@Override
		public boolean admits(String value) {
			return values.contains(value);
		}

	}

	/** The value is a number in between, both ends included; null: no end. */
	record Numbers(String key, @Nullable Double from, @Nullable Double to) implements Condition {

		private static final Pattern WRITTEN = Pattern.compile(NUMBER);

		@Override
		public boolean admits(String value) {
			Double number = number(value);
			return number != null && number >= least() && number <= most();
		}

		public double least() {
			return (from != null) ? from : Double.NEGATIVE_INFINITY;
		}

		public double most() {
			return (to != null) ? to : Double.POSITIVE_INFINITY;
		}

		/** The value as a number, null where it is none. */
		static @Nullable Double number(String value) {
			return WRITTEN.matcher(value).matches() ? Double.valueOf(value) : null;
		}

	}

	/**
	 * The value lies in between in the order of Unicode, which for dates in ISO 8601 is
	 * that of time; null: no end. Both ends are included, and so is what begins with the
	 * upper one: {@code 2024-05} ends with the last of May.
	 */
	record Texts(String key, @Nullable String from, @Nullable String to) implements Condition {

		/** Nothing comes after it. */
		private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

		@Override
		public boolean admits(String value) {
			return compare(value, least()) >= 0 && compare(value, most()) <= 0;
		}

		String least() {
			return (from != null) ? from : "";
		}

		String most() {
			return (to != null) ? to + LAST : LAST;
		}

		private static int compare(String one, String other) {
			return Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
		}

	}

}
