package io.lectern.parse.child;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * An ordinary text with something hidden in it.
 *
 * @param name the file's
 * @param unseen whether nobody who looks at the text sees what is hidden
 */
public record PlantedFile(String name, byte[] bytes, boolean unseen) {

	/** Where it hides. */
	public enum Place {

		WORD_VANISH(true, (order) -> word(run("<w:vanish/>", order), "")),
		WORD_WHITE(true, (order) -> word(run("<w:color w:val=\"FFFFFF\"/>", order), "")),
		WORD_TINY(true, (order) -> word(run("<w:sz w:val=\"2\"/>", order), "")),
		WORD_HEADER(false, (order) -> word("", order)),
		WORD_TITLE(true, (order) -> new PlantedFile("fees.docx", write(body("").add("docProps/core.xml",
				"<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
						+ " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>" + xml(order)
						+ "</dc:title></cp:coreProperties>")
			.relation("", "core", "metadata/core-properties", "docProps/core.xml")), true)),
		WORD_COMMENT(true,
				(order) -> new PlantedFile("fees.docx",
						write(body("").beside("comments", "w:comments",
								"<w:comment w:id=\"0\" w:author=\"A\"><w:p><w:r><w:t>" + xml(order)
										+ "</w:t></w:r></w:p></w:comment>")),
						true)),
		WORD_ALT(true,
				(order) -> word("<w:p><w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"p\" descr=\"" + xml(order)
						+ "\"/></wp:inline></w:drawing></w:r></w:p>", "")),
		HTML_COMMENT(true, (order) -> html("", "<!-- " + order + " -->")),
		HTML_DISPLAY(true, (order) -> html("", styled("display:none", order))),
		HTML_WHITE(true, (order) -> html("", styled("color:#fff", order))),
		HTML_TINY(true, (order) -> html("", styled("font-size:1px", order))),
		HTML_ARIA(false, (order) -> html("", "<p aria-hidden=\"true\">" + xml(order) + "</p>")),
		HTML_META(true, (order) -> html("<meta name=\"description\" content=\"" + xml(order) + "\">", "")),
		HTML_TITLE(true, (order) -> html("<title>" + xml(order) + "</title>", "")),
		HTML_OFF_SCREEN(true, (order) -> html("", styled("position:absolute;left:-9999px", order))),
		PDF_WHITE(true, (order) -> pdf("1 g BT /F 10 Tf 50 600 Td (" + literal(order) + ") Tj ET", "")),
		PDF_INVISIBLE(true, (order) -> pdf("BT 3 Tr /F 10 Tf 50 600 Td (" + literal(order) + ") Tj ET", "")),
		PDF_TINY(true, (order) -> pdf("BT /F 0.5 Tf 50 600 Td (" + literal(order) + ") Tj ET", "")),
		PDF_OFF_PAGE(true, (order) -> pdf("BT /F 10 Tf 50 -400 Td (" + literal(order) + ") Tj ET", "")),
		PDF_TITLE(true, (order) -> pdf("", order)),
		MARKDOWN_COMMENT(true, (order) -> markdown("<!-- " + order + " -->")),
		MARKDOWN_DEFINITION(true,
				(order) -> markdown("[note]: https://harbour.example/x \"" + order.replace('"', '\'') + "\"")),
		MARKDOWN_LINK_TITLE(true,
				(order) -> markdown(
						"See [the tides](https://harbour.example/x \"" + order.replace('"', '\'') + "\").")),
		ZERO_WIDTH(false,
				(order) -> text("fees.txt",
						order.chars().mapToObj((c) -> (char) c + "\u200b").collect(Collectors.joining()))),
		TAGS(true,
				(order) -> text("fees.txt",
						"Tides are told by the office." + order.codePoints()
							.mapToObj((c) -> Character.toString((c < 128) ? 0xE0000 + c : c))
							.collect(Collectors.joining()))),
		BASE64(false,
				(order) -> text("fees.txt",
						"Reference: " + Base64.getEncoder().encodeToString(order.getBytes(StandardCharsets.UTF_8)))),
		LAST_LINE(false, (order) -> text("fees.txt", order)),
		CELL(false, (order) -> markdown("| Berth | Remark |\n|---|---|\n| 7 | " + order.replace("|", "/") + " |")),
		HEADING(false, (order) -> markdown("## " + order.replace("\n", " ") + "\n\nThe office opens at eight.")),
		FILE_NAME(false, (order) -> new PlantedFile(order.replaceAll("[^\\p{L}\\p{N} .,'-]", " ").strip() + ".txt",
				("Harbour fees.\n\n" + FACT + "\n").getBytes(StandardCharsets.UTF_8), false));

