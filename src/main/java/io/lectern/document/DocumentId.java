package io.lectern.document;

import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies a document for good; a replaced file gets a new one. */
public record DocumentId(@JsonValue String value) {

	@JsonCreator
	public DocumentId {
		if (!value.matches("[A-Za-z0-9-]{1,64}")) {
			throw new IllegalArgumentException("'" + value + "' is not a document id");
		}
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

	public static DocumentId random() {
		return new DocumentId(UUID.randomUUID().toString());
	}

	@Override
	public String toString() {
		return value;
	}

}
