package io.lectern.parse.child.mail;

import java.util.ArrayList;
import java.util.List;

import io.lectern.parse.Attachment;
import io.lectern.parse.child.blocks.Margin;

/** The files enclosed in a message, so many and so large. */
final class Enclosures {

	/** Bytes of all: they are in memory together, and once more within the message. */
	private static final long LARGEST_SUM = 100L * 1024 * 1024;

	private final Margin margin;

	private final List<String> names = new ArrayList<>();

	private long sum;

	private int taken;

	Enclosures(Margin margin) {
		this.margin = margin;
	}

	void add(String name, byte[] bytes) {
		names.add(name);
		if (bytes.length > Attachment.LARGEST || sum + bytes.length > LARGEST_SUM) {
			margin.warn(null, "The attachment " + name + " is too large and was not read.");
		}
		else if (taken == Attachment.MOST) {
			margin.warn(null, "It has more than " + Attachment.MOST + " attachments; those beyond were not read.");
		}
		else if (bytes.length == 0) {
			margin.inform(null, "The attachment " + name + " is empty.");
		}
		else {
			taken++;
			sum += bytes.length;
			margin.attach(name, bytes);
		}
	}

	/** One that could not be taken out. */
	void unread(String name) {
		names.add(name);
		margin.warn(null, "The attachment " + name + " could not be read.");
	}

	List<String> names() {
		return names;
	}

}
