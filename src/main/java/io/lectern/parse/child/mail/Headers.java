package io.lectern.parse.child.mail;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;

import io.lectern.parse.child.text.TextDecoder;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.field.ContentTypeField;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.util.ByteSequence;
import org.jspecify.annotations.Nullable;

/** The headers of a message or one of its parts, as people read them. */
record Headers(Entity entity) {

	/** The header's words, blank where there is none. Bytes beyond ASCII are let pass. */
	String words(String name) {
		Field field = (entity.getHeader() == null) ? null : entity.getHeader().getField(name);
		if (field == null) {
			return "";
		}
		ByteSequence raw = field.getRaw();
		String text = (raw == null) ? name + ":" + field.getBody() : TextDecoder.decode(raw.toByteArray()).text();
		return decoded(text.substring(text.indexOf(':') + 1).replaceAll("\\r?\\n(?=[ \\t])", ""));
	}

	private static String decoded(String text) {
		return DecoderUtil.decodeEncodedWords(text, DecodeMonitor.SILENT).replaceAll("\\s+", " ").strip();
	}

	Letterhead letterhead(Message message) {
		String from = words("From").isEmpty() ? words("Sender") : words("From");
		@Nullable Date date = message.getDate();
		return new Letterhead(from, words("To"), words("Cc"), words("Bcc"), words("Date"),
				(date == null) ? null : Instant.ofEpochMilli(date.getTime()).toString(), words("Subject"));
	}

	/** The name of the file that the part holds; null where it is none. */
	@Nullable String fileName() {
		String name = entity.getFilename();
		if (name == null && entity.getHeader() != null
				&& entity.getHeader().getField("Content-Type") instanceof ContentTypeField type) {
			name = type.getParameter("name");
		}
		if (name == null || name.isBlank()) {
			return null;
		}
		String plain = decoded(TextDecoder.decode(bytes(name)).text());
		return plain.substring(Math.max(plain.lastIndexOf('/'), plain.lastIndexOf('\\')) + 1);
	}

	/** Names that stand raw in a header come with a character for each of their bytes. */
	private static byte[] bytes(String name) {
		boolean raw = name.chars().allMatch((c) -> c < 0x100) && name.chars().anyMatch((c) -> c >= 0x80);
		return name.getBytes(raw ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
	}

	boolean isAttached() {
		return "attachment".equalsIgnoreCase(entity.getDispositionType());
	}

	/** Whether it is one of these: a type, or all of a kind as {@code image/}. */
	boolean isA(String... types) {
		return Arrays.stream(types)
			.anyMatch((type) -> type.endsWith("/") ? entity.getMimeType().startsWith(type)
					: entity.getMimeType().equals(type));
	}

}
