package io.lectern.parse;

import java.util.List;

import io.lectern.document.HiddenText;
import io.lectern.document.LeftOut;
import io.lectern.document.Warning;

/**
 * What the parser has to say beside the text.
 *
 * @param warnings what could not be read or was assumed
 * @param leftOut repeated lines that belong to no block
 * @param hidden text that can't be seen; it stands on no page and in no block
 * @param attachments the files inside the file
 */
public record Asides(List<Warning> warnings, List<LeftOut> leftOut, List<HiddenText> hidden,
		List<Attachment> attachments) {

	/** Nothing. */
	public static final Asides NONE = new Asides(List.of(), List.of(), List.of(), List.of());

}
