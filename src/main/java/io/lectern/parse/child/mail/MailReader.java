package io.lectern.parse.child.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import io.lectern.parse.Block.Kind;
import io.lectern.parse.Parsed;
import io.lectern.parse.child.blocks.PageWriter;
import io.lectern.parse.child.blocks.Titles;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.field.ContentTypeField;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;

/**
 * Reads messages: who wrote to whom and when stands above what was written, and what was
 * enclosed goes its own way.
 */
public final class MailReader {

	private final PageWriter writer;

	public MailReader(long maxCharacters) {
		this.writer = new PageWriter(maxCharacters);
	}

	/** One message. */
	public Parsed read(byte[] bytes, String name) throws IOException {
		Message message = message(bytes);
		Letterhead head = new Headers(message).letterhead(message);
		Enclosures enclosures = new Enclosures(writer.margin());
		MailParts parts = new MailParts(writer.margin(), enclosures);
		parts.read(message, 0);
		// A page saved by a browser is no letter.
		boolean letter = !(head.to().isEmpty() && head.cc().isEmpty() && head.from().contains("<Saved by "));
		if (letter) {
			head.write(writer, enclosures.names(), parts.text());
		}
		parts.write(writer);
		tellOfTheEnd(message, bytes);
		Map<String, String> metadata = letter ? head.metadata(enclosures.names()) : Map.of();
		return writer.finish("message/rfc822", Titles.sensible(head.subject(), name), metadata);
	}

	/** Many in one file, each a section under its subject. */
	public Parsed readMailbox(byte[] bytes) throws IOException {
		List<byte[]> messages = Mailbox.messages(bytes);
		Enclosures enclosures = new Enclosures(writer.margin());
		for (byte[] each : messages) {
			Message message = message(each);
			Letterhead head = new Headers(message).letterhead(message);
			int before = enclosures.names().size();
			MailParts parts = new MailParts(writer.margin(), enclosures);
			parts.read(message, 0);
			writer.write(Kind.HEADING, 1, head.subject());
			List<String> names = enclosures.names();
			head.write(writer, names.subList(before, names.size()), parts.text());
			parts.write(writer);
		}
		return writer.finish("application/mbox", null, Map.of());
	}

	private static Message message(byte[] bytes) throws IOException {
		DefaultMessageBuilder builder = new DefaultMessageBuilder();
		builder.setMimeEntityConfig(new MimeConfig.Builder().setMaxHeaderCount(-1)
			.setMaxHeaderLen(-1)
			.setMaxLineLen(-1)
			.setMaxContentLen(-1)
			.build());
		builder.setDecodeMonitor(DecodeMonitor.SILENT);
		int start = Mailbox.firstHeader(bytes);
		return builder.parseMessage(new ByteArrayInputStream(bytes, start, bytes.length - start));
	}

	private void tellOfTheEnd(Message message, byte[] bytes) {
		if (message.getBody() instanceof Multipart
				&& message.getHeader().getField("Content-Type") instanceof ContentTypeField type
				&& type.getBoundary() != null
				&& !new String(bytes, StandardCharsets.ISO_8859_1).contains("--" + type.getBoundary() + "--")) {
			writer.margin().warn(null, "The message ends before its last part does; what was to follow is missing.");
		}
	}

}
