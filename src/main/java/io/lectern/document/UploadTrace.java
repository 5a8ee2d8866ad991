package io.lectern.document;

import io.micrometer.observation.Observation;
import io.micrometer.observation.Observation.Event;
import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Writes into the trace of a request which documents it brought. Their indexing is
 * another trace, by a job, with the same id.
 */
@Component
class UploadTrace {

	private final ObservationRegistry observations;

	UploadTrace(ObjectProvider<ObservationRegistry> observations) {
		this.observations = observations.getIfAvailable(() -> ObservationRegistry.NOOP);
	}

	@EventListener
	void received(DocumentReceived received) {
		@Nullable Observation request = observations.getCurrentObservation();
		if (request != null) {
			request.highCardinalityKeyValue("lectern.document.id", received.id().value());
			// A request may bring many: the attribute tells the last, events tell all.
			request.event(Event.of("lectern.document.received", "received document " + received.id()));
		}
	}

}
