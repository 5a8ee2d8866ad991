package io.lectern.document;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;

/** Takes over what the parser found: the row's columns, the pages and what is hidden. */
@Repository
class DocumentContents {

	private final JdbcClient jdbc;

	private final Pages pages;

	private final HiddenTexts hiddenTexts;

	private final ObjectMapper json;

	DocumentContents(JdbcClient jdbc, Pages pages, HiddenTexts hiddenTexts, ObjectMapper json) {
		this.jdbc = jdbc;
		this.pages = pages;
		this.hiddenTexts = hiddenTexts;
		this.json = json;
	}

	/** The title found is taken where none was given. */
	@Transactional
	public void replace(DocumentId id, Contents contents) {
		String title = contents.title();
		int known = jdbc
			.sql("update document set media_type = :mediaType, language = :language, pages = :pages,"
					+ " warnings = :warnings, hidden = :hidden, left_out = :leftOut, found_metadata = :found,"
					+ " title = case when title_given then title else coalesce(:title, name) end where id = :id")
			.param("mediaType", contents.mediaType())
			.param("language", contents.language())
			.param("pages", contents.pages().size())
			.param("warnings", json(contents.reading().warnings()))
			.param("hidden", contents.reading().hidden())
			.param("leftOut", json(contents.reading().leftOut()))
			.param("found", json(Metadata.kept(contents.reading().found())))
			.param("title", (title != null) ? title.replace('\0', ' ') : null)
			.param("id", id.value())
			.update();
		if (known > 0) {
			pages.replace(id, contents.pages());
			hiddenTexts.replace(id, contents.hidden());
		}
	}

	List<HiddenText> hidden(DocumentId id) {
		return hiddenTexts.of(id);
	}

	/** Adds to the warnings those that are new. */
	@Transactional
	public void warn(DocumentId id, List<Warning> more) {
		jdbc.sql("select warnings from document where id = :id")
			.param("id", id.value())
			.query(String.class)
			.optional()
			.ifPresent((before) -> {
				Set<Warning> all = new LinkedHashSet<>(List.of(json.readValue(before, Warning[].class)));
				all.addAll(more);
				jdbc.sql("update document set warnings = :warnings where id = :id")
					.param("warnings", json(all))
					.param("id", id.value())
					.update();
			});
	}

	private String json(Object value) {
		return json.writeValueAsString(value).replace('\0', ' ');
	}

}
