package io.lectern.parse.child.tika;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

import org.apache.tika.extractor.ParsingEmbeddedDocumentExtractor;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Reads the documents inside a document, so many and so deep. */
final class Attachments extends ParsingEmbeddedDocumentExtractor {

	private static final int MOST = 200;

	private static final int DEEPEST = 4;

	private final XhtmlBlocks blocks;

	private int count;

	private int depth;

	Attachments(ParseContext context, XhtmlBlocks blocks) {
		super(context);
		this.blocks = blocks;
	}

	@Override
	public boolean shouldParseEmbedded(Metadata metadata) {
		String type = String.valueOf(metadata.get(Metadata.CONTENT_TYPE));
		String name = String.valueOf(metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY)).toLowerCase(Locale.ROOT);
		boolean picture = type.startsWith("image/") || name.matches(".*\\.(png|jpe?g|gif|emf|wmf|tiff?|bmp|svg)");
		return !picture && depth < DEEPEST && count < MOST && super.shouldParseEmbedded(metadata);
	}

	@Override
	public void parseEmbedded(InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml)
			throws SAXException, IOException {
		count++;
		depth++;
		blocks.enterAttachment();
		try {
			super.parseEmbedded(stream, handler, metadata, outputHtml);
		}
		finally {
			depth--;
			blocks.leaveAttachment();
		}
	}

}
