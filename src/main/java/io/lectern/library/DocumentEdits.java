package io.lectern.library;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

import io.lectern.document.Collections;
import io.lectern.document.Document;
import io.lectern.document.DocumentId;
import io.lectern.document.DocumentRegistry;
import io.lectern.document.Edition;
import io.lectern.document.Metadata;
import io.lectern.document.Versions;
import io.lectern.system.Problem;

/** Changes what documents are called, carry and belong to, in the rows and the index. */
@Component
class DocumentEdits {

	private static final TypeReference<LinkedHashMap<String, @Nullable String>> PAIRS = new TypeReference<>() {
	};

	private final DocumentRegistry registry;

	private final Versions versions;

	private final Collections collections;

	private final IndexUpdates index;

	private final JdbcClient jdbc;

	private final ObjectMapper json;

	private final TransactionOperations transaction;

	DocumentEdits(DocumentRegistry registry, Versions versions, Collections collections, IndexUpdates index,
			JdbcClient jdbc, ObjectMapper json, TransactionOperations transaction) {
		this.registry = registry;
		this.versions = versions;
		this.collections = collections;
		this.index = index;
		this.jdbc = jdbc;
		this.json = json;
		this.transaction = transaction;
	}

	/**
	 * Changes all of it or nothing. On return searches know of it, unless the index could
	 * not be written just now; then a job sees to it.
	 * @throws Problem 400 for what can't be given, 404 where there is no such document,
	 * 409 where the collection has the same document already
	 */
	Document change(DocumentId id, DocumentEdit edit) {
		List<Runnable> updates = new ArrayList<>();
		try {
			transaction
				.executeWithoutResult((status) -> write(id, edit).stream().map(index::note).forEach(updates::add));
		}
		catch (DataIntegrityViolationException ex) {
			throw conflict("Another document of the same content, name or external id has come into the collection '"
					+ edit.collection() + "'", ex);
		}
		updates.forEach(Runnable::run);
		return find(id);
	}

	private Document find(DocumentId id) {
		return registry.find(id)
			.orElseThrow(() -> Problem.notFound("document-not-found", "There is no document '" + id + "'"));
	}

	/**
	 * The row is held until the end, so that two changes at a time both count, and with
	 * it its versions, so that none takes over while they are moved.
	 */
	private Set<DocumentId> write(DocumentId id, DocumentEdit edit) {
		versions.hold(id);
		String given = jdbc.sql("select metadata from document where id = :id for update")
			.param("id", id.value())
			.query(String.class)
			.optional()
			.orElse("{}");
		Document document = find(id);
		Set<DocumentId> changed = new LinkedHashSet<>();
		changed.add(id);
		String title = edit.newTitle();
		if (title != null) {
			jdbc.sql("update document set title = :title, title_given = true where id = :id")
				.param("title", title)
				.param("id", id.value())
				.update();
		}
		Map<String, @Nullable String> pairs = edit.pairs();
		if (!pairs.isEmpty()) {
			Map<String, @Nullable String> all = json.readValue(given, PAIRS);
			all.putAll(pairs);
			jdbc.sql("update document set metadata = :metadata where id = :id")
				.param("metadata", json.writeValueAsString(Metadata.checked(all)))
				.param("id", id.value())
				.update();
		}
		if (edit.collection() != null && !edit.collection().equals(document.collection())) {
			changed.addAll(move(document, edit.collection()));
		}
		return changed;
	}

	/** With its other versions and all that is attached to them. */
	private Set<DocumentId> move(Document document, String collection) {
		Edition edition = document.edition();
		if (edition.supersededBy() != null) {
			throw conflict(
					"It is an earlier version and stays with the newest one, " + edition.supersededBy() + "; move that",
					null);
		}
		if (edition.partOf() != null) {
			throw conflict("It is attached to " + edition.partOf() + " and stays with that; move that", null);
		}
		collections.ensure(collection);
		refuseTwin(document.id(), collection);
		Set<DocumentId> moved = new LinkedHashSet<>();
		for (Document version : versions.of(document)) {
			moved.add(version.id());
			versions.parts(version.id()).forEach((part) -> moved.add(part.id()));
		}
		jdbc.sql("update document set collection = :collection where id = any(:ids)")
			.param("collection", collection)
			.param("ids", moved.stream().map(DocumentId::value).toArray(String[]::new))
			.update();
		return moved;
	}

	/**
	 * By name, external id or bytes they would be versions of each other, or the same.
	 */
	private void refuseTwin(DocumentId id, String collection) {
		jdbc.sql("select other.id, other.name from document other join document moved on moved.id = :id"
				+ " where other.collection = :collection and other.part_of is null"
				+ " and (other.external_id = moved.external_id or (other.external_id is null"
				+ " and moved.external_id is null and (other.name = moved.name"
				+ " or (other.content = moved.content and other.superseded_by is null))))")
			.param("collection", collection)
			.param("id", id.value())
			.query((row, n) -> "'" + row.getString("name") + "' (" + row.getString("id") + ")")
			.list()
			.stream()
			.findFirst()
			.ifPresent((twin) -> {
				throw conflict("The collection '" + collection + "' has that document already: " + twin, null);
			});
	}

	private static Problem conflict(String why, @Nullable Exception cause) {
		Problem problem = new Problem(HttpStatus.CONFLICT, "document-conflict", "Conflict", why);
		if (cause != null) {
			problem.initCause(cause);
		}
		return problem;
	}

}
