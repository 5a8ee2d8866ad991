package io.lectern.parse.child.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleConsumer;

import io.lectern.parse.Block.Kind;
import io.lectern.parse.child.blocks.PageWriter;
import io.lectern.parse.child.office.OleObject;
import io.lectern.parse.child.office.Pictures;
import io.lectern.parse.child.office.Properties;
import io.lectern.parse.child.sheet.Grid.Area;
import io.lectern.parse.child.sheet.GridRow.Shown;
import io.lectern.parse.child.sheet.Grid.CellPlace;
import org.apache.poi.hssf.usermodel.HSSFObjectData;
import org.apache.poi.hssf.usermodel.HSSFPictureData;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;

/** Reads a workbook of Excel 97 to 2003. */
public final class XlsReader {

	private final PageWriter writer;

	private final Pictures pictures;

	private final DoubleConsumer progress;

	public XlsReader(PageWriter writer, Pictures pictures, DoubleConsumer progress) {
		this.writer = writer;
		this.pictures = pictures;
		this.progress = progress;
	}

	/** Returns what the file says of itself. */
	public Properties read(Path path) throws IOException {
		try (POIFSFileSystem store = new POIFSFileSystem(path.toFile(), true);
				HSSFWorkbook workbook = new HSSFWorkbook(store);
				Formulas formulas = new Formulas(() -> null)) {
			CellFormats formats = new CellFormats(workbook.getInternalWorkbook().isUsing1904DateWindowing());
			SheetWriter sheets = new SheetWriter(writer);
			for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
				Grid grid = grid(workbook.getSheetAt(i), formats, formulas);
				SheetVisibility visibility = workbook.getSheetVisibility(i);
				if (visibility == SheetVisibility.VISIBLE) {
					sheets.write(grid, () -> {
					}, false);
				}
				else {
					sheets.hide(grid, visibility == SheetVisibility.VERY_HIDDEN ? "very hidden sheet" : "hidden sheet");
				}
				progress.accept((i + 1.0) / (workbook.getNumberOfSheets() + 1));
			}
			pictures(workbook);
			objects(workbook);
			formulas.tell(writer.margin());
			return Properties.of(workbook.getSummaryInformation());
		}
	}

	private void objects(HSSFWorkbook workbook) throws IOException {
		int number = 0;
		for (HSSFObjectData object : workbook.getAllEmbeddedObjects()) {
			if (object.hasDirectoryEntry()) {
				OleObject.attach("object " + ++number, object.getDirectory(), writer.margin());
			}
		}
	}

	private void pictures(Workbook workbook) {
		int number = 0;
		for (var picture : workbook.getAllPictures()) {
			if (picture instanceof HSSFPictureData data) {
				writer.write(Kind.PARAGRAPH, 0, pictures.text("picture " + ++number, data.getData()));
			}
		}
	}

	private static Grid grid(Sheet sheet, CellFormats formats, Formulas formulas) {
		Grid grid = new Grid(sheet.getSheetName());
		int last = 0;
		for (Row row : sheet) {
			Map<Integer, Shown> cells = new TreeMap<>();
			for (Cell cell : row) {
				String text = text(cell, formats, formulas);
				if (!text.isBlank()) {
					cells.put(cell.getColumnIndex(), shown(cell, text));
				}
				last = Math.max(last, cell.getColumnIndex());
			}
			if (!cells.isEmpty()) {
				grid.rows().add(new GridRow(row.getRowNum(), row.getZeroHeight(), cells.keySet(), cells.values()));
			}
		}
		for (int column = 0; column <= last; column++) {
			grid.hiddenColumns().set(column, sheet.isColumnHidden(column));
		}
		for (CellRangeAddress area : sheet.getMergedRegions()) {
			grid.merged()
				.add(new Area(area.getFirstRow(), area.getLastRow(), area.getFirstColumn(), area.getLastColumn()));
		}
		sheet.getCellComments()
			.forEach((place, comment) -> grid.comments()
				.put(new CellPlace(place.getRow(), place.getColumn()),
						comment.getString().getString().replaceAll("\\s+", " ").strip()));
		if (sheet.getPaneInformation() != null && sheet.getPaneInformation().isFreezePane()) {
			grid.freeze(sheet.getPaneInformation().getHorizontalSplitPosition());
		}
		return grid;
	}

	private static Shown shown(Cell cell, String text) {
		CellStyle style = cell.getCellStyle();
		boolean bold = cell.getSheet().getWorkbook().getFontAt(style.getFontIndex()).getBold();
		return new Shown(text, bold || style.getFillPattern() == FillPatternType.SOLID_FOREGROUND,
				style.getIndention());
	}

	private static String text(Cell cell, CellFormats formats, Formulas formulas) {
		CellType type = (cell.getCellType() == CellType.FORMULA) ? cell.getCachedFormulaResultType()
				: cell.getCellType();
		return switch (type) {
			case NUMERIC -> formats.display(cell.getNumericCellValue(), cell.getCellStyle().getDataFormat(),
					cell.getCellStyle().getDataFormatString());
			case STRING -> {
				String words = cell.getRichStringCellValue().getString();
				formats.hear(words);
				yield words;
			}
			case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
			case ERROR -> {
				String error = FormulaError.forInt(cell.getErrorCellValue()).getString();
				formulas.error(cell.getSheet().getSheetName(), cell.getRowIndex(), cell.getColumnIndex(), error);
				yield error;
			}
			default -> "";
		};
	}

}
