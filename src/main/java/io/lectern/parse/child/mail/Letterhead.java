package io.lectern.parse.child.mail;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
	 * Writes it as lines for people.
	 * @param attachments names of the files enclosed
	 */
	void write(PageWriter writer, List<String> attachments) {
		StringBuilder lines = new StringBuilder();
		line(lines, "From", from);
		line(lines, "To", to);
		line(lines, "Cc", cc);
		line(lines, "Bcc", bcc);
		line(lines, "Date", date);
		line(lines, "Subject", subject);
		line(lines, "Attachments", String.join(", ", attachments));
		writer.write(Kind.PARAGRAPH, 0, lines.toString().strip());
	}

	private static void line(StringBuilder lines, String label, String value) {
		if (!value.isBlank()) {
			lines.append(label).append(": ").append(value.replaceAll("\\s+", " ").strip()).append('\n');
		}
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
