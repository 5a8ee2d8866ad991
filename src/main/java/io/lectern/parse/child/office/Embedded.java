package io.lectern.parse.child.office;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.Locale;

import io.lectern.parse.child.blocks.Margin;

/** The files in a file, which become documents of their own. */
final class Embedded {

	private final OfficePackage parts;

	private final Margin margin;

	private final Set<String> seen = new HashSet<>();

	Embedded(OfficePackage parts, Margin margin) {
		this.parts = parts;
		this.margin = margin;
	}

	void attach(String part) {
		if (!seen.add(part)) {
			return;
		}
		String name = part.substring(part.lastIndexOf('/') + 1);
		try {
			byte[] bytes = parts.bytes(part);
			if (bytes == null) {
				margin.warn(null, "The embedded file " + name + " is too large and was not read");
			}
			else if (name.toLowerCase(Locale.ROOT).endsWith(".bin")) {
				OleObject.attach(name, bytes, margin);
			}
			else {
				margin.attach(name, bytes);
			}
		}
		catch (IOException | RuntimeException ex) {
			margin.warn(null, "The embedded object " + name + " could not be read");
		}
	}

}
