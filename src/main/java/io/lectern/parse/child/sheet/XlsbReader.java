package io.lectern.parse.child.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;

import io.lectern.parse.child.office.OfficeFile;
import io.lectern.parse.child.office.OfficePackage.Relation;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.xssf.binary.XSSFBCommentsTable;
import org.apache.poi.xssf.binary.XSSFBSheetHandler;
import org.apache.poi.xssf.binary.XSSFBStylesTable;
import org.apache.poi.xssf.model.SharedStrings;
import org.jspecify.annotations.Nullable;

/** Reads a binary workbook (xlsb): the package of a newer one, with records for XML. */
public final class XlsbReader {

	private static final int VERY_HIDDEN = 2;

	private final OfficeFile file;

	private final DoubleConsumer progress;

	private final String part;

	private boolean from1904;

	public XlsbReader(OfficeFile file, DoubleConsumer progress) throws IOException {
		this.file = file;
		this.progress = progress;
		this.part = file.parts().main();
	}

	/**
	 * @param state 0 for one that is seen, 1 for a hidden and 2 for a very hidden one
	 */
	private record Sheet(String name, String relation, int state) {
	}

	public void read() throws IOException {
		List<Sheet> sheets = sheets();
		CellFormats formats = new CellFormats(from1904);
		SharedStrings strings = strings(formats);
		SheetWriter writer = new SheetWriter(file.writer());
		try (Formulas formulas = new Formulas(() -> null)) {
			XSSFBStylesTable styles = styles();
			for (int i = 0; i < sheets.size(); i++) {
				read(sheets.get(i), new XlsbSheet(sheets.get(i).name(), formats, formulas), styles, strings, writer);
				progress.accept((i + 1.0) / (sheets.size() + 1));
			}
			formulas.tell(file.writer().margin());
		}
	}

	private List<Sheet> sheets() throws IOException {
		List<Sheet> sheets = new ArrayList<>();
		try (InputStream in = file.parts().open(part)) {
			XlsbRecords.read(in, Map.of(XlsbRecords.WORKBOOK, (workbook) -> from1904 = (workbook.getInt() & 1) != 0,
					XlsbRecords.SHEET, (sheet) -> {
						int state = sheet.getInt();
						sheet.getInt();
						String relation = XlsbRecords.string(sheet);
						sheets.add(new Sheet(XlsbRecords.string(sheet), relation, state));
					}));
		}
		if (sheets.isEmpty()) {
			throw new IOException("it has no sheets");
		}
		return sheets;
	}

	private SharedStrings strings(CellFormats formats) throws IOException {
		List<RichTextString> strings = new ArrayList<>();
		String shared = file.parts().related(part, "sharedStrings");
		if (shared != null) {
			try (InputStream in = file.parts().open(shared)) {
				XlsbRecords.read(in, Map.of(XlsbRecords.SHARED_STRING, (string) -> {
					string.get();
					String words = XlsbRecords.string(string);
					formats.hear(words);
					strings.add(new HSSFRichTextString(words));
				}));
			}
		}
		return new Strings(strings);
	}

	private XSSFBStylesTable styles() throws IOException {
		String styles = file.parts().related(part, "styles");
		try (InputStream in = (styles != null) ? file.parts().open(styles) : InputStream.nullInputStream()) {
			return new XSSFBStylesTable(in);
		}
	}

	private void read(Sheet sheet, XlsbSheet cells, XSSFBStylesTable styles, SharedStrings strings, SheetWriter writer)
			throws IOException {
		Relation relation = file.graphics().relation(part, sheet.relation());
		if (relation == null || !file.parts().has(relation.target())) {
			file.writer().margin().warn(null, "The sheet " + sheet.name() + " is missing in the file");
			return;
		}
		String target = relation.target();
		if (!relation.isOf("chartsheet")) {
			try (InputStream in = file.parts().open(target)) {
				cells.layout(in);
			}
			try (InputStream in = file.parts().open(target)) {
				new XSSFBSheetHandler(in, styles, comments(target), strings, cells, false).parse();
			}
		}
		if (sheet.state() > 0) {
			writer.hide(cells.grid(), (sheet.state() == VERY_HIDDEN) ? "very hidden sheet" : "hidden sheet");
			return;
		}
		writer.write(cells.grid(), () -> SheetDrawings.write(file, target),
				file.parts().related(target, "drawing") != null);
	}

	private @Nullable XSSFBCommentsTable comments(String sheet) throws IOException {
		String comments = file.parts().related(sheet, "comments");
		if (comments == null) {
			return null;
		}
		try (InputStream in = file.parts().open(comments)) {
			return new XSSFBCommentsTable(in);
		}
	}

	/** The strings that cells share. */
	private record Strings(List<RichTextString> all) implements SharedStrings {

		@Override
		public RichTextString getItemAt(int index) {
			return all.get(index);
		}

		@Override
		public int getCount() {
			return all.size();
		}

		@Override
		public int getUniqueCount() {
			return all.size();
		}

	}

}
