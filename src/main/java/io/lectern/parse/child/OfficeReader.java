package io.lectern.parse.child;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.DoubleConsumer;

import io.lectern.parse.Block;
import io.lectern.parse.Parsed;
import io.lectern.parse.child.blocks.PageWriter;
import io.lectern.parse.child.blocks.Titles;
import io.lectern.parse.child.ocr.Tesseract;
import io.lectern.parse.child.odf.OpenDocument;
import io.lectern.parse.child.office.OfficeFile;
import io.lectern.parse.child.office.OfficePackage;
import io.lectern.parse.child.office.Pictures;
import io.lectern.parse.child.office.Properties;
import io.lectern.parse.child.sheet.XlsReader;
import io.lectern.parse.child.sheet.XlsxReader;
import io.lectern.parse.child.slide.SlidesReader;
import io.lectern.parse.child.word.WordReader;
import org.apache.tika.mime.MediaType;
import org.jspecify.annotations.Nullable;

/** Reads the Office files for which Tika's XHTML says too little. */
final class OfficeReader {

	private final long maxCharacters;

	private final @Nullable Tesseract ocr;

	OfficeReader(long maxCharacters, @Nullable Tesseract ocr) {
		this.maxCharacters = maxCharacters;
		this.ocr = ocr;
	}

	static boolean reads(MediaType type) {
		return Kind.of(type) != null;
	}

	Parsed read(Path path, String name, MediaType type, DoubleConsumer progress) throws IOException {
		PageWriter writer = new PageWriter(maxCharacters);
		Pictures pictures = new Pictures(ocr, writer.margin(), progress);
		Kind kind = Kind.of(type);
		Properties properties = new Properties(null, Map.of());
		if (kind == Kind.OLD_WORKBOOK) {
			properties = new XlsReader(writer, pictures, progress).read(path);
		}
		else {
			try (OfficePackage parts = new OfficePackage(path)) {
				properties = Properties.of(parts);
				OfficeFile file = OfficeFile.of(parts, writer, pictures);
				switch (kind) {
					case WORD -> new WordReader(file).read();
					case WORKBOOK -> new XlsxReader(file, path, progress).read();
					case SLIDES -> new SlidesReader(file, progress).read();
					case OPEN_DOCUMENT -> properties = new OpenDocument(file, isOpenWorkbook(type)).read();
					case OLD_WORKBOOK -> throw new IllegalStateException();
					case null -> throw new IllegalArgumentException(type.toString());
				}
			}
		}
		pictures.end();
		String title = Titles.sensible(properties.title(), name);
		Parsed parsed = writer.finish(type.getBaseType().toString(), title, properties.metadata());
		boolean hasHeadings = kind != Kind.OLD_WORKBOOK && kind != Kind.WORKBOOK && !isOpenWorkbook(type);
		return (title == null && hasHeadings) ? titledByHeading(parsed, name) : parsed;
	}

	private static boolean isOpenWorkbook(MediaType type) {
		return type.getSubtype().contains("opendocument.spreadsheet");
	}

	/** The first heading names the document where it is one of the first level. */
	private static Parsed titledByHeading(Parsed parsed, String name) {
		return parsed.blocks()
			.stream()
			.filter((block) -> block.kind() == Block.Kind.HEADING)
			.findFirst()
			.filter((first) -> first.level() == 1 && first.page() == 1)
			.map((first) -> parsed.pages().get(first.page() - 1).text().substring(first.start(), first.end()))
			.map((text) -> parsed.titled(Titles.sensible(text, name)))
			.orElse(parsed);
	}

	/** Which reader reads a file. */
	private enum Kind {

		WORD, WORKBOOK, SLIDES, OPEN_DOCUMENT, OLD_WORKBOOK;

		static @Nullable Kind of(MediaType type) {
			String name = type.getSubtype();
			if (name.equals("vnd.ms-excel")) {
				return OLD_WORKBOOK;
			}
			if (name.matches("vnd\\.oasis\\.opendocument\\.(text|spreadsheet|presentation)(-template|-master)?")) {
				return OPEN_DOCUMENT;
			}
			if (name.contains("wordprocessingml") || name.startsWith("vnd.ms-word.") && name.contains("macroenabled")) {
				return WORD;
			}
			if (name.contains("spreadsheetml") || name.matches("vnd.ms-excel.(sheet|template).macroenabled.12")) {
				return WORKBOOK;
			}
			return (name.contains("presentationml") && !name.endsWith(".slide")
					|| name.matches("vnd.ms-powerpoint.(presentation|slideshow|template).macroenabled.12")) ? SLIDES
							: null;
		}

	}

}
