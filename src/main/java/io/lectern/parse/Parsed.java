package io.lectern.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.lectern.document.PageText;
import io.lectern.document.Reading;
import io.lectern.document.Warning;

/**
 * What the parser makes of a file.
 *
 * @param mediaType detected media type
 * @param title the title found in the file, null where there is none
 * @param pages its pages in order, numbered from 1 without gaps
 * @param blocks its blocks in reading order; running headers and footers belong to no
 * block
 * @param metadata what the file says of itself (author, created, …), a few well-known
 * keys only
 * @param asides what there is to say beside the text
 */
public record Parsed(String mediaType, @Nullable String title, List<PageText> pages, List<Block> blocks,
		Map<String, String> metadata, Asides asides) {

	public Parsed(String mediaType, @Nullable String title, List<PageText> pages, List<Block> blocks,
			Map<String, String> metadata) {
		this(mediaType, title, pages, blocks, metadata, Asides.NONE);
	}

	/** The same under that title. */
	public Parsed titled(@Nullable String title) {
		return new Parsed(mediaType, title, pages, blocks, metadata, asides);
	}

	/** The same with those files inside. */
	public Parsed attaching(List<Attachment> files) {
		return with(new Asides(asides.warnings(), asides.leftOut(), asides.hidden(), files));
	}

	/** The same with that to be said of it. */
	public Parsed warned(Warning warning) {
		List<Warning> all = new ArrayList<>(asides.warnings());
		all.add(warning);
		return with(new Asides(List.copyOf(all), asides.leftOut(), asides.hidden(), asides.attachments()));
	}

	private Parsed with(Asides others) {
		return new Parsed(mediaType, title, pages, blocks, metadata, others);
	}

	/** How well it could be read, and what it says of itself. */
	public Reading reading() {
		int hidden = asides.hidden().stream().mapToInt((text) -> text.text().length()).sum();
		return new Reading(asides.warnings(), hidden, asides.leftOut(), metadata);
	}

}
