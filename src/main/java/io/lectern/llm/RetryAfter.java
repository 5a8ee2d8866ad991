package io.lectern.llm;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** The header {@code Retry-After} (RFC 9110, 10.2.3): seconds or a date. */
final class RetryAfter {

	private RetryAfter() {
	}

	static Optional<Duration> of(HttpHeaders headers) {
		return headers.firstValue("Retry-After").map(String::strip).flatMap(RetryAfter::parse);
	}

	private static Optional<Duration> parse(String value) {
		if (value.matches("\\d{1,9}")) {
			return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
		}
		try {
			Instant when = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
			Duration left = Duration.between(Instant.now(), when);
			return Optional.of(left.isNegative() ? Duration.ZERO : left);
		}
		catch (DateTimeParseException ex) {
			return Optional.empty();
		}
	}

}
