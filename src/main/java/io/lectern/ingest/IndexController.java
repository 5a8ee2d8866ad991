package io.lectern.ingest;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import io.lectern.embedding.EmbeddingSpace;
import io.lectern.index.Generation;
import io.lectern.index.IndexGenerations;

/** Tells which models the index answers with, and how far a rebuild under new ones is. */
@RestController
@RolesAllowed("ADMIN")
@RequestMapping("/api/v1/admin/index")
class IndexController {

	private final IndexGenerations generations;

	private final IndexedDocuments indexed;

	IndexController(IndexGenerations generations, IndexedDocuments indexed) {
		this.generations = generations;
		this.indexed = indexed;
	}

	/** The index that answers and, during a rebuild, the one that is to take over. */
	record Indexes(Index active, @Nullable Index building) {
	}

	/**
	 * An index.
	 *
	 * @param fingerprint names its models and the way its passages are made
	 * @param models its embedding spaces; empty where they can't be loaded any more and
	 * words alone are searched
	 * @param missingDocuments documents still to be indexed into it
	 */
	record Index(String fingerprint, List<String> models, int missingDocuments) {
	}

	@GetMapping
	Indexes read() {
		return new Indexes(index(generations.active()), generations.building().map(this::index).orElse(null));
	}

	private Index index(Generation generation) {
		List<String> models = generation.embeddings()
			.map((embeddings) -> embeddings.spaces().stream().map(EmbeddingSpace::id).toList())
			.orElse(List.of());
		return new Index(generation.fingerprint(), models, indexed.missing(generation.fingerprint()));
	}

}
