package io.lectern.parse.child;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import io.lectern.document.Warning.Level;
import io.lectern.parse.Block;
import io.lectern.parse.DocumentUnreadable;
import io.lectern.parse.OcrProperties;
import io.lectern.parse.Parsed;
import io.lectern.parse.ParserProtocol.Settings;

/** An Office file put together of its parts, for what no library writes. */
final class OfficeParts {

	private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

	private static final String NAMESPACES = """
			xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
			xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" \
			xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" \
			xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
			xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" \
			xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" \
			xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" \
			xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" \
			xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
			xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" \
			xmlns:s="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
			xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" \
			xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main\"""";

	private static final String HELD_BACK = "Held back, because nobody sees it: ";

	private final String main;

	private final Map<String, byte[]> parts = new LinkedHashMap<>();

	private final Map<String, StringBuilder> relations = new LinkedHashMap<>();

	private OfficeParts(String main, String type) {
		this.main = main;
		add("[Content_Types].xml",
				"""
						<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
						<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
						<Default Extension="xml" ContentType="application/xml"/>\
						<Default Extension="png" ContentType="image/png"/>\
						<Default Extension="bin" ContentType="application/octet-stream"/>\
						<Default Extension="txt" ContentType="text/plain"/>\
						<Override PartName="/%s" ContentType="application/vnd.openxmlformats-officedocument.%s.main+xml"/></Types>"""
					.formatted(main, type));
		relation("", "main", "officeDocument", main);
	}

	/** A Word file with that in its body. */
	static OfficeParts word(String body) {
		OfficeParts file = new OfficeParts("word/document.xml", "wordprocessingml.document");
		file.part("word/document.xml", "w:document", "<w:body>" + body + "</w:body>");
		return file;
	}

	/** Slides with that in their shape trees. */
	static OfficeParts slides(String... trees) {
		OfficeParts file = new OfficeParts("ppt/presentation.xml", "presentationml.presentation");
		StringBuilder list = new StringBuilder();
		for (int i = 1; i <= trees.length; i++) {
			String hidden = trees[i - 1].startsWith("HIDDEN") ? " show=\"0\"" : "";
			file.part("ppt/slides/slide" + i + ".xml", "p:sld" + hidden,
					"<p:cSld><p:spTree>" + trees[i - 1].replace("HIDDEN", "") + "</p:spTree></p:cSld>");
			file.relation(file.main, "s" + i, "slide", "slides/slide" + i + ".xml");
			list.append("<p:sldId id=\"%d\" r:id=\"s%d\"/>".formatted(255 + i, i));
		}
		return file.part(file.main, "p:presentation",
				"<p:sldIdLst>" + list + "</p:sldIdLst><p:sldSz cx=\"9144000\" cy=\"6858000\"/>");
	}

	/** A workbook of one sheet with that in it. */
	static OfficeParts workbook(String sheet) {
		OfficeParts file = new OfficeParts("xl/workbook.xml", "spreadsheetml.sheet");
		return file
			.part("xl/workbook.xml", "s:workbook",
					"<s:sheets><s:sheet name='Prices' sheetId='1' r:id='s1'/></s:sheets>")
			.relation("xl/workbook.xml", "s1", "worksheet", "worksheets/sheet1.xml")
			.part("xl/worksheets/sheet1.xml", "s:worksheet", sheet);
	}

	/** A part with such a root. */
	OfficeParts part(String name, String root, String content) {
		return add(name, "<" + root + " " + NAMESPACES + ">" + content + "</" + root.split(" ")[0] + ">");
	}

	OfficeParts add(String name, String text) {
		return add(name, text.getBytes(StandardCharsets.UTF_8));
	}

	OfficeParts add(String name, byte[] bytes) {
		parts.put(name, bytes);
		return this;
	}

	/** A part beside the main one that this refers to by its kind. */
	OfficeParts beside(String kind, String root, String content) {
		String folder = main.substring(0, main.lastIndexOf('/') + 1);
		return relation(main, kind, kind.replaceAll("\\d", ""), kind + ".xml").part(folder + kind + ".xml", root,
				content);
	}

	OfficeParts relation(String part, String id, String kind, String target) {
		relations.computeIfAbsent(part, (key) -> new StringBuilder())
			.append("<Relationship Id=\"%s\" Type=\"%s\" Target=\"%s\"/>".formatted(id, RELATIONS + kind, target));
		return this;
	}

	Path write(Path file) throws IOException {
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
			for (Map.Entry<String, byte[]> part : parts.entrySet()) {
				zip.putNextEntry(new ZipEntry(part.getKey()));
				zip.write(part.getValue());
			}
			for (Map.Entry<String, StringBuilder> relation : relations.entrySet()) {
				int slash = relation.getKey().lastIndexOf('/') + 1;
				zip.putNextEntry(new ZipEntry(relation.getKey().substring(0, slash) + "_rels/"
						+ relation.getKey().substring(slash) + ".rels"));
				zip.write(("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
						+ relation.getValue() + "</Relationships>")
					.getBytes(StandardCharsets.UTF_8));
			}
		}
		return file;
	}

	static Parsed read(Path file) throws DocumentUnreadable {
		OcrProperties ocr = new OcrProperties(false, "tesseract", List.of("eng"), 300, Duration.ofMinutes(1), 10);
		return new DocumentReader(new Settings(1_000_000, ocr)).read(file, file.getFileName().toString(), (share) -> {
		});
	}

	/** Its blocks' texts in order. */
	static List<String> blocks(Parsed parsed) {
		return parsed.blocks().stream().map((block) -> text(parsed, block)).toList();
	}

	static List<String> blocks(Parsed parsed, Block.Kind kind) {
		return parsed.blocks()
			.stream()
			.filter((block) -> block.kind() == kind)
			.map((block) -> text(parsed, block))
			.toList();
	}

	private static String text(Parsed parsed, Block block) {
		return parsed.pages().get(block.page() - 1).text().substring(block.start(), block.end());
	}

	/** What is held back, each as kind and text. */
	static List<String> hidden(Parsed parsed) {
		return parsed.asides().hidden().stream().map((hidden) -> hidden.kind() + ": " + hidden.text()).toList();
	}

	/** Of what it is told that it is held back, and where. */
	static List<String> heldBack(Parsed parsed) {
		return parsed.asides()
			.warnings()
			.stream()
			.filter((warning) -> warning.level() == Level.WARNING)
			.filter((warning) -> warning.reason().startsWith(HELD_BACK))
			.map((warning) -> warning.reason().substring(HELD_BACK.length()))
			.toList();
	}

	static String warnings(Parsed parsed) {
		return parsed.asides().warnings().stream().map((warning) -> warning.reason()).collect(Collectors.joining("\n"));
	}

}
