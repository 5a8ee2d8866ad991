package io.lectern.parse.child.pdf.notes;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.InflaterInputStream;

import io.lectern.parse.Attachment;
import io.lectern.parse.child.blocks.CleanText;
import io.lectern.parse.child.blocks.Margin;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.common.filespecification.PDFileSpecification;
import org.jspecify.annotations.Nullable;

/** The files in a PDF: attached to it or to a page, or kept together by it. */
final class PdfAttachments {

	private static final int MOST = 100;

	/** Bytes of all of them, which are in memory together. */
	private static final long MOST_BYTES = 64L << 20;

	private static final int DEEPEST = 20;

	private static final COSName ASSOCIATED = COSName.getPDFName("AF");

	private final Margin margin;

	private final Set<COSBase> known = Collections.newSetFromMap(new IdentityHashMap<>());

	private final List<String> names = new ArrayList<>();

	private int count;

	private long bytes;

	PdfAttachments(Margin margin) {
		this.margin = margin;
	}

	/** What those that were handed on are called. */
	List<String> names() {
		return names;
	}

	/** Those of the document. */
	void addAll(PDDocument document) {
		try {
			PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
			if (names != null && names.getEmbeddedFiles() != null) {
				addAll(names.getEmbeddedFiles(), 0);
			}
			COSArray associated = document.getDocumentCatalog().getCOSObject().getCOSArray(ASSOCIATED);
			for (int i = 0; associated != null && i < associated.size(); i++) {
				add(PDFileSpecification.createFS(associated.getObject(i)));
			}
		}
		catch (IOException | RuntimeException ex) {
			margin.warn(null, "The list of attached files is damaged; some may be missing");
		}
	}

	private void addAll(PDNameTreeNode<PDComplexFileSpecification> node, int depth) throws IOException {
		Map<String, PDComplexFileSpecification> files = node.getNames();
		if (files != null) {
			files.values().forEach(this::add);
		}
		List<PDNameTreeNode<PDComplexFileSpecification>> kids = node.getKids();
		if (kids != null && depth < DEEPEST) {
			for (PDNameTreeNode<PDComplexFileSpecification> kid : kids) {
				addAll(kid, depth + 1);
			}
		}
	}

	/** Hands on a file that is in this one; one that is only named is left alone. */
	void add(@Nullable PDFileSpecification file) {
		if (!(file instanceof PDComplexFileSpecification attached)) {
			return;
		}
		PDEmbeddedFile embedded = Stream
			.of(attached.getEmbeddedFileUnicode(), attached.getEmbeddedFile(), attached.getEmbeddedFileDos(),
					attached.getEmbeddedFileMac(), attached.getEmbeddedFileUnix())
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
		if (embedded != null && known.add(embedded.getCOSObject())) {
			count++;
			add(name(attached), embedded.getCOSObject());
		}
	}

	private String name(PDComplexFileSpecification file) {
		String name = CleanText.of(file.getFilename()).replace('\\', '/');
		String last = name.substring(name.lastIndexOf('/') + 1);
		return last.isBlank() ? "attachment " + count : last;
	}

	private void add(String name, COSStream stream) {
		if (count > MOST) {
			margin.warn(null, "The attached file “%s” was not read: %d are read at most".formatted(name, MOST));
			return;
		}
		try {
			byte[] held = read(stream);
			if (held.length > Attachment.LARGEST) {
				margin.warn(null, "The attached file “%s” was not read: it is larger than %d MB".formatted(name,
						Attachment.LARGEST >> 20));
			}
			else if (bytes + held.length > MOST_BYTES) {
				margin.warn(null, "The attached file “%s” was not read: together the files here are larger than %d MB"
					.formatted(name, MOST_BYTES >> 20));
			}
			else {
				bytes += held.length;
				names.add(name);
				margin.attach(name, held);
			}
		}
		catch (IOException | RuntimeException ex) {
			margin.warn(null, "The attached file “%s” is damaged and was not read".formatted(name));
		}
	}

	/** One byte more than is allowed at most, so that a little file can't fill memory. */
	private static byte[] read(COSStream stream) throws IOException {
		COSBase filter = stream.getFilters();
		boolean deflated = filter instanceof COSArray several && several.size() == 1
				? COSName.FLATE_DECODE.equals(several.getObject(0)) : COSName.FLATE_DECODE.equals(filter);
		boolean plain = !(stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP) instanceof COSDictionary);
		if (deflated && plain) {
			try (InputStream in = new InflaterInputStream(stream.createRawInputStream())) {
				return in.readNBytes(Attachment.LARGEST + 1);
			}
			catch (IOException ex) {
				if (stream.getLength() > Attachment.LARGEST / 100) {
					throw ex;
				}
			}
		}
		try (InputStream in = stream.createInputStream()) {
			return in.readNBytes(Attachment.LARGEST + 1);
		}
	}

}
