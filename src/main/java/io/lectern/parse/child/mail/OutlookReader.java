package io.lectern.parse.child.mail;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Calendar;

import io.lectern.parse.Parsed;
import io.lectern.parse.child.blocks.PageWriter;
import io.lectern.parse.child.blocks.Titles;
import io.lectern.parse.child.tika.HtmlReader;
import io.lectern.parse.child.word.VisibleRtf;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.datatypes.StringChunk;
import org.apache.poi.hsmf.exceptions.ChunkNotFoundException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.BodyContentHandler;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** Reads messages as Outlook keeps them. */
public final class OutlookReader {

	private final PageWriter writer;

	private final long maxCharacters;

	private final Parser tika;

	/**
	 * @param tika reads the old form of formatted text in such messages
	 */
	public OutlookReader(Parser tika, PageWriter writer, long maxCharacters) {
		this.tika = tika;
		this.writer = writer;
		this.maxCharacters = maxCharacters;
	}

	public Parsed read(Path file, String name, MediaType type) throws IOException, TikaException, SAXException {
		try (MAPIMessage message = new MAPIMessage(file.toFile())) {
			message.setReturnNullOnMissingChunk(true);
			if (message.has7BitEncodingStrings()) {
				message.guess7BitEncoding();
			}
			Letterhead head = letterhead(message);
			Enclosures enclosures = new Enclosures(writer.margin());
			for (AttachmentChunks attachment : message.getAttachmentFiles()) {
				enclose(attachment, enclosures);
			}
			head.write(writer, enclosures.names(), text(message.getTextBody()));
			body(message);
			return writer.finish(type.getBaseType().toString(), Titles.sensible(head.subject(), name),
					head.metadata(enclosures.names()));
		}
		catch (ChunkNotFoundException ex) {
			throw new IOException(ex);
		}
	}

	private static Letterhead letterhead(MAPIMessage message) throws ChunkNotFoundException {
		String from = text(message.getDisplayFrom());
		StringChunk address = message.getMainChunks().getEmailFromChunk();
		String mail = (address == null) ? "" : text(address.getValue());
		// Within a company it is a path through its directory.
		String sender = (mail.matches("[^/\\s]+@[^/\\s]+") && !from.contains(mail)) ? (from + " <" + mail + ">").strip()
				: from;
		@Nullable Calendar date = message.getMessageDate();
		@Nullable ZonedDateTime sent = (date == null) ? null : date.toInstant().atZone(ZoneOffset.UTC);
		return new Letterhead(sender, text(message.getDisplayTo()), text(message.getDisplayCC()),
				text(message.getDisplayBCC()), (sent == null) ? "" : DateTimeFormatter.RFC_1123_DATE_TIME.format(sent),
				(sent == null) ? null : sent.toInstant().toString(), text(message.getSubject()));
	}

	private static String text(@Nullable String value) {
		return (value == null) ? "" : value.replace("\0", "").strip();
	}

	private void body(MAPIMessage message) throws ChunkNotFoundException, IOException, TikaException, SAXException {
		String html = text(message.getHtmlBody());
		String plain = text(message.getTextBody());
		String rtf = text(message.getRtfBody());
		if (!html.isEmpty()) {
			HtmlReader.write(html, writer);
		}
		else if (!plain.isEmpty()) {
			MailParts.paragraphs(plain, writer);
		}
		else if (!rtf.isEmpty()) {
			VisibleRtf seen = new VisibleRtf(rtf.getBytes(StandardCharsets.ISO_8859_1));
			writer.hide("hidden text", seen.hidden());
			BodyContentHandler text = new BodyContentHandler((int) Math.min(maxCharacters, Integer.MAX_VALUE - 1));
			Metadata metadata = new Metadata();
			metadata.set(Metadata.CONTENT_TYPE, "application/rtf");
			tika.parse(new ByteArrayInputStream(seen.bytes()), text, metadata, new ParseContext());
			MailParts.paragraphs(text.toString(), writer);
		}
	}

	private void enclose(AttachmentChunks attachment, Enclosures enclosures) throws IOException {
		String name = Arrays
			.asList(attachment.getAttachLongFileName(), attachment.getAttachFileName(),
					attachment.getAttachDisplayName())
			.stream()
			.filter((chunk) -> chunk != null && !text(chunk.getValue()).isEmpty())
			.map((chunk) -> text(chunk.getValue()))
			.findFirst()
			.orElse("attachment");
		if (attachment.isEmbeddedMessage()) {
			try (MAPIMessage inner = attachment.getEmbeddedMessage()) {
				ByteArrayOutputStream bytes = new ByteArrayOutputStream();
				inner.write(bytes);
				enclosures.add(name.endsWith(".msg") ? name : name + ".msg", bytes.toByteArray());
			}
			catch (IOException | RuntimeException ex) {
				enclosures.unread(name);
			}
			return;
		}
		StringChunk type = attachment.getAttachMimeTag();
		boolean picture = (type != null && text(type.getValue()).startsWith("image/")
				|| name.matches("(?i).*\\.(png|jpe?g|gif|bmp|emz|wmf)")) && attachment.getAttachContentId() != null;
		byte @Nullable [] bytes = (attachment.getAttachData() == null) ? null : attachment.getAttachData().getValue();
		if (bytes == null) {
			enclosures.unread(name);
		}
		else if (!picture) {
			enclosures.add(name, bytes);
		}
	}

}
