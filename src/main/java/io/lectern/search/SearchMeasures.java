package io.lectern.search;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** How long searches and their parts take, and what they had to leave out. */
@Component
final class SearchMeasures {

	/** All that a search may have to do without, so that each is there with 0. */
	private static final List<String> PARTS = List.of(CandidateSearch.DENSE, CandidateSearch.LEXICAL,
			CandidateSearch.DEFINITIONS, CandidateSearch.RESCORING, HybridRetrieval.DOCUMENTS, DocumentTitles.TITLES,
			CloseReading.READING, HybridRetrieval.FEEDBACK_STEP, Reranker.RERANKING, HybridRetrieval.PASSAGES);

	private final MeterRegistry meters;

	private final ObservationRegistry observations;

	SearchMeasures(ObjectProvider<MeterRegistry> meters, ObjectProvider<ObservationRegistry> observations) {
		this.meters = meters.getIfAvailable(CompositeMeterRegistry::new);
		this.observations = observations.getIfAvailable(() -> ObservationRegistry.NOOP);
		PARTS.forEach((part) -> List.of(Loss.values()).forEach((loss) -> losses(part, loss)));
	}

	/** Why a part was left out. */
	enum Loss {

		LATE, FAILED

	}

	void lost(String part, Loss loss) {
		losses(part, loss).increment();
	}

	private Counter losses(String part, Loss loss) {
		return Counter.builder("lectern.search.lost")
			.description("Parts of searches that were left out")
			.tag("part", part)
			.tag("reason", loss.name().toLowerCase(Locale.ROOT))
			.register(meters);
	}

	/** A search as a whole. */
	Observation search(SearchRequest request) {
		return Observation.createNotStarted("lectern.search", observations)
			.lowCardinalityKeyValue("mode", request.mode().name().toLowerCase(Locale.ROOT));
	}

	/** The work as a part of the search that the calling thread is about. */
	<T> Callable<T> part(String kind, Callable<T> work) {
		@Nullable Observation search = observations.getCurrentObservation();
		return () -> Observation.createNotStarted("lectern.search.part", observations)
			.lowCardinalityKeyValue("part", kind)
			.parentObservation(search)
			.observeChecked(work::call);
	}

}
