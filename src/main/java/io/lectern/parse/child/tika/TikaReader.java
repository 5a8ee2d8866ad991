package io.lectern.parse.child.tika;

import java.io.IOException;
import java.nio.file.Path;

import io.lectern.parse.Block;
import io.lectern.parse.Parsed;
import io.lectern.parse.child.blocks.PageWriter;
import io.lectern.parse.child.blocks.Titles;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Message;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.html.HtmlMapper;
import org.apache.tika.parser.html.IdentityHtmlMapper;
import org.apache.tika.parser.ocr.TesseractOCRConfig;
import org.xml.sax.SAXException;

/** Reads whatever Tika has a parser for, through the XHTML it makes of it. */
public final class TikaReader {

	private final AutoDetectParser tika;

	private final PageWriter writer;

	/**
	 * @param writer on whose margin something may be noted already
	 */
	public TikaReader(AutoDetectParser tika, PageWriter writer) {
		this.tika = tika;
		this.writer = writer;
	}

	public Parsed read(Path file, String name, MediaType type) throws IOException, TikaException, SAXException {
		Metadata metadata = new Metadata();
		metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
		XhtmlBlocks blocks = new XhtmlBlocks(writer, Paging.of(type));
		ParseContext context = new ParseContext();
		Attachments attachments = new Attachments(context, blocks);
		context.set(Parser.class, tika);
		context.set(EmbeddedDocumentExtractor.class, attachments);
		context.set(HtmlMapper.class, IdentityHtmlMapper.INSTANCE);
		TesseractOCRConfig ocr = new TesseractOCRConfig();
		ocr.setSkipOcr(true);
		context.set(TesseractOCRConfig.class, ocr);
		blocks.preface(() -> mailHeaders(metadata));
		try (TikaInputStream in = TikaInputStream.get(file)) {
			RtfTables tables = new RtfTables(blocks);
			tika.parse(in, type.getSubtype().equals("rtf") ? tables : blocks, metadata, context);
			tables.end();
		}
		blocks.end();
		String title = Titles.sensible(metadata.get(TikaCoreProperties.TITLE), name);
		Parsed parsed = writer.finish(type.getBaseType().toString(), title, SaysOfItself.of(metadata));
		return (title == null) ? titledByHeading(parsed, name) : parsed;
	}

	/** The first block names the document where it is a heading of the first level. */
	private static Parsed titledByHeading(Parsed parsed, String name) {
		if (parsed.blocks().isEmpty()) {
			return parsed;
		}
		Block first = parsed.blocks().getFirst();
		if (first.kind() != Block.Kind.HEADING || first.level() > 1 || parsed.mediaType().contains("sheet")
				|| parsed.mediaType().contains("excel")) {
			return parsed;
		}
		String text = parsed.pages().get(first.page() - 1).text().substring(first.start(), first.end());
		return parsed.titled(Titles.sensible(text, name));
	}

	private static String mailHeaders(Metadata metadata) {
		StringBuilder headers = new StringBuilder();
		header(headers, "From", metadata, Message.MESSAGE_FROM);
		if (!headers.isEmpty()) {
			header(headers, "To", metadata, Message.MESSAGE_TO);
			header(headers, "Cc", metadata, Message.MESSAGE_CC);
			header(headers, "Date", metadata, TikaCoreProperties.CREATED.getName());
			header(headers, "Subject", metadata, TikaCoreProperties.TITLE.getName());
		}
		return headers.toString();
	}

	private static void header(StringBuilder headers, String label, Metadata metadata, String key) {
		String value = String.join(", ", metadata.getValues(key));
		if (!value.isBlank()) {
			headers.append(headers.isEmpty() ? "" : "\n").append(label).append(": ").append(value);
		}
	}

}