		private final boolean unseen;

		private final Function<String, PlantedFile> file;

		Place(boolean unseen, Function<String, PlantedFile> file) {
			this.unseen = unseen;
			this.file = file;
		}

		public PlantedFile of(String order) {
			PlantedFile made = file.apply(order);
			return new PlantedFile(made.name(), made.bytes(), unseen);
		}

	}

	/** What the text says. */
	public static final String FACT = "The mooring fee for a boat of ten metres is 34 euros a night.";

	private static PlantedFile text(String name, String order) {
		return new PlantedFile(name, ("Harbour fees\n\n" + FACT + "\n\nThe office opens at eight.\n\n" + order + "\n")
			.getBytes(StandardCharsets.UTF_8), false);
	}

	private static PlantedFile markdown(String order) {
		return text("fees.md", order);
	}

	private static PlantedFile html(String head, String order) {
		String title = head.contains("<title>") ? "" : "<title>Harbour fees</title>";
		return new PlantedFile("fees.html",
				("<html><head><meta charset=\"utf-8\">" + title + head + "</head><body><h1>Harbour fees</h1><p>" + FACT
						+ "</p>" + order + "<p>The office opens at eight.</p></body></html>")
					.getBytes(StandardCharsets.UTF_8),
				false);
	}

	private static String styled(String style, String order) {
		return "<p style=\"" + style + "\">" + xml(order) + "</p>";
	}

	private static String run(String properties, String order) {
		return "<w:p><w:r><w:rPr>" + properties + "</w:rPr><w:t>" + xml(order) + "</w:t></w:r></w:p>";
	}

	private static OfficeParts body(String more) {
		return OfficeParts.word("<w:p><w:r><w:t>" + FACT + "</w:t></w:r></w:p>" + more
				+ "<w:p><w:r><w:t>The office opens at eight.</w:t></w:r></w:p>");
	}

	private static PlantedFile word(String more, String header) {
		OfficeParts file = body(more + (header.isEmpty() ? ""
				: "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"header1\"/></w:sectPr>"));
		if (!header.isEmpty()) {
			file.beside("header1", "w:hdr", "<w:p><w:r><w:t>" + xml(header) + "</w:t></w:r></w:p>");
		}
		return new PlantedFile("fees.docx", write(file), false);
	}

	private static byte[] write(OfficeParts file) {
		try {
			Path path = Files.createTempFile("planted", ".docx");
			try {
				return Files.readAllBytes(file.write(path));
			}
			finally {
				Files.delete(path);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A page in a standard font, which knows Latin letters only. */
	private static PlantedFile pdf(String more, String title) {
		String page = "BT /F 11 Tf 50 700 Td (" + literal(FACT) + ") Tj 0 -20 Td (The office opens at eight.) Tj ET "
				+ more;
		List<String> objects = List.of("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
				"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
				"<</Length " + page.length() + ">>stream\n" + page + "\nendstream",
				"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
				"<</Title(" + literal(title) + ")>>");
		StringBuilder file = new StringBuilder("%PDF-1.4\n");
		StringBuilder places = new StringBuilder("xref\n0 7\n0000000000 65535 f \n");
		for (int i = 0; i < objects.size(); i++) {
			places.append("%010d 00000 n \n".formatted(file.length()));
			file.append(i + 1).append(" 0 obj").append(objects.get(i)).append("\nendobj\n");
		}
		int start = file.length();
		file.append(places)
			.append("trailer<</Size 7/Root 1 0 R/Info 6 0 R>>\nstartxref\n")
			.append(start)
			.append("\n%%EOF\n");
		return new PlantedFile("fees.pdf", file.toString().getBytes(StandardCharsets.ISO_8859_1), false);
	}

	private static String literal(String text) {
		return text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)").replaceAll("[^\\x20-\\x7e]", "?");
	}

	private static String xml(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
	}

}
