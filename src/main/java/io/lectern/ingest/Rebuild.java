package io.lectern.ingest;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import io.lectern.document.DocumentId;
import io.lectern.document.Versions;
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

	private final Versions versions;

	private final Lock one = new ReentrantLock();

	Rebuild(IndexGenerations generations, IndexedDocuments indexed, Versions versions) {
		this.generations = generations;
		this.indexed = indexed;
		this.versions = versions;
	}

	/**
	 * Switches over when the generation being built has dealt with every document. The
	 * rows tell of it from then on. Where most were given up, the old index goes on
	 * answering: an endpoint that is down must not empty the search.
	 */
	void finishIfComplete() {
		one.lock();
		try {
			Optional<String> building = generations.building().map(Generation::fingerprint);
			if (building.filter(indexed::isComplete).isPresent()) {
				finish(building.get());
			}
		}
		finally {
			one.unlock();
		}
	}

	private void finish(String building) {
		if (!indexed.isMostlyGivenUp(building)) {
			indexed.show(building);
			generations.switchOver();
			letReadyOnesAnswer();
		}
		else if (generations.stalled().isEmpty()) {
			generations.stall("Most documents could not be indexed anew; the log says why");
			log.error(
					"Index {} lacks most documents, so that {} goes on answering; mend the cause and start Lectern again",
					building, generations.active().fingerprint());
		}
	}

	/** New versions that only the index built anew holds could not answer before. */
	private void letReadyOnesAnswer() {
		indexed.ready(generations.active().fingerprint()).forEach(versions::takeOver);
	}

	/**
	 * Puts in line what the open generations lack. An index that holds nothing lacks all,
	 * whatever the rows say, so that a deleted index folder is made good.
	 */
	void resume(IngestJobs jobs) {
		indexed.keep(generations.all());
		letReadyOnesAnswer();
		for (Generation generation : generations.open()) {
			if (generation.index().isEmpty()) {
				indexed.forgetHeld(generation.fingerprint());
			}
			indexed.forgetGivenUp(generation.fingerprint());
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
			missing.forEach((id) -> jobs.scheduleLast(id, generation));
		}
	}

}
