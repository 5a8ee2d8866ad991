package io.lectern.parse.child;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.lectern.document.HiddenText;
import io.lectern.document.Warning;
import io.lectern.parse.Attachment;
import io.lectern.parse.Block.Kind;
import io.lectern.parse.Block;
import io.lectern.parse.DocumentUnreadable;
import io.lectern.parse.OcrProperties;
import io.lectern.parse.Parsed;
import io.lectern.parse.ParserProtocol.Settings;
import io.lectern.parse.TablesOnPages;
import io.lectern.document.PageText;
import io.lectern.table.Table;
import io.lectern.table.Table.Cell;
import io.lectern.table.Table.Row;

/** A file as {@link DocumentReader} reads it, in this process. */
public record ReadFile(Parsed parsed) {

	private static final DocumentReader READER = new DocumentReader(new Settings(5_000_000,
			new OcrProperties(false, "tesseract", List.of("eng"), 300, Duration.ofMinutes(1), 10)));

	public static ReadFile of(String name, String text) {
		return of(name, text, StandardCharsets.UTF_8);
	}

	public static ReadFile of(String name, String text, String charset) {
		return of(name, text, Charset.forName(charset));
	}

	private static ReadFile of(String name, String text, Charset charset) {
		return of(name, text.getBytes(charset));
	}

	public static ReadFile of(String name, byte[] bytes) {
		try {
			return read(name, bytes);
		}
		catch (DocumentUnreadable ex) {
			throw new AssertionError(name + ": " + ex.getMessage(), ex);
		}
	}

	public static ReadFile read(String name, byte[] bytes) throws DocumentUnreadable {
		try {
			Path file = Files.createTempFile("read", ".bin");
			try {
				return new ReadFile(READER.read(Files.write(file, bytes), name, (share) -> {
				}));
			}
			finally {
				Files.delete(file);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** What its blocks hold, in order. */
	public List<String> texts() {
		return parsed.blocks().stream().map(this::text).toList();
	}

	public List<String> texts(Kind kind) {
		return parsed.blocks().stream().filter((block) -> block.kind() == kind).map(this::text).toList();
	}

	private String text(Block block) {
		return parsed.pages().get(block.page() - 1).text().substring(block.start(), block.end());
	}

	public String text() {
		return String.join("\n", texts());
	}

	/** The rows of its tables. */
	public List<String> rows() {
		return parsed.blocks()
			.stream()
			.flatMap((block) -> block.rows()
				.stream()
				.map((row) -> parsed.pages().get(block.page() - 1).text().substring(row.start(), row.end())))
			.toList();
	}

	public int headerRows() {
		return parsed.blocks()
			.stream()
			.filter((block) -> block.kind() == Kind.TABLE)
			.findFirst()
			.orElseThrow()
			.headerRows();
	}

	/** Each value of its tables behind its row's labels and its column's names. */
	public List<String> values() {
		List<String> values = new ArrayList<>();
		for (PageText page : TablesOnPages.of(parsed)) {
			page.tables().forEach((table) -> values(table, page.text(), values));
		}
		return values;
	}

	private static void values(Table table, String text, List<String> values) {
		List<Row> headers = table.rows().stream().filter((row) -> row.kind() == Table.Kind.HEADER).toList();
		for (Row row : table.rows()) {
			for (Cell cell : row.cells()) {
				if (row.kind() == Table.Kind.BODY && cell.column() >= table.labelColumns()) {
					Stream<Cell> labels = IntStream.range(0, table.labelColumns()).mapToObj(row::at);
					Stream<Cell> names = headers.stream().map((header) -> header.at(cell.column()));
					values.add(shown(labels, text) + " / " + shown(names, text) + " = " + cell.shown(text));
				}
			}
		}
	}

	private static String shown(Stream<Cell> cells, String text) {
		return cells.filter(Objects::nonNull).map((cell) -> cell.shown(text)).collect(Collectors.joining(", "));
	}

	/** What its tables' rows are for, and how far they are indented. */
	public List<String> kinds() {
		return TablesOnPages.of(parsed)
			.stream()
			.flatMap((page) -> page.tables().stream())
			.flatMap((table) -> table.rows().stream())
			.map((row) -> row.kind() + ((row.level() > 0) ? " " + row.level() : ""))
			.toList();
	}

	/** What its tables are called; null where that is not told. */
	public List<String> captions() {
		return TablesOnPages.of(parsed)
			.stream()
			.flatMap((page) -> page.tables()
				.stream()
				.map((table) -> (table.caption() != null) ? table.caption().shown(page.text()) : null))
			.toList();
	}

	public List<String> warnings() {
		return parsed.asides().warnings().stream().map(Warning::reason).toList();
	}

	public List<String> hidden() {
		return parsed.asides().hidden().stream().map(HiddenText::text).toList();
	}

	public List<String> attachments() {
		return parsed.asides().attachments().stream().map(Attachment::name).toList();
	}

}
