package io.lectern.document;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

import io.lectern.system.Problem;

/** Identifies a document for good; a replaced file gets a new one. */
public record DocumentId(@JsonValue String value) {

	/** Documents that a request may name; to look in more there are collections. */
	private static final int MOST_NAMED = 1_000;

	private static final int LONGEST = 64;

	@JsonCreator
	public DocumentId {
		if (!isId(value)) {
			throw new IllegalArgumentException("'" + value + "' is not a document id");
		}
	}

	/** Searches make hundreds of ids, for which a regular expression is too slow. */
	private static boolean isId(String value) {
		for (int i = 0; i < value.length(); i++) {
			char c = value.charAt(i);
			if (!(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c == '-')) {
				return false;
			}
		}
		return !value.isEmpty() && value.length() <= LONGEST;
	}

	/** The id that a request names, empty where it can't be one. */
	public static Optional<DocumentId> parse(String value) {
		try {
			return Optional.of(new DocumentId(value));
		}
		catch (IllegalArgumentException notAnId) {
			return Optional.empty();
		}
	}

	/**
	 * The ids that a request names, none where it names nothing.
	 * @throws Problem 400 for more than {@value #MOST_NAMED} or for what is no id
	 */
	public static List<DocumentId> named(@Nullable Collection<? extends @Nullable String> values) {
		Collection<? extends @Nullable String> named = (values != null) ? values : List.of();
		if (named.size() > MOST_NAMED) {
			throw Problem.badRequest("too-many-document-ids",
					"'documentIds' names %,d documents, at most %,d are allowed".formatted(named.size(), MOST_NAMED));
		}
		return named.stream()
			.map((value) -> parse((value != null) ? value : "").orElseThrow(() -> Problem
				.badRequest("invalid-document-id", "'documentIds' holds something else than ids: '" + value + "'")))
			.toList();
	}

	public static DocumentId random() {
		return new DocumentId(UUID.randomUUID().toString());
	}

	@Override
	public String toString() {
		return value;
	}

}
