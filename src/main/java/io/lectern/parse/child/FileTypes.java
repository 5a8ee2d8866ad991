package io.lectern.parse.child;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;

import io.lectern.parse.child.text.TextBytes;
import io.lectern.parse.child.text.TextDecoder;
import io.lectern.parse.child.text.TextFormat;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.jspecify.annotations.Nullable;

/**
 * Tells what files are. Bytes that are no text tell it themselves. Of text the name tells
 * it, unless the text proves to be something else: many a sentence begins as some format
 * does.
 */
final class FileTypes {

	private static final int HEAD = 1 << 16;

	private static final Pattern HTML = Pattern
		.compile("(?is)\\s*(?:<\\?xml[^>]*>\\s*)?(?><!--.*?-->\\s*)*+(?:<!doctype\\s+html|<html[\\s>]).*");

	private static final Pattern XML = Pattern.compile("(?s)\\s*<\\?xml\\s+version.*");

	private static final Pattern MAIL_HEADER = Pattern.compile("(?im)^(From|To|Subject|Date|Message-ID|MIME-Version"
			+ "|Received|Return-Path|Delivered-To|Content-Type|Content-Transfer-Encoding|X-[\\w-]+):");

	/** Headers that mail programs write and people do not. */
	private static final Pattern MAIL_PROOF = Pattern
		.compile("(?im)^(Message-ID|MIME-Version|Received|Return-Path|Delivered-To):");

	private static final Pattern MAILBOX = Pattern.compile("(?s)From \\S+ [^\\n]*\\d{4}[^\\n]*\\r?\\n[\\w-]+:.*");

	private static final Pattern HEADER_LINE = Pattern.compile("(?s)[\\w-]+:.*");

	/** Kinds of XML that Tika has parsers for. */
	private static final Set<String> TIKAS_XML = Set.of("vnd.ms-wordml", "vnd.ms-word2006ml", "vnd.ms-spreadsheetml",
			"vnd.oasis.opendocument.flat.text", "vnd.oasis.opendocument.flat.presentation",
			"vnd.oasis.opendocument.flat.spreadsheet", "vnd.oasis.opendocument.tika.flat.document",
			"x-fictionbook+xml");

	private static final Set<String> SPREADSHEETS = Set.of("xls", "xlsx", "xlt");

	private final Detector detector;

	private final MediaTypeRegistry registry;

	FileTypes(Detector detector, MediaTypeRegistry registry) {
		this.detector = detector;
		this.registry = registry;
	}

	FileType of(Path file, String name) throws IOException {
		byte[] head;
		try (InputStream in = Files.newInputStream(file)) {
			head = in.readNBytes(HEAD);
		}
		TextFormat named = TextFormat.named(name);
		if (!TextBytes.areText(head, named != null)) {
			MediaType detected = detect(file, name);
			// Text that was damaged.
			boolean torn = named == null && detected.getType().equals("text") && TextBytes.areText(head, true);
			return new FileType(detected, torn ? TextFormat.PLAIN : null);
		}
		String start = TextDecoder.decode(head).text();
		MediaType proven = proven(start, XML.matcher(start).matches() ? detect(file, name) : MediaType.TEXT_PLAIN,
				named, TextFormat.ending(name));
		if (proven != null) {
			return new FileType(proven, null);
		}
		TextFormat format = format(start, name, named);
		return new FileType(type(format, start, name), format);
	}

	/** The type of a format that is written in text and yet no text for people. */
	private static @Nullable MediaType proven(String start, MediaType detected, @Nullable TextFormat named,
			String ending) {
		String top = start.substring(0, Math.min(1024, start.length()));
		boolean pdf = start.contains(" obj") || start.contains("xref") || ending.equals("pdf");
		if (top.contains("%PDF-") && pdf) {
			return MediaType.application("pdf");
		}
		if (top.startsWith("{\\rtf")) {
			return MediaType.application("rtf");
		}
		if (TIKAS_XML.contains(detected.getSubtype())) {
			return detected;
		}
		return (named == null && top.startsWith("%!PS-Adobe")) ? MediaType.application("postscript") : null;
	}

	private static TextFormat format(String start, String name, @Nullable TextFormat named) {
		boolean open = named == null || named == TextFormat.PLAIN;
		if (named == TextFormat.HTML || (open || named == TextFormat.XML) && HTML.matcher(start).matches()) {
			return TextFormat.HTML;
		}
		if (open && XML.matcher(start).matches()) {
			return TextFormat.XML;
		}
		if (open && MAILBOX.matcher(start).matches()) {
			return TextFormat.MAILBOX;
		}
		if (open && isMail(start, named != null)) {
			return TextFormat.MAIL;
		}
		if (named == TextFormat.MAIL && !HEADER_LINE.matcher(start.stripLeading()).matches()
				&& !MAIL_HEADER.matcher(start).find()) {
			return TextFormat.PLAIN;
		}
		if (named != null) {
			return named;
		}
		return SPREADSHEETS.contains(TextFormat.ending(name)) ? TextFormat.DELIMITED : TextFormat.PLAIN;
	}

	/** Whether the lines up to the first blank one are a message's headers. */
	private static boolean isMail(String start, boolean named) {
		String text = start.stripLeading().replace("\r\n", "\n");
		int end = text.indexOf("\n\n");
		String headers = (end < 0) ? text : text.substring(0, end);
		if (!HEADER_LINE.matcher(headers).matches() || !headers.lines().allMatch(FileTypes::isHeaderLine)) {
			return false;
		}
		long known = MAIL_HEADER.matcher(headers).results().count();
		return known >= 3 && (!named || MAIL_PROOF.matcher(headers).find());
	}

	private static boolean isHeaderLine(String line) {
		return line.startsWith(" ") || line.startsWith("\t") || HEADER_LINE.matcher(line).matches();
	}

	private MediaType type(TextFormat format, String start, String name) throws IOException {
		return switch (format) {
			case HTML -> start.contains("http://www.w3.org/1999/xhtml") ? MediaType.application("xhtml+xml")
					: MediaType.TEXT_HTML;
			case XML -> namedType(name, MediaType.APPLICATION_XML);
			case MAIL -> MediaType.parse("message/rfc822");
			case MAILBOX -> MediaType.application("mbox");
			case MARKDOWN -> MediaType.text("markdown");
			case DELIMITED -> TextFormat.ending(name).startsWith("t") ? MediaType.text("tab-separated-values")
					: MediaType.text("csv");
			case JSON -> namedType(name, MediaType.application("json"));
			case PLAIN, CODE -> namedType(name, MediaType.TEXT_PLAIN);
		};
	}

	/** What the name alone says, where that is a kind of text. */
	private MediaType namedType(String name, MediaType otherwise) throws IOException {
		Metadata hints = new Metadata();
		hints.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
		MediaType type = detector.detect(null, hints).getBaseType();
		boolean foreign = type.getSubtype().endsWith("+xml") && !otherwise.equals(MediaType.APPLICATION_XML);
		boolean text = type.getType().equals("text") || registry.isInstanceOf(type, otherwise)
				|| registry.isSpecializationOf(type, MediaType.TEXT_PLAIN);
		return (text && !foreign) ? type : otherwise;
	}

	private MediaType detect(Path file, String name) throws IOException {
		Metadata hints = new Metadata();
		hints.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
		try (TikaInputStream in = TikaInputStream.get(file)) {
			return detector.detect(in, hints);
		}
		catch (RuntimeException ex) {
			// A detector that trusts the first bytes too far.
			return MediaType.OCTET_STREAM;
		}
	}

}
