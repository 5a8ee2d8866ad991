package io.lectern.parse.child.word;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import io.lectern.parse.child.blocks.GridCell;
import io.lectern.parse.child.blocks.PageWriter;
import io.lectern.parse.child.blocks.SpannedTable;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;

/**
 * A table in an old Word file. Its cells say where they begin and how wide they are, and
 * so over how many columns they reach.
 */
final class OldWordTable {

	/** Twentieths of a point: edges nearer to each other are drawn as one. */
	private static final int NEAR = 30;

	private final Table table;

	private final List<Integer> edges = new ArrayList<>();

	OldWordTable(Table table) {
		this.table = table;
		TreeSet<Integer> all = new TreeSet<>();
		for (int i = 0; i < table.numRows(); i++) {
			TableRow row = table.getRow(i);
			for (int j = 0; j < row.numCells(); j++) {
				all.add(row.getCell(j).getLeftEdge());
				all.add(row.getCell(j).getLeftEdge() + row.getCell(j).getWidth());
			}
		}
		for (int edge : all) {
			if (edges.isEmpty() || edge - edges.getLast() > NEAR) {
				edges.add(edge);
			}
		}
	}

	/** Reads what a cell displays. */
	interface Contents {

		GridCell of(TableCell cell);

	}

	void write(Contents contents, PageWriter writer) {
		SpannedTable cells = new SpannedTable();
		for (int i = 0; i < table.numRows(); i++) {
			TableRow row = table.getRow(i);
			cells.beginRow(row.isTableHeader());
			int before = (row.numCells() > 0) ? column(row.getCell(0).getLeftEdge()) : 0;
			if (before > 0) {
				cells.cell(GridCell.BLANK.wide(before));
			}
			write(row, contents, cells);
		}
		cells.write(writer);
	}

	private void write(TableRow row, Contents contents, SpannedTable cells) {
		for (int j = 0; j < row.numCells(); j++) {
			TableCell cell = row.getCell(j);
			int right = cell.getLeftEdge() + cell.getWidth();
			while (j + 1 < row.numCells() && row.getCell(j + 1).isMerged() && !row.getCell(j + 1).isFirstMerged()) {
				j++;
				right = row.getCell(j).getLeftEdge() + row.getCell(j).getWidth();
			}
			int columns = Math.max(1, column(right) - column(cell.getLeftEdge()));
			if (cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged()) {
				cells.continued(columns);
			}
			else {
				cells.cell(contents.of(cell).wide(columns));
			}
		}
	}

	/** The column that begins nearest to that edge. */
	private int column(int edge) {
		int column = 0;
		while (column + 1 < edges.size() && edges.get(column + 1) <= edge + NEAR) {
			column++;
		}
		return column;
	}

}
