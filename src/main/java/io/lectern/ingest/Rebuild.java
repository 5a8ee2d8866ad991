package io.lectern.ingest;

import java.util.List;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import io.lectern.document.DocumentId;
import io.lectern.index.Generation;
import io.lectern.index.IndexGenerations;

/**
 * Rebuilds the index in the background when the models or the way of splitting changed,
 * while the old one answers with its old models; then switches over. Old and new vectors
 * never meet.
 */
@Component
class Rebuild {

	private static final Logger log = LoggerFactory.getLogger(Rebuild.class);

	private final IndexGenerations generations;

	private final IndexedDocuments indexed;

	Rebuild(IndexGenerations generations, IndexedDocuments indexed) {
		this.generations = generations;
		this.indexed = indexed;
	}

	/** Switches over when the generation being built has dealt with every document. */
	synchronized void finishIfComplete() {
		Optional<Generation> building = generations.building();
		if (building.isPresent() && indexed.missing(building.get().fingerprint()).isEmpty()) {
			generations.switchOver();
		}
	}

	/**
	 * Puts in line what the open generations lack. An index that holds nothing lacks all,
	 * whatever the rows say, so that a deleted index folder is made good.
	 */
	void resume(IngestJobs jobs) {
		indexed.keep(generations.all());
		for (Generation generation : generations.open()) {
			if (generation.index().isEmpty()) {
				indexed.forgetAll(generation.fingerprint());
			}
			schedule(indexed.unscheduled(generation.fingerprint()), generation, jobs);
		}
		finishIfComplete();
	}

	/**
	 * Puts in line what came by a replica that did not know yet of an index being built,
	 * or that answers meanwhile.
	 */
	void catchUp(IngestJobs jobs) {
		generations.open()
			.forEach((generation) -> schedule(indexed.passedOver(generation.fingerprint()), generation, jobs));
		finishIfComplete();
	}

	private static void schedule(List<DocumentId> missing, Generation generation, IngestJobs jobs) {
		if (!missing.isEmpty() && generation.embeddings().isPresent()) {
			log.info("{} documents are to be indexed into {}", missing.size(), generation.fingerprint());
			missing.forEach((id) -> jobs.schedule(id, generation));
		}
	}

}
