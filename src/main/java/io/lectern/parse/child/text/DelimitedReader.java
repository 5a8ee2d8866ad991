package io.lectern.parse.child.text;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import io.lectern.document.PageText;
import io.lectern.language.Sentences;
import io.lectern.parse.Block.Kind;
import io.lectern.table.Table;
import io.lectern.table.Table.Cell;
import io.lectern.table.Table.Row;
import io.lectern.parse.Block;
import io.lectern.parse.Parsed;
import io.lectern.parse.child.blocks.GridCell;
import io.lectern.parse.child.blocks.Margin;
import io.lectern.parse.child.blocks.PageWriter;
import io.lectern.parse.child.blocks.SpreadNames;
import io.lectern.parse.child.blocks.TableGrid;
import io.lectern.parse.child.blocks.TableHeaders;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows of values: one page with a table. Rows are written as they come, so that a
 * large file costs little more than its text.
 */
public final class DelimitedReader {

	private final long maxCharacters;

	private final StringBuilder page = new StringBuilder();

	private final List<Block> blocks = new ArrayList<>();

	private final List<Row> rows = new ArrayList<>();

	private final List<List<String>> first = new ArrayList<>();

	public DelimitedReader(long maxCharacters) {
		this.maxCharacters = maxCharacters;
	}

	/**
	 * @param type its media type, kept as it is
	 */
	public Parsed read(Decoded decoded, String type, String name) {
		Margin margin = new Margin();
		decoded.tell(margin);
		String text = decoded.text();
		Delimiter delimiter = Delimiter.of(text, name);
		try {
			records(text, delimiter, this::add);
		}
		catch (UncheckedIOException ex) {
			// A stray quotation mark: then marks are characters as any other.
			page.setLength(0);
			blocks.clear();
			rows.clear();
			first.clear();
			records(text, delimiter.withoutQuotes(), this::add);
			margin.inform(null, "Its quotation marks are not balanced, so each line was read as a row.");
		}
		return finish(type, margin);
	}

	/** Hands on each record. */
	static void records(String text, Delimiter delimiter, Consumer<List<String>> to) {
		CSVFormat format = CSVFormat.DEFAULT.builder()
			.setDelimiter(delimiter.separator())
			.setQuote(delimiter.quotes() ? Character.valueOf('"') : null)
			.setIgnoreEmptyLines(true)
			.setTrailingData(true)
			.get();
		try (CSVParser parser = CSVParser.parse(new StringReader(text.substring(delimiter.start())), format)) {
			for (CSVRecord record : parser) {
				to.accept(Arrays.stream(record.values())
					.map((value) -> value.replaceAll("\\s*[\\r\\n]+\\s*|\\p{Cntrl}", " ").strip())
					.toList());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void add(List<String> cells) {
		int last = cells.size();
		while (last > 0 && cells.get(last - 1).isBlank()) {
			last--;
		}
		if (last == 0) {
			return;
		}
		List<String> row = cells.subList(0, last);
		String line = String.join(Sentences.CELL_SEPARATOR, row);
		int start = page.isEmpty() ? 0 : page.append('\n').length();
		if (start + line.length() > maxCharacters) {
			throw new PageWriter.TooMuchText(maxCharacters);
		}
		page.append(line);
		rows.add(new Row(Table.Kind.BODY, 0, start, page.length(), cells(row, start)));
		if (first.size() < RowLabels.SAMPLE) {
			first.add(List.copyOf(row));
		}
	}

	private static List<Cell> cells(List<String> row, int start) {
		List<Cell> cells = new ArrayList<>();
		int at = start;
		for (int column = 0; column < row.size(); column++) {
			int end = at + row.get(column).length();
			if (!row.get(column).isBlank()) {
				cells.add(new Cell(column, 1, at, end));
			}
			at = end + Sentences.CELL_SEPARATOR.length();
		}
		return cells;
	}

	/** The rows as what they are. */
	private static List<Row> told(List<Row> rows, List<List<GridCell>> sample, int headers) {
		List<Row> told = new ArrayList<>();
		List<List<GridCell>> names = (headers > 1) ? SpreadNames.above(sample, headers) : sample;
		for (int i = 0; i < rows.size(); i++) {
			Row row = rows.get(i);
			Table.Kind kind = (i < headers) ? Table.Kind.HEADER : Table.Kind.BODY;
			told.add(new Row(kind, 0, row.start(), row.end(),
					(i < headers) ? wide(row.cells(), names.get(i)) : row.cells()));
		}
		return told;
	}

	/** The same cells, as wide as names that go on over blank ones. */
	private static List<Cell> wide(List<Cell> cells, List<GridCell> names) {
		Map<Integer, Integer> widths = new HashMap<>();
		int column = 0;
		for (GridCell name : names) {
			widths.put(column, name.columns());
			column += name.columns();
		}
		return cells.stream()
			.map((cell) -> new Cell(cell.column(), widths.getOrDefault(cell.column(), 1), cell.start(), cell.end()))
			.toList();
	}

	private static int headerRows(List<List<String>> rows, List<List<GridCell>> sample) {
		int labels = RowLabels.headerRows(rows);
		return (labels > 0) ? TableHeaders.fromFirst(sample) : TableHeaders.unlabelled(sample);
	}

	private Parsed finish(String type, Margin margin) {
		@Nullable String title = null;
		int titles = RowLabels.titleRows(first);
		for (Row row : rows.subList(0, titles)) {
			blocks.add(Block.of(Kind.CAPTION, 0, 1, row.start(), row.end()));
		}
		if (titles > 0) {
			title = page.substring(rows.getFirst().start(), rows.getFirst().end());
		}
		List<Row> table = new ArrayList<>(rows.subList(titles, rows.size()));
		if (!table.isEmpty()) {
			List<List<String>> texts = first.subList(titles, first.size());
			List<List<GridCell>> sample = texts.stream().map((row) -> row.stream().map(GridCell::of).toList()).toList();
			int headers = headerRows(texts, sample);
			blocks.add(
					Block.table(1, told(table, sample, headers), new TableGrid(sample, headers).labelColumns(), false));
		}
		return new Parsed(type, title, List.of(new PageText(1, page.toString(), null)), List.copyOf(blocks), Map.of(),
				margin.asides());
	}

}
