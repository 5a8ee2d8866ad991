package io.lectern.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * How well a document could be read.
 *
 * @param warnings what could not be had or was assumed, in the order it was found
 * @param hidden characters held back because they can't be seen
 * @param leftOut repeated lines that are not indexed
 * @param found what the file says of itself; the document's metadata shows what was given
 * over it
 */
public record Reading(List<Warning> warnings, int hidden, List<LeftOut> leftOut, Map<String, String> found) {

	/** Nothing to tell. */
	public static final Reading WHOLE = new Reading(List.of(), 0, List.of(), Map.of());

	/** Older archives lack some of it. */
	public Reading(@Nullable List<Warning> warnings, int hidden, @Nullable List<LeftOut> leftOut,
			@Nullable Map<String, String> found) {
		this.warnings = Objects.requireNonNullElse(warnings, List.of());
		this.hidden = hidden;
		this.leftOut = Objects.requireNonNullElse(leftOut, List.of());
		this.found = Objects.requireNonNullElse(found, Map.of());
	}

	/** Whether its pages are those of a PDF made of it, which is kept. */
	@JsonProperty(access = JsonProperty.Access.READ_ONLY)
	public boolean view() {
		return warnings.stream()
			.anyMatch((warning) -> warning.stage().equals(Warning.VIEW) && warning.level() == Warning.Level.INFO);
	}

	/** With where the file lies, if the name that it came with tells. */
	public Reading of(String name) {
		int file = name.lastIndexOf('/');
		if (file < 0) {
			return this;
		}
		Map<String, String> all = new LinkedHashMap<>(found);
		all.put("path", name);
		all.put("folder", name.substring(0, file));
		return new Reading(warnings, hidden, leftOut, all);
	}

	/** The lines of that page that are not indexed. */
	public List<String> leftOut(int page) {
		return leftOut.stream().filter((line) -> line.pages().contains(page)).map(LeftOut::text).toList();
	}

}
