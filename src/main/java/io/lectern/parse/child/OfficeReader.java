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
import io.lectern.parse.child.sheet.XlsbReader;
import io.lectern.parse.child.sheet.XlsxReader;
import io.lectern.parse.child.slide.OldSlidesReader;
import io.lectern.parse.child.slide.SlidesReader;
import io.lectern.parse.child.word.OldWordReader;
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
		if (kind != null && kind.isOld()) {
			properties = readOld(path, kind, writer, pictures, progress);
		}
		else {
			try (OfficePackage parts = new OfficePackage(path)) {
				if (parts.isTorn()) {
					writer.margin().warn(null, "The end of the file is missing: what stands there could not be read");
				}
				properties = Properties.of(parts);
				OfficeFile file = OfficeFile.of(parts, writer, pictures);
				switch (kind) {
					case WORD -> new WordReader(file).read();
					case WORKBOOK -> new XlsxReader(file, path, progress).read();
					case BINARY_WORKBOOK -> new XlsbReader(file, progress).read();
					case SLIDES -> new SlidesReader(file, progress).read();
					case OPEN_DOCUMENT -> properties = new OpenDocument(file, isOpenWorkbook(type)).read();
					case OLD_WORD, OLD_WORKBOOK, OLD_SLIDES -> throw new IllegalStateException();
					case null -> throw new IllegalArgumentException(type.toString());
				}
			}
		}
		pictures.end();
		String title = Titles.sensible(properties.title(), name);
		Parsed parsed = writer.finish(type.getBaseType().toString(), title, properties.metadata());
		boolean hasHeadings = kind != null && !kind.isWorkbook() && !isOpenWorkbook(type);
		return (title == null && hasHeadings) ? titledByHeading(parsed, name) : parsed;
	}

	private static Properties readOld(Path path, Kind kind, PageWriter writer, Pictures pictures,
			DoubleConsumer progress) throws IOException {
		return switch (kind) {
			case OLD_WORD -> new OldWordReader(writer, pictures).read(path);
			case OLD_WORKBOOK -> new XlsReader(writer, pictures, progress).read(path);
			case OLD_SLIDES -> new OldSlidesReader(writer, pictures, progress).read(path);
			default -> throw new IllegalArgumentException(kind.toString());
		};
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

		WORD, WORKBOOK, BINARY_WORKBOOK, SLIDES, OPEN_DOCUMENT, OLD_WORD, OLD_WORKBOOK, OLD_SLIDES;

		/** Whether it is a file of 97 to 2003. */
		boolean isOld() {
			return this == OLD_WORD || this == OLD_WORKBOOK || this == OLD_SLIDES;
		}

		boolean isWorkbook() {
			return this == WORKBOOK || this == BINARY_WORKBOOK || this == OLD_WORKBOOK;
		}

		static @Nullable Kind of(MediaType type) {
			String name = type.getSubtype();
			switch (name) {
				case "msword" -> {
					return OLD_WORD;
				}
				case "vnd.ms-excel" -> {
					return OLD_WORKBOOK;
				}
				case "vnd.ms-excel.sheet.binary.macroenabled.12" -> {
					return BINARY_WORKBOOK;
				}
				case "vnd.ms-powerpoint" -> {
					return OLD_SLIDES;
				}
				default -> {
				}
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
