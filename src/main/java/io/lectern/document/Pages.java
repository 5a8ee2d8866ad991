package io.lectern.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import io.lectern.table.TableBytes;

/** What the pages of documents say, as parsed. */
@Repository
class Pages {

	/** Pages written by one call of the database. */
	private static final int BATCH = 100;

	private final JdbcClient jdbc;

	private final JdbcOperations batches;

	private static final byte[] NO_GLYPHS = {};

	Pages(JdbcClient jdbc, JdbcOperations batches) {
		this.jdbc = jdbc;
		this.batches = batches;
	}

	Optional<PageText> find(DocumentId id, int number) {
		return jdbc.sql("select text, glyphs, tables from page where document_id = :id and number = :number")
			.param("id", id.value())
			.param("number", number)
			.query((row, n) -> page(number, row))
			.optional();
	}

	/**
	 * Without its glyphs, which are most of what is kept of a page: none where it has
	 * some, so that what has a fixed layout is still told.
	 */
	Optional<PageText> read(DocumentId id, int number) {
		return jdbc.sql(
				"select text, tables, glyphs is not null as laid_out from page where document_id = :id and number = :number")
			.param("id", id.value())
			.param("number", number)
			.query((row, n) -> new PageText(number, row.getString("text"),
					row.getBoolean("laid_out") ? NO_GLYPHS : null, TableBytes.read(row.getBytes("tables"))))
			.optional();
	}

	private static PageText page(int number, ResultSet row) throws SQLException {
		return new PageText(number, row.getString("text"), row.getBytes("glyphs"),
				TableBytes.read(row.getBytes("tables")));
	}

	/** One for each page of the document; of one that is missing the empty text. */
	List<String> texts(Document document) {
		String[] texts = new String[document.pages()];
		Arrays.fill(texts, "");
		jdbc.sql("select number, text from page where document_id = :id and number between 1 and :pages")
			.param("id", document.id().value())
			.param("pages", texts.length)
			.query((row) -> {
				texts[row.getInt("number") - 1] = row.getString("text");
			});
		return List.of(texts);
	}

	List<PageText> range(DocumentId id, int from, int count) {
		return jdbc.sql(
				"select number, text, glyphs, tables from page where document_id = :id and number >= :from and number < :end"
						+ " order by number")
			.param("id", id.value())
			.param("from", from)
			.param("end", from + count)
			.query((row, n) -> page(row.getInt("number"), row))
			.list();
	}

	void replace(DocumentId id, List<PageText> pages) {
		jdbc.sql("delete from page where document_id = :id").param("id", id.value()).update();
		batches.batchUpdate("insert into page (document_id, number, text, glyphs, tables) values (?, ?, ?, ?, ?)",
				pages, BATCH, (row, page) -> {
					row.setString(1, id.value());
					row.setInt(2, page.number());
					// PostgreSQL's texts hold no NUL; a space in its place keeps the
					// positions.
					row.setString(3, page.text().replace('\0', ' '));
					row.setBytes(4, page.glyphs());
					row.setBytes(5, (page.tables() != null) ? TableBytes.of(page.tables()) : null);
				});
	}

}
