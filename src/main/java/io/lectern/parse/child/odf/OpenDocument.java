package io.lectern.parse.child.odf;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import io.lectern.parse.child.office.Element;
import io.lectern.parse.child.office.OfficeFile;
import io.lectern.parse.child.office.Properties;
import io.lectern.parse.child.office.Xml;
import org.jspecify.annotations.Nullable;

/** Reads OpenDocument files: odt, ods, odp and their templates. */
public final class OpenDocument {

	private static final String CONTENT = "content.xml";

	private static final Set<String> CONTAINERS = Set.of("office:document-content", "office:body", "office:text",
			"office:spreadsheet", "office:presentation", "office:drawing");

	private static final Map<String, String> PROPERTIES = Map.of("dc:creator", "author", "meta:initial-creator",
			"author", "dc:subject", "subject", "meta:keyword", "keywords", "meta:creation-date", "created", "dc:date",
			"modified", "dc:language", "language");

	private final OfficeFile file;

	private final boolean isWorkbook;

	private final OdfStyles styles = new OdfStyles();

	/**
	 * @param isWorkbook whether its tables are sheets
	 */
	public OpenDocument(OfficeFile file, boolean isWorkbook) {
		this.file = file;
		this.isWorkbook = isWorkbook;
	}

	/** Returns what the file says of itself. */
	public Properties read() throws IOException {
		Element shared = file.parts().xml("styles.xml");
		if (shared != null) {
			styles.add(shared.child("office:styles"));
			styles.add(shared.child("office:automatic-styles"));
		}
		OdfBlocks blocks = new OdfBlocks(file, styles);
		OdfSheets sheets = new OdfSheets(file, styles, blocks);
		OdfSlides slides = new OdfSlides(file, styles, blocks);
		if (shared != null) {
			running(shared, blocks, "style:header");
		}
		int before = file.writer().blocks().size();
		try (InputStream in = file.parts().open(CONTENT)) {
			Xml.each(in, CONTAINERS, (element) -> {
				switch (element.name()) {
					case "office:automatic-styles" -> styles.add(element);
					case "table:table" -> {
						if (isWorkbook) {
							sheets.write(element);
						}
						else {
							blocks.block(element);
						}
					}
					case "draw:page" -> slides.write(element);
					default -> blocks.block(element);
				}
			});
		}
		catch (Xml.Broken | EOFException ex) {
			if (file.writer().blocks().size() == before) {
				throw ex;
			}
			file.writer().margin().warn(null, "The file is damaged: only its beginning could be read");
		}
		if (shared != null) {
			running(shared, blocks, "style:footer");
		}
		sheets.end();
		return properties(file.parts().xml("meta.xml"));
	}

	private static void running(Element shared, OdfBlocks blocks, String kind) throws IOException {
		for (Element page : shared.all("style:master-page").toList()) {
			for (Element text : page.children(kind)) {
				blocks.running(text);
			}
		}
	}

	private static Properties properties(@Nullable Element root) {
		Element meta = (root != null) ? root.child("office:meta") : null;
		Map<String, String> found = new LinkedHashMap<>();
		if (meta == null) {
			return new Properties(null, found);
		}
		for (Element property : meta.children()) {
			String key = PROPERTIES.get(property.name());
			String value = property.text().strip();
			if (key != null && !value.isEmpty()) {
				found.merge(key, value, (one, other) -> key.equals("keywords") ? one + ", " + other : one);
			}
		}
		Element title = meta.child("dc:title");
		return new Properties((title != null) ? title.text() : null, found);
	}

}
