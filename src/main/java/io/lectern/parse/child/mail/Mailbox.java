package io.lectern.parse.child.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where messages begin in a file that holds many. */
final class Mailbox {

	/** A line that mail programs put before each message. */
	private static final Pattern BEGINNING = Pattern
		.compile("(?:\\A|(?<=\\n\\n)|(?<=\\n\\r\\n))From \\S+ [^\\n]*\\d\\d:\\d\\d[^\\n]*\\n(?=[\\w-]+:)");

	/** A message that holds one such line of its own has a mark before it. */
	private static final Pattern QUOTED = Pattern.compile("(?m)^>(>*From )");

	/** What some programs put before the headers: a length, or the line of a mailbox. */
	private static final Pattern BEFORE_HEADERS = Pattern.compile("\\A(?:\\s+|\\d+\\s*\\n|>?From \\S+ [^\\n]*\\n)+");

	private Mailbox() {
	}

	static List<byte[]> messages(byte[] bytes) {
		// A character a byte: nothing is changed in between.
		String text = new String(bytes, StandardCharsets.ISO_8859_1);
		List<byte[]> messages = new ArrayList<>();
		Matcher beginning = BEGINNING.matcher(text);
		int start = 0;
		while (beginning.find()) {
			add(text.substring(start, beginning.start()), messages);
			start = beginning.end();
		}
		add(text.substring(start), messages);
		return messages;
	}

	private static void add(String message, List<byte[]> to) {
		if (!message.isBlank()) {
			to.add(QUOTED.matcher(message).replaceAll("$1").getBytes(StandardCharsets.ISO_8859_1));
		}
	}

	/** Where the first header of a single message stands. */
	static int firstHeader(byte[] bytes) {
		String head = new String(bytes, 0, Math.min(bytes.length, 1000), StandardCharsets.ISO_8859_1);
		Matcher before = BEFORE_HEADERS.matcher(head);
		return before.lookingAt() ? before.end() : 0;
	}

}
