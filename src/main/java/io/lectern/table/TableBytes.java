package io.lectern.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

import org.jspecify.annotations.Nullable;

import io.lectern.table.Table.Cell;
import io.lectern.table.Table.Kind;
import io.lectern.table.Table.Row;
import io.lectern.table.Table.Stretch;

/**
 * A page's tables as they are stored: numbers of seven bits a byte, offsets as distances
 * from the one before, deflated. A sheet of 10,000 rows takes some ten kilobytes.
 */
public final class TableBytes {

	private static final int FORMAT = 1;

	private TableBytes() {
	}

	/** Null where there are none. */
	public static byte @Nullable [] of(List<Table> tables) {
		if (tables.isEmpty()) {
			return null;
		}
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
			write(FORMAT, out);
			write(tables.size(), out);
			for (Table table : tables) {
				write(table, out);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	private static void write(Table table, DataOutputStream out) throws IOException {
		Stretch caption = table.caption();
		write((caption != null) ? 1 + caption.start() : 0, out);
		write((caption != null) ? caption.end() - caption.start() : 0, out);
		write(table.headerPage(), out);
		write(table.labelColumns(), out);
		write(table.rows().size(), out);
		int last = 0;
		for (Row row : table.rows()) {
			write(row.kind().ordinal(), out);
			write(row.level(), out);
			write(row.start() - last, out);
			write(row.end() - row.start(), out);
			write(row.cells().size(), out);
			last = row.start();
			int column = 0;
			for (Cell cell : row.cells()) {
				write(cell.column() - column, out);
				write(cell.columns(), out);
				write(cell.start() - last, out);
				write(cell.end() - cell.start(), out);
				column = cell.column();
				last = cell.start();
			}
			last = row.end();
		}
	}

	/** Reads what {@link #of} made. */
	public static List<Table> read(byte @Nullable [] bytes) {
		if (bytes == null) {
			return List.of();
		}
		try (DataInputStream in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)))) {
			if (number(in) != FORMAT) {
				return List.of();
			}
			int count = number(in);
			List<Table> tables = new ArrayList<>();
			for (int i = 0; i < count; i++) {
				tables.add(table(in));
			}
			return List.copyOf(tables);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("These are not the tables of a page", ex);
		}
	}

	private static Table table(DataInputStream in) throws IOException {
		int captionStart = number(in) - 1;
		int captionLength = number(in);
		Stretch caption = (captionStart < 0) ? null : new Stretch(captionStart, captionStart + captionLength);
		int headerPage = number(in);
		int labelColumns = number(in);
		int count = number(in);
		List<Row> rows = new ArrayList<>();
		int last = 0;
		for (int i = 0; i < count; i++) {
			Kind kind = Kind.values()[number(in)];
			int level = number(in);
			int start = last + number(in);
			int end = start + number(in);
			rows.add(new Row(kind, level, start, end, cells(number(in), start, in)));
			last = end;
		}
		return new Table(caption, headerPage, labelColumns, List.copyOf(rows));
	}

	private static List<Cell> cells(int count, int rowStart, DataInputStream in) throws IOException {
		List<Cell> cells = new ArrayList<>();
		int last = rowStart;
		int column = 0;
		for (int i = 0; i < count; i++) {
			column += number(in);
			int columns = number(in);
			int start = last + number(in);
			cells.add(new Cell(column, columns, start, start + number(in)));
			last = start;
		}
		return List.copyOf(cells);
	}

	private static void write(int number, DataOutputStream out) throws IOException {
		if (number < 0) {
			throw new IllegalArgumentException("Rows and cells follow one another: " + number);
		}
		int left = number;
		while (left > 0x7F) {
			out.write(left & 0x7F | 0x80);
			left >>>= 7;
		}
		out.write(left);
	}

	private static int number(DataInputStream in) throws IOException {
		int number = 0;
		for (int shift = 0; shift < 32; shift += 7) {
			int next = in.readUnsignedByte();
			number |= (next & 0x7F) << shift;
			if (next <= 0x7F) {
				return number;
			}
		}
		throw new IOException("That is no number");
	}

}
