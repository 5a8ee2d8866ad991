package io.lectern.document;

import java.util.List;
import java.util.stream.IntStream;

import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What nobody sees of the documents. */
@Repository
class HiddenTexts {

	private static final int BATCH = 100;

	private final JdbcClient jdbc;

	private final JdbcOperations batches;

	HiddenTexts(JdbcClient jdbc, JdbcOperations batches) {
		this.jdbc = jdbc;
		this.batches = batches;
	}

	/** In the order of the document. */
	List<HiddenText> of(DocumentId id) {
		return jdbc.sql("select page, kind, text from hidden_text where document_id = :id order by number")
			.param("id", id.value())
			.query((row, n) -> new HiddenText(row.getInt("page"), row.getString("kind"), row.getString("text")))
			.list();
	}

	void replace(DocumentId id, List<HiddenText> texts) {
		jdbc.sql("delete from hidden_text where document_id = :id").param("id", id.value()).update();
		batches.batchUpdate("insert into hidden_text (document_id, number, page, kind, text) values (?, ?, ?, ?, ?)",
				IntStream.range(0, texts.size()).boxed().toList(), BATCH, (row, number) -> {
					HiddenText text = texts.get(number);
					row.setString(1, id.value());
					row.setInt(2, number);
					row.setInt(3, text.page());
					row.setString(4, text.kind().substring(0, Math.min(100, text.kind().length())));
					row.setString(5, text.text().replace('\0', ' '));
				});
	}

}
