package io.lectern.parse.child.mail;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.lectern.language.Layout;
import io.lectern.language.Lexicons;
import io.lectern.parse.Block.Kind;
import io.lectern.parse.child.blocks.PageWriter;
import org.jspecify.annotations.Nullable;

/**
 * What stands above a message.
 *
 * @param from its sender, name and address; blank where it is not known
 * @param to its recipients
 * @param date as it is written in it
 * @param sent the same as ISO 8601 has it; null where it is not known
 */
record Letterhead(String from, String to, String cc, String bcc, String date, @Nullable String sent, String subject) {

	/**
	 * Writes it for people, in the language of what the message says.
	 * @param attachments names of the files enclosed
	 */
	void write(PageWriter writer, List<String> attachments, String message) {
		Layout words = Lexicons.of(message.isBlank() ? subject : message).layout();
		List<String> lines = new ArrayList<>();
		lines.add(words.mail(line(from), line(to), line(date), line(subject)));
		add(lines, words.copiesTo(), line(cc.isBlank() || bcc.isBlank() ? cc + bcc : cc + ", " + bcc));
		add(lines, words.enclosed(), line(String.join(", ", attachments)));
		writer.write(Kind.PARAGRAPH, 0, String.join("\n", lines));
	}

	private static void add(List<String> lines, String label, String value) {
		if (!value.isEmpty()) {
			lines.add(label + value);
		}
	}

	private static String line(String value) {
		return value.replaceAll("\\s+", " ").strip();
	}

	Map<String, String> metadata(List<String> attachments) {
		Map<String, String> known = new LinkedHashMap<>();
		put(known, "author", from);
		put(known, "to", to);
		put(known, "cc", cc);
		put(known, "subject", subject);
		put(known, "created", (sent == null) ? "" : sent);
		put(known, "attachments", String.join(", ", attachments));
		return known;
	}

	private static void put(Map<String, String> known, String key, String value) {
		if (!value.isBlank()) {
			known.put(key, value.strip());
		}
	}

}
