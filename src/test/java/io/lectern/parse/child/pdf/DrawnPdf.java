package io.lectern.parse.child.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

import io.lectern.parse.DocumentUnreadable;
import io.lectern.parse.Parsed;
import io.lectern.parse.child.ocr.Tesseract;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.jspecify.annotations.Nullable;

/**
 * A PDF drawn line by line for a test: Helvetica for what is in Latin-1, a Chinese font
 * that is not embedded for the rest. Coordinates are points from the top left corner.
 */
final class DrawnPdf implements AutoCloseable {

	static final float WIDTH = 612;

	private static final float HEIGHT = 792;

	private static final COSName LATIN = COSName.getPDFName("Latin");

	private static final COSName CHINESE = COSName.getPDFName("Chinese");

	private static final COSName VERTICAL = COSName.getPDFName("Vertical");

	private static final COSName CODED = COSName.getPDFName("Coded");

	private static final int FIRST_CODE = 0x30;

	final PDDocument document = new PDDocument();

	private final PDResources resources = new PDResources();

	private final StringBuilder drawn = new StringBuilder();

	private final List<String> codes = new ArrayList<>();

	DrawnPdf() {
		resources.put(LATIN, new PDType1Font(FontName.HELVETICA));
		COSDictionary fonts = (COSDictionary) resources.getCOSObject().getDictionaryObject(COSName.FONT);
		fonts.setItem(CHINESE, chinese("UniGB-UCS2-H"));
		fonts.setItem(VERTICAL, chinese("UniGB-UCS2-V"));
		resources.put(CODED, new PDType1Font(FontName.COURIER));
	}

	private static COSDictionary chinese(String encoding) {
		COSDictionary system = new COSDictionary();
		system.setItem(COSName.REGISTRY, new COSString("Adobe"));
		system.setItem(COSName.ORDERING, new COSString("GB1"));
		system.setInt(COSName.SUPPLEMENT, 2);
		COSDictionary glyphs = font(COSName.CID_FONT_TYPE0);
		glyphs.setItem(COSName.CIDSYSTEMINFO, system);
		glyphs.setItem(COSName.DW, COSInteger.get(1000));
		COSDictionary font = font(COSName.TYPE0);
		font.setName(COSName.ENCODING, encoding);
		COSArray descendants = new COSArray();
		descendants.add(glyphs);
		font.setItem(COSName.DESCENDANT_FONTS, descendants);
		return font;
	}

	private static COSDictionary font(COSName type) {
		COSDictionary font = new COSDictionary();
		font.setItem(COSName.TYPE, COSName.FONT);
		font.setItem(COSName.SUBTYPE, type);
		font.setName(COSName.BASE_FONT, "STSong-Light");
		return font;
	}

	/**
	 * Draws lines of ten points, each twelve below the other, from the base line y on.
	 */
	DrawnPdf text(double x, double y, String... lines) {
		for (int i = 0; i < lines.length; i++) {
			line(x, y + 12 * i, 10, lines[i]);
		}
		return this;
	}

	DrawnPdf line(double x, double y, double size, String text) {
		boolean latin = StandardCharsets.ISO_8859_1.newEncoder().canEncode(text);
		Charset charset = latin ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_16BE;
		drawn.append(
				String.format(Locale.ROOT, "BT /%s %s Tf %s %s Td <%s> Tj ET%n", (latin ? LATIN : CHINESE).getName(),
						size, x, HEIGHT - y, HexFormat.of().formatHex(text.getBytes(charset))));
		return this;
	}

	/** Draws Chinese downwards, in a vertical font. */
	DrawnPdf vertical(double x, double y, double size, String text) {
		return draw(x, y, "/%s %s Tf".formatted(VERTICAL.getName(), size),
				"<%s> Tj".formatted(HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_16BE))));
	}

	/**
	 * Draws glyphs six tenths of their size wide that stand for any letters, from left to
	 * right.
	 */
	DrawnPdf glyphs(double x, double y, double size, String... letters) {
		StringBuilder hex = new StringBuilder();
		for (String letter : letters) {
			if (!codes.contains(letter)) {
				codes.add(letter);
			}
			hex.append("%02x".formatted(FIRST_CODE + codes.indexOf(letter)));
		}
		return draw(x, y, "/%s %s Tf".formatted(CODED.getName(), size), "<%s> Tj".formatted(hex));
	}

	/**
	 * Draws Latin text with what sets it apart.
	 * @param state operators before it, such as the distance of its letters
	 */
	DrawnPdf set(double x, double y, double size, String state, String text) {
		return draw(x, y, "/%s %s Tf %s".formatted(LATIN.getName(), size, state), "(%s) Tj".formatted(text));
	}

	DrawnPdf draw(double x, double y, String state, String shown) {
		return operators(String.format(Locale.ROOT, "q BT %s 1 0 0 1 %s %s Tm %s ET Q", state, x, HEIGHT - y, shown));
	}

	private void mapCodes() throws IOException {
		StringBuilder map = new StringBuilder("""
				/CIDInit /ProcSet findresource begin
				12 dict begin
				begincmap
				/CMapName /Coded def
				1 begincodespacerange <00> <ff> endcodespacerange
				""");
		for (int i = 0; i < codes.size(); i++) {
			map.append("1 beginbfchar <%02x> <%s> endbfchar%n".formatted(FIRST_CODE + i,
					HexFormat.of().formatHex(codes.get(i).getBytes(StandardCharsets.UTF_16BE))));
		}
		PDStream stream = new PDStream(document);
		try (OutputStream out = stream.createOutputStream()) {
			out.write(map.append("endcmap end end\n").toString().getBytes(StandardCharsets.US_ASCII));
		}
		COSDictionary fonts = (COSDictionary) resources.getCOSObject().getDictionaryObject(COSName.FONT);
		((COSDictionary) fonts.getDictionaryObject(CODED)).setItem(COSName.TO_UNICODE, stream);
	}

	/** Adds operators as they stand in a page's stream, with y upwards. */
	DrawnPdf operators(String operators) {
		drawn.append(operators).append('\n');
		return this;
	}

	/** What the pages can name. */
	PDResources resources() {
		return resources;
	}

	/** Puts what was drawn on a page of its own. */
	DrawnPdf endPage() throws IOException {
		PDPage page = new PDPage();
		page.setResources(resources);
		PDStream content = new PDStream(document);
		try (OutputStream out = content.createOutputStream()) {
			out.write(drawn.toString().getBytes(StandardCharsets.US_ASCII));
		}
		page.setContents(content);
		document.addPage(page);
		drawn.setLength(0);
		return this;
	}

	Parsed read(Path folder) throws IOException, DocumentUnreadable {
		return read(folder, null);
	}

	Parsed read(Path folder, @Nullable Tesseract ocr) throws IOException, DocumentUnreadable {
		Path file = folder.resolve("drawn.pdf");
		mapCodes();
		document.save(file.toFile());
		return new PdfReader(1_000_000, ocr).read(file, "drawn.pdf", (share) -> {
		});
	}

	@Override
	public void close() throws IOException {
		document.close();
	}

}
