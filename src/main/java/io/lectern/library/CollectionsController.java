package io.lectern.library;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import io.lectern.document.Collections;
import io.lectern.system.Problem;

/** Lists, makes, renames, empties and deletes collections. */
@RestController
@RolesAllowed("ADMIN")
@RequestMapping("/api/v1/admin/collections")
class CollectionsController {

	private final Collections collections;

	private final CollectionEdits edits;

	CollectionsController(Collections collections, CollectionEdits edits) {
		this.collections = collections;
		this.edits = edits;
	}

	/** All collections. */
	record CollectionList(List<Collections.DocumentCollection> collections) {
	}

	/** A collection to make. */
	record NewCollection(@NotBlank String name) {
	}

	/** What to change of a collection. */
	record CollectionEdit(@NotBlank String name) {
	}

	@GetMapping
	CollectionList list() {
		return new CollectionList(collections.all());
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	Collections.DocumentCollection make(@RequestBody @Valid NewCollection collection) {
		collections.ensure(collection.name());
		return find(collection.name());
	}

	@PatchMapping("/{name}")
	Collections.DocumentCollection rename(@PathVariable String name, @RequestBody @Valid CollectionEdit edit) {
		edits.rename(name, edit.name());
		return find(edit.name());
	}

	/**
	 * @param documents {@code delete} to have the collection's documents deleted with it;
	 * otherwise one that holds any is refused
	 */
	@DeleteMapping("/{name}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void delete(@PathVariable String name, @RequestParam(required = false) @Nullable String documents) {
		if (documents != null && !documents.equals("delete")) {
			throw Problem.badRequest("documents-parameter", "'documents' may be 'delete' only");
		}
		edits.delete(name, documents != null);
	}

	@DeleteMapping("/{name}/documents")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void empty(@PathVariable String name) {
		edits.empty(name);
	}

	private Collections.DocumentCollection find(String name) {
		return collections.all()
			.stream()
			.filter((one) -> one.name().equals(name))
			.findFirst()
			.orElseThrow(() -> Problem.notFound("collection-not-found", "There is no collection '" + name + "'"));
	}

}
