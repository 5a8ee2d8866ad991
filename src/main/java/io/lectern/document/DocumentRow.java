package io.lectern.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

import io.lectern.document.DocumentRegistry.Origin;

/** Makes a document of its row, and its row of a document. */
final class DocumentRow implements RowMapper<Document> {

	private static final TypeReference<Map<String, String>> PAIRS = new TypeReference<>() {
	};

	private static final TypeReference<Map<String, @Nullable String>> GIVEN = new TypeReference<>() {
	};

	private static final TypeReference<List<Warning>> WARNINGS = new TypeReference<>() {
	};

	private static final TypeReference<List<LeftOut>> LEFT_OUT = new TypeReference<>() {
	};

	private static final String EMPTY = "[]";

	/** Characters of readings that are kept. */
	private static final int MOST_KEPT = 1 << 20;

	private final ObjectMapper json;

	/**
	 * Readings by how they are written: a search reads the rows of all of its candidates'
	 * documents, and the same ones are found again.
	 */
	private final Cache<Written, Reading> readings = Caffeine.newBuilder()
		.maximumWeight(MOST_KEPT)
		.weigher((Written written, Reading reading) -> written.length())
		.build();

	/** A reading in JSON. */
	private record Written(String warnings, int hidden, String leftOut, String found) {

		int length() {
			return warnings.length() + leftOut.length() + found.length();
		}

	}

	DocumentRow(ObjectMapper json) {
		this.json = json;
	}

	@Override
	public Document mapRow(ResultSet row, int n) throws SQLException {
		String stage = row.getString("failure_stage");
		Reading reading = reading(row);
		return new Document(new DocumentId(row.getString("id")), row.getString("name"), row.getString("title"),
				row.getString("collection"), row.getString("media_type"), row.getLong("size"), row.getString("sha256"),
				row.getString("language"), row.getInt("pages"), row.getInt("passages"),
				DocumentStatus.valueOf(row.getString("status")), row.getDouble("progress"),
				(stage != null) ? new Failure(stage, row.getString("failure_reason")) : null,
				Metadata.shown(json.readValue(row.getString("metadata"), GIVEN), reading.found()),
				instant(row, "created_at"), (row.getObject("indexed_at") != null) ? instant(row, "indexed_at") : null,
				reading, edition(row));
	}

	/**
	 * Adds the row, {@code RECEIVED}; false where that id, or that version in its line,
	 * is there already.
	 * @param answering whether searches find it once it has passages
	 */
	boolean insert(JdbcClient jdbc, Document document, Origin origin, boolean answering) {
		Edition edition = document.edition();
		return jdbc.sql("insert into document (id, collection, name, name_start, title, title_given, media_type, size,"
				+ " sha256, identity, content, pushed, pages, passages, status, progress, metadata, created_at,"
				+ " external_id, version, superseded_by, part_of, answering) values (:id, :collection, :name,"
				+ " :nameStart, :title, :titleGiven, :mediaType, :size, :sha256, :identity, :content, :pushed, 0, 0,"
				+ " :status, 0, :metadata, :createdAt, :externalId, :version, :supersededBy, :partOf, :answering)"
				+ " on conflict do nothing")
			.param("id", document.id().value())
			.param("collection", document.collection())
			.param("name", document.name())
			.param("nameStart", Line.start(document.name()))
			.param("title", document.title())
			.param("titleGiven", origin.titleGiven())
			.param("mediaType", document.mediaType())
			.param("size", document.size())
			.param("sha256", document.sha256())
			.param("identity", identity(document))
			.param("content", origin.identity())
			.param("pushed", origin.pushed())
			.param("status", DocumentStatus.RECEIVED.name())
			.param("metadata", json.writeValueAsString(Metadata.given(document.metadata(), document.reading().found())))
			.param("createdAt", document.createdAt().atOffset(ZoneOffset.UTC))
			.param("externalId", edition.externalId(), Types.VARCHAR)
			.param("version", edition.version())
			.param("supersededBy", Versions.value(edition.supersededBy()), Types.VARCHAR)
			.param("partOf", Versions.value(edition.partOf()), Types.VARCHAR)
			.param("answering", answering)
			.update() > 0;
	}

	/** What no other row of its collection may have. */
	private static String identity(Document document) {
		Edition edition = document.edition();
		if (edition.partOf() != null) {
			return Sha256.of("part\0" + edition.partOf() + '\0' + document.name());
		}
		return (edition.supersededBy() != null) ? Sha256.of("old\0" + document.id())
				: Line.of(document).identity(edition.version());
	}

	private Reading reading(ResultSet row) throws SQLException {
		return readings.get(new Written(row.getString("warnings"), row.getInt("hidden"), row.getString("left_out"),
				row.getString("found_metadata")), this::reading);
	}

	private Reading reading(Written written) {
		return new Reading(List.copyOf(list(written.warnings(), WARNINGS)), written.hidden(),
				List.copyOf(list(written.leftOut(), LEFT_OUT)),
				java.util.Collections.unmodifiableMap(json.readValue(written.found(), PAIRS)));
	}

	/** Nearly always empty, and read for every candidate of a search. */
	private <T> List<T> list(String written, TypeReference<List<T>> type) {
		return EMPTY.equals(written) ? List.of() : json.readValue(written, type);
	}

	private static Edition edition(ResultSet row) throws SQLException {
		return new Edition(row.getString("external_id"), row.getInt("version"), id(row.getString("superseded_by")),
				id(row.getString("part_of")));
	}

	private static @Nullable DocumentId id(@Nullable String value) {
		return (value != null) ? new DocumentId(value) : null;
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

}
