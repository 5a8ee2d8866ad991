package io.lectern.parse.child.sheet;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleConsumer;

import io.lectern.parse.child.office.Element;
import io.lectern.parse.child.office.OfficeFile;
import io.lectern.parse.child.office.OfficePackage;
import io.lectern.parse.child.office.OfficePackage.Relation;
import io.lectern.parse.child.office.Xml;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Reads a workbook (xlsx and its relatives) sheet by sheet, as it is displayed. */
public final class XlsxReader {

	/** Bytes of XML: larger workbooks would not fit in memory to be computed. */
	private static final long MOST_TO_COMPUTE = 24 << 20;

	private final OfficeFile file;

	private final Path path;

	private final DoubleConsumer progress;

	private final String part;

	public XlsxReader(OfficeFile file, Path path, DoubleConsumer progress) throws IOException {
		this.file = file;
		this.path = path;
		this.progress = progress;
		this.part = file.parts().main();
	}

	public void read() throws IOException {
		OfficePackage parts = file.parts();
		Element workbook = parts.xml(part);
		if (workbook == null) {
			throw new IOException("its main part is missing");
		}
		Element properties = workbook.child("s:workbookPr");
		CellFormats formats = new CellFormats(properties != null && properties.says("date1904"));
		Element calculation = workbook.child("s:calcPr");
		boolean stale = calculation != null && calculation.says("fullCalcOnLoad");
		List<String> strings = strings(formats);
		List<Element> sheets = workbook.all("s:sheet").toList();
		try (Formulas formulas = new Formulas(this::open)) {
			XlsxCells cells = new XlsxCells(strings, parts.xml(parts.related(part, "styles")), formats, formulas,
					stale);
			SheetWriter writer = new SheetWriter(file.writer());
			for (int i = 0; i < sheets.size(); i++) {
				read(sheets.get(i), cells, writer);
				progress.accept((i + 1.0) / (sheets.size() + 1));
			}
			formulas.tell(file.writer().margin());
		}
	}

	private List<String> strings(CellFormats formats) throws IOException {
		List<String> strings = new ArrayList<>();
		String shared = file.parts().related(part, "sharedStrings");
		if (shared != null) {
			try (InputStream in = file.parts().open(shared)) {
				Xml.each(in, Set.of("s:sst"), (string) -> {
					if (string.is("s:si")) {
						String words = XlsxCells.words(string);
						formats.hear(words);
						strings.add(words);
					}
				});
			}
		}
		return strings;
	}

	private void read(Element sheet, XlsxCells cells, SheetWriter writer) throws IOException {
		Relation relation = file.graphics().relation(part, sheet.attribute("r:id"));
		String name = sheet.attribute("name", "");
		if (relation == null || !file.parts().has(relation.target())) {
			file.writer().margin().warn(null, "The sheet " + name + " is missing in the file");
			return;
		}
		String target = relation.target();
		Grid grid = relation.isOf("chartsheet") ? new Grid(name) : grid(name, target, cells);
		String state = sheet.attribute("state", "visible");
		if (!state.equals("visible")) {
			writer.hide(grid, state.equals("veryHidden") ? "very hidden sheet" : "hidden sheet");
			return;
		}
		writer.write(grid, () -> SheetDrawings.write(file, target), file.parts().related(target, "drawing") != null);
	}

	private Grid grid(String name, String target, XlsxCells cells) throws IOException {
		Grid grid = new Grid(name);
		SheetComments.read(file.parts(), target, grid);
		try (InputStream in = file.parts().open(target)) {
			Xml.each(in, Set.of("s:worksheet", "s:sheetData", "s:mergeCells", "s:cols"),
					(element) -> cells.take(element, grid));
		}
		catch (Xml.Broken | EOFException ex) {
			if (grid.rows().isEmpty()) {
				throw ex;
			}
			file.writer()
				.margin()
				.warn(null, "The file is damaged: only the beginning of the sheet " + name + " could be read");
		}
		for (Relation relation : file.parts().relations(target)) {
			Element table = relation.isOf("table") ? file.parts().xml(relation.target()) : null;
			if (table != null) {
				XlsxCells.mark(table.attribute("ref", ""), table.number("headerRowCount", 1), grid);
			}
		}
		// Some writers leave the order of rows to chance.
		grid.rows().sort(Comparator.comparingInt(GridRow::number));
		return grid;
	}

	private @Nullable Workbook open() throws IOException {
		long size = 0;
		for (Relation relation : file.parts().relations(part)) {
			size += relation.external() ? 0 : file.parts().size(relation.target());
		}
		if (size > MOST_TO_COMPUTE) {
			return null;
		}
		try {
			return new XSSFWorkbook(OPCPackage.open(path.toFile(), PackageAccess.READ));
		}
		catch (InvalidFormatException ex) {
			throw new IOException(ex);
		}
	}

}
