package io.lectern.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

import io.lectern.document.DocumentId;
import io.lectern.document.Documents;
import io.lectern.document.PageText;
import io.lectern.document.Passage;
import io.lectern.document.Span;
import io.lectern.table.ReadTable;
import io.lectern.table.Table;
import io.lectern.table.Table.Cell;
import io.lectern.table.Table.Row;

/** Finds the rows of tables in passages. */
@Component
public class PassageTables {

	private final Documents documents;

	public PassageTables(Documents documents) {
		this.documents = documents;
	}

	/** A reading of several passages, in which each page is fetched once. */
	public Reading read() {
		return new Reading();
	}

	private record PageOf(DocumentId document, int page) {
	}

	/** For use by one thread. */
	public final class Reading {

		private final Map<PageOf, Optional<PageText>> pages = new HashMap<>();

		private Reading() {
		}

		/**
		 * The rows that stand in a passage, in order. A page that has changed since has
		 * none.
		 */
		public List<TableRow> rows(Passage passage) {
			List<TableRow> rows = new ArrayList<>();
			if (!passage.text().contains("|")) {
				return rows;
			}
			for (Span span : passage.spans()) {
				page(passage.documentId(), span.page()).ifPresent((page) -> {
					if (page.tables() != null && span.isOf(passage.text(), page)) {
						page.tables().forEach((table) -> rows(passage, span, page, table, rows));
					}
				});
			}
			return rows;
		}

		/** The tables of a page, from top to bottom, each with its header. */
		public List<ReadTable> on(DocumentId document, int number) {
			PageText page = page(document, number).orElse(null);
			if (page == null || page.tables() == null) {
				return List.of();
			}
			return page.tables()
				.stream()
				.filter((table) -> !table.rows().isEmpty())
				.map((table) -> read(document, page, table))
				.toList();
		}

		/** Whether the page has a fixed layout, so that a table may go on overleaf. */
		public boolean isLaidOut(DocumentId document, int number) {
			return page(document, number).filter((page) -> page.glyphs() != null).isPresent();
		}

		private void rows(Passage passage, Span span, PageText page, Table table, List<TableRow> rows) {
			int end = span.start() + span.length();
			if (table.rows().isEmpty() || table.start() >= end || table.end() <= span.start()) {
				return;
			}
			ReadTable read = read(passage.documentId(), page, table);
			for (int i : read.rowsIn(span.start(), end)) {
				Row row = read.row(i);
				int from = Math.max(row.start(), span.start());
				int to = Math.min(row.end(), end);
				List<Integer> columns = row.cells()
					.stream()
					.filter((cell) -> cell.column() >= table.labelColumns() && cell.start() >= from && cell.end() <= to)
					.map(Cell::column)
					.toList();
				int offset = span.offset() - span.start();
				rows.add(new TableRow(read, page.number(), i, from + offset, to + offset, columns));
			}
		}

		private ReadTable read(DocumentId document, PageText page, Table table) {
			if (table.headerPage() == 0) {
				return new ReadTable(table, page.text());
			}
			PageText before = page(document, table.headerPage()).orElse(null);
			return (before == null || before.tables() == null || before.tables().isEmpty())
					? new ReadTable(table, page.text())
					: new ReadTable(table, page.text(), before.tables().getLast(), before.text());
		}

		private Optional<PageText> page(DocumentId document, int number) {
			return pages.computeIfAbsent(new PageOf(document, number),
					(page) -> documents.read(page.document(), page.page()));
		}

	}

}
