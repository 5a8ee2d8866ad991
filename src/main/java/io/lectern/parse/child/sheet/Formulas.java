package io.lectern.parse.child.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import io.lectern.parse.child.blocks.Margin;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/** Computes the formulas whose value isn't in the file, and tells which it could not. */
final class Formulas implements Closeable {

	private static final int NAMED = 5;

	private final Opening opening;

	private final List<String> unknown = new ArrayList<>();

	private final List<String> errors = new ArrayList<>();

	private int computed;

	private @Nullable Workbook workbook;

	private @Nullable FormulaEvaluator evaluator;

	private boolean refused;

	/**
	 * @param opening opens the workbook in a way that can compute
	 */
	Formulas(Opening opening) {
		this.opening = opening;
	}

	/** The value of a formula, or null where it can't be computed. */
	@Nullable CellValue compute(String sheet, int row, int column) {
		CellValue value = evaluate(sheet, row, column);
		if (value != null) {
			computed++;
		}
		return value;
	}

	private @Nullable CellValue evaluate(String sheetName, int rowNumber, int column) {
		try {
			FormulaEvaluator ready = evaluator();
			Sheet sheet = (ready != null && workbook != null) ? workbook.getSheet(sheetName) : null;
			Row row = (sheet != null) ? sheet.getRow(rowNumber) : null;
			Cell cell = (row != null) ? row.getCell(column) : null;
			return (cell != null && ready != null) ? ready.evaluate(cell) : null;
		}
		catch (IOException | RuntimeException | StackOverflowError ex) {
			return null;
		}
	}

	private @Nullable FormulaEvaluator evaluator() throws IOException {
		if (evaluator == null && !refused) {
			refused = true;
			workbook = opening.open();
			if (workbook != null) {
				evaluator = workbook.getCreationHelper().createFormulaEvaluator();
				evaluator.setIgnoreMissingWorkbooks(true);
			}
		}
		return evaluator;
	}

	void unknown(String sheet, int row, int column) {
		unknown.add(sheet + "!" + new CellReference(row, column).formatAsString());
	}

	void error(String sheet, int row, int column, String error) {
		errors.add(sheet + "!" + new CellReference(row, column).formatAsString() + " " + error);
	}

	void tell(Margin margin) {
		if (!unknown.isEmpty()) {
			margin.warn(null, cells(unknown) + " without a value in the file could not be computed: " + named(unknown));
		}
		if (!errors.isEmpty()) {
			margin.warn(null, cells(errors) + " with an error instead of a value: " + named(errors));
		}
		if (computed > 0) {
			margin.inform(null, "The values of " + (computed == 1 ? "1 formula" : computed + " formulas")
					+ " are not in the file and were computed");
		}
	}

	private static String cells(List<String> cells) {
		return (cells.size() == 1) ? "1 formula" : cells.size() + " formulas";
	}

	private static String named(List<String> cells) {
		return String.join(", ", cells.subList(0, Math.min(NAMED, cells.size()))) + (cells.size() > NAMED ? ", …" : "");
	}

	@Override
	public void close() throws IOException {
		if (workbook != null) {
			workbook.close();
		}
	}

	/** Opens a workbook, or says no by null. */
	@FunctionalInterface
	interface Opening {

		@Nullable Workbook open() throws IOException;

	}

}
