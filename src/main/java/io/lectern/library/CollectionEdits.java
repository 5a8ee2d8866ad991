package io.lectern.library;

import java.util.Objects;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

import io.lectern.document.Collections;
import io.lectern.document.Document;
import io.lectern.system.Problem;

/**
 * Renames, empties and deletes collections. However many documents they hold, that is
 * seen at once: the index has names of its own for them, and what is to go is put where
 * nobody looks before it is cleared away.
 */
@Component
class CollectionEdits {

	private final Collections collections;

	private final IndexUpdates index;

	private final JdbcClient jdbc;

	private final TransactionOperations transaction;

	CollectionEdits(Collections collections, IndexUpdates index, JdbcClient jdbc, TransactionOperations transaction) {
		this.collections = collections;
		this.index = index;
		this.jdbc = jdbc;
		this.transaction = transaction;
	}

	/**
	 * Documents, conversations, notes and what is still in line follow.
	 * @throws Problem 404 where there is none, 409 for the default one and a name that is
	 * taken
	 */
	void rename(String name, String newName) {
		requireOther(name);
		Collections.requireName(newName);
		if (name.equals(newName)) {
			return;
		}
		change(name, () -> {
			int made = jdbc
				.sql("insert into collection (name, created_at, indexed_as, glossary)"
						+ " select :newName, created_at, indexed_as, glossary"
						+ " from collection where name = :name on conflict do nothing")
				.param("newName", newName)
				.param("name", name)
				.update();
			if (made == 0) {
				throw conflict("collection-exists", "There is a collection '" + newName + "' already");
			}
			String folder = jdbc.sql("select folder from collection where name = :name")
				.param("name", name)
				.query((row, n) -> Objects.requireNonNullElse(row.getString(1), ""))
				.single();
			jdbc.sql("update document set collection = :newName where collection = :name")
				.param("newName", newName)
				.param("name", name)
				.update();
			jdbc.sql("update conversation set collection = :newName where collection = :name")
				.param("newName", newName)
				.param("name", name)
				.update();
			jdbc.sql("update note set collection = :newName where collection = :name")
				.param("newName", newName)
				.param("name", name)
				.update();
			jdbc.sql("update prompt_edit set collection = :newName where collection = :name")
				.param("newName", newName)
				.param("name", name)
				.update();
			drop(name);
			jdbc.sql("update collection set folder = nullif(:folder, '') where name = :newName")
				.param("folder", folder)
				.param("newName", newName)
				.update();
		});
	}

	/**
	 * Deletes the collection, which must be empty, or its documents with it.
	 * @throws Problem 404 where there is none, 409 for the default one and where
	 * documents are in it that are not to be deleted
	 */
	void delete(String name, boolean withDocuments) {
		requireOther(name);
		change(name, () -> {
			if (withDocuments) {
				clear(name);
			}
			else if (documents(name) > 0) {
				throw conflict("collection-not-empty",
						"The collection '%s' holds %d documents; with documents=delete".formatted(name, documents(name))
								+ " they are deleted with it");
			}
			release(name);
			drop(name);
		});
	}

	/** Deletes the documents, all versions of them, and keeps the collection. */
	void empty(String name) {
		change(name, () -> clear(name));
	}

	/** Nobody puts a document into the collection meanwhile. */
	private void change(String name, Runnable change) {
		try {
			transaction.executeWithoutResult((status) -> {
				if (jdbc.sql("select name from collection where name = :name and name <> :going for update")
					.param("name", name)
					.param("going", Collections.GOING)
					.query(String.class)
					.optional()
					.isEmpty() && !name.equals(Document.DEFAULT_COLLECTION)) {
					throw Problem.notFound("collection-not-found", "There is no collection '" + name + "'");
				}
				change.run();
			});
		}
		catch (DataIntegrityViolationException ex) {
			Problem problem = conflict("collection-in-use",
					"Documents have come into the collection '" + name + "' just now; try again");
			problem.initCause(ex);
			throw problem;
		}
	}

	/** What made them the same as others is forgotten, so that those may come again. */
	private void clear(String name) {
		int gone = jdbc
			.sql("update document set collection = :going, identity = id, external_id = null where collection = :name")
			.param("going", Collections.GOING)
			.param("name", name)
			.update();
		if (gone > 0) {
			index.noteGoing();
		}
	}

	private long documents(String name) {
		return jdbc.sql("select count(*) from document where collection = :name")
			.param("name", name)
			.query(Long.class)
			.single();
	}

	/** What was asked and kept there stays with its owners, under no collection. */
	private void release(String name) {
		jdbc.sql("update note set collection = null where collection = :name").param("name", name).update();
		jdbc.sql("update conversation set collection = null, documents = null where collection = :name")
			.param("name", name)
			.update();
	}

	private void drop(String name) {
		jdbc.sql("delete from prompt_edit where collection = :name").param("name", name).update();
		jdbc.sql("delete from collection where name = :name").param("name", name).update();
	}

	private static void requireOther(String name) {
		if (name.equals(Document.DEFAULT_COLLECTION)) {
			throw conflict("default-collection",
					"The collection '" + name + "' can be emptied, but neither renamed nor deleted");
		}
	}

	private static Problem conflict(String type, String why) {
		return new Problem(HttpStatus.CONFLICT, type, "Conflict", why);
	}

}
