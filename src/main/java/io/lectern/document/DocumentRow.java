package io.lectern.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** Makes a document of its row. */
final class DocumentRow implements RowMapper<Document> {

	private static final TypeReference<Map<String, String>> PAIRS = new TypeReference<>() {
	};

	private static final TypeReference<Map<String, @Nullable String>> GIVEN = new TypeReference<>() {
	};

	private static final TypeReference<List<Warning>> WARNINGS = new TypeReference<>() {
	};

	private static final TypeReference<List<LeftOut>> LEFT_OUT = new TypeReference<>() {
	};

	private final ObjectMapper json;

	DocumentRow(ObjectMapper json) {
		this.json = json;
	}

	@Override
	public Document mapRow(ResultSet row, int n) throws SQLException {
		String stage = row.getString("failure_stage");
		return new Document(new DocumentId(row.getString("id")), row.getString("name"), row.getString("title"),
				row.getString("collection"), row.getString("media_type"), row.getLong("size"), row.getString("sha256"),
				row.getString("language"), row.getInt("pages"), row.getInt("passages"),
				DocumentStatus.valueOf(row.getString("status")), row.getDouble("progress"),
				(stage != null) ? new Failure(stage, row.getString("failure_reason")) : null,
				Metadata.shown(json.readValue(row.getString("metadata"), GIVEN), found(row)),
				instant(row, "created_at"), (row.getObject("indexed_at") != null) ? instant(row, "indexed_at") : null,
				reading(row), edition(row));
	}

	private Map<String, String> found(ResultSet row) throws SQLException {
		return json.readValue(row.getString("found_metadata"), PAIRS);
	}

	private Reading reading(ResultSet row) throws SQLException {
		return new Reading(json.readValue(row.getString("warnings"), WARNINGS), row.getInt("hidden"),
				json.readValue(row.getString("left_out"), LEFT_OUT), found(row));
	}

	private static Edition edition(ResultSet row) throws SQLException {
		String supersededBy = row.getString("superseded_by");
		return new Edition(row.getString("external_id"), row.getInt("version"),
				(supersededBy != null) ? new DocumentId(supersededBy) : null);
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

}
