package io.lectern.parse.child.word;

import io.lectern.parse.child.office.Element;
import org.jspecify.annotations.Nullable;

/**
 * A content control: a field that somebody fills in.
 *
 * @param name its name, null where it has none or holds a part of the document
 * @param content what was filled in, null where nothing was
 */
record Control(@Nullable String name, @Nullable Element content) {

	static Control of(Element element) {
		Element properties = element.child("w:sdtPr");
		Element content = element.child("w:sdtContent");
		if (properties == null) {
			return new Control(null, content);
		}
		boolean empty = properties.isOn("w:showingPlcHdr");
		String name = (properties.child("w:docPartObj") == null) ? properties.value("w:val", "w:alias") : null;
		return new Control(name, empty ? null : content);
	}

}
