package io.lectern.parse.child.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import io.lectern.parse.Block;
import io.lectern.parse.PlainText;
import io.lectern.parse.child.blocks.Margin;
import io.lectern.parse.child.blocks.PageWriter;
import io.lectern.parse.child.text.Decoded;
import io.lectern.parse.child.text.TextDecoder;
import io.lectern.parse.child.tika.HtmlReader;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.message.DefaultMessageWriter;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the parts of a message: what is read as its text, and what is enclosed.
 */
final class MailParts {

	/** Parts within parts beyond which a message is none that a person wrote. */
	private static final int DEEPEST = 20;

	private final Margin margin;

	private final Enclosures enclosures;

	/** A piece of the message's text. */
	private record Piece(boolean html, String text) {
	}

	private final List<Piece> pieces = new ArrayList<>();

	MailParts(Margin margin, Enclosures enclosures) {
		this.margin = margin;
		this.enclosures = enclosures;
	}

	/** The text that was found, as it came. */
	String text() {
		return pieces.stream().map(Piece::text).collect(Collectors.joining("\n"));
	}

	/** Writes the text that was found. */
	void write(PageWriter writer) {
		for (Piece piece : pieces) {
			if (piece.html()) {
				HtmlReader.write(piece.text(), writer);
			}
			else {
				paragraphs(piece.text(), writer);
			}
		}
	}

	static void paragraphs(String text, PageWriter writer) {
		for (Block block : PlainText.parse(text.replace("\r\n", "\n")).blocks()) {
			writer.write(block.kind(), 0, text.replace("\r\n", "\n").substring(block.start(), block.end()));
		}
	}

	void read(Entity entity, int depth) throws IOException {
		Body body = entity.getBody();
		Headers headers = new Headers(entity);
		if (depth > DEEPEST) {
			margin.warn(null, "Its parts are nested too deep; the innermost were not read.");
		}
		else if (body instanceof Multipart parts) {
			multipart(parts, depth);
		}
		else if (body instanceof Message message) {
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			new DefaultMessageWriter().writeMessage(message, bytes);
			String name = headers.fileName();
			String subject = new Headers(message).words("Subject").replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", " ").strip();
			enclosures.add((name != null) ? name : (subject.isEmpty() ? "message" : subject) + ".eml",
					bytes.toByteArray());
		}
		else if (body instanceof SingleBody single) {
			single(single, headers);
		}
	}

	private void multipart(Multipart parts, int depth) throws IOException {
		List<Entity> all = parts.getBodyParts();
		switch (parts.getSubType()) {
			case "alternative" -> alternative(all, depth);
			case "encrypted" -> margin.warn(null, "The message is encrypted; what it says could not be read.");
			case "related" -> {
				for (Entity part : all) {
					Headers headers = new Headers(part);
					boolean file = headers.isAttached() || headers.isA("application/") && headers.fileName() != null;
					if (file || headers.isA("text/html", "text/plain", "multipart/")) {
						read(part, depth + 1);
					}
				}
			}
			default -> {
				for (Entity part : all) {
					read(part, depth + 1);
				}
			}
		}
	}

	/** The same in several forms: the fullest is read, as programs show it. */
	private void alternative(List<Entity> forms, int depth) throws IOException {
		List<Piece> best = List.of();
		int most = 0;
		List<Piece> before = List.copyOf(pieces);
		for (Entity form : forms) {
			pieces.clear();
			read(form, depth + 1);
			int length = pieces.stream().mapToInt((piece) -> piece.text().length()).sum();
			boolean html = pieces.stream().anyMatch(Piece::html);
			// Marks make HTML longer; an empty page of them is none.
			if (length > 0 && (best.isEmpty() || html && visible(pieces) * 2 >= most)) {
				best = List.copyOf(pieces);
				most = visible(best);
			}
		}
		pieces.clear();
		pieces.addAll(before);
		pieces.addAll(best);
	}

	private static int visible(List<Piece> pieces) {
		return pieces.stream()
			.mapToInt((piece) -> (piece.html() ? Jsoup.parse(piece.text()).text() : piece.text()).length())
			.sum();
	}

	private void single(SingleBody body, Headers headers) throws IOException {
		@Nullable String name = headers.fileName();
		if (headers.isA("application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature")) {
			return;
		}
		if (headers.isA("application/pkcs7-mime", "application/x-pkcs7-mime")) {
			margin.warn(null, "The message is encrypted or sealed; what it says could not be read.");
			return;
		}
		if (headers.isA("image/") && !headers.isAttached()) {
			// A picture that stands within the text.
			return;
		}
		boolean text = headers.isA("text/plain", "text/html", "message/delivery-status", "text/calendar");
		if (text && name == null && !headers.isAttached()) {
			Decoded decoded = TextDecoder.decode(bytes(body), charset(headers.entity()));
			decoded.tell(margin);
			pieces.add(new Piece(headers.isA("text/html"), decoded.text()));
		}
		else {
			enclosures.add((name != null) ? name : "attachment." + extension(headers), bytes(body));
		}
	}

	private static String extension(Headers headers) {
		String type = headers.entity().getMimeType();
		return switch (type) {
			case "text/plain" -> "txt";
			case "text/calendar" -> "ics";
			case "application/octet-stream" -> "bin";
			default -> type.substring(type.indexOf('/') + 1).replaceAll("[^a-z0-9]", "");
		};
	}

	private static byte[] bytes(SingleBody body) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		body.writeTo(bytes);
		return bytes.toByteArray();
	}

	private static @Nullable Charset charset(Entity entity) {
		String name = entity.getCharset();
		try {
			if (name == null || name.equalsIgnoreCase("us-ascii")) {
				return null;
			}
			return Charset.forName(name.matches("(?i)gb2312|gbk|hz-gb-2312") ? "GB18030"
					: name.equalsIgnoreCase("iso-8859-1") ? "windows-1252" : name);
		}
		catch (IllegalCharsetNameException | UnsupportedCharsetException ex) {
			return null;
		}
	}

}
