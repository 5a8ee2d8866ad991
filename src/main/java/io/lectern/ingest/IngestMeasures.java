package io.lectern.ingest;

import java.io.IOException;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import org.springframework.stereotype.Component;

import io.lectern.document.DocumentId;
import io.lectern.parse.DocumentUnreadable;

/** How long documents and the stages they go through take. */
@Component
class IngestMeasures {

	private final ObservationRegistry observations;

	IngestMeasures(ObservationRegistry observations) {
		this.observations = observations;
	}

	/** What is done with a document. */
	interface Work<T> {

		T run() throws DocumentUnreadable, IOException, InterruptedException;

	}

	/** All that is done with a document. */
	<T> T document(DocumentId id, Work<T> work) throws DocumentUnreadable, IOException, InterruptedException {
		return measure(Observation.createNotStarted("lectern.ingest", observations)
			.highCardinalityKeyValue("lectern.document.id", id.value()), work);
	}

	/** A stage of the document that the calling thread is at. */
	<T> T stage(Stage stage, Work<T> work) throws DocumentUnreadable, IOException, InterruptedException {
		return measure(Observation.createNotStarted("lectern.ingest.stage", observations)
			.lowCardinalityKeyValue("stage", stage.code()), work);
	}

	private static <T> T measure(Observation observation, Work<T> work)
			throws DocumentUnreadable, IOException, InterruptedException {
		observation.start();
		Observation.Scope scope = observation.openScope();
		try {
			return work.run();
		}
		catch (DocumentUnreadable | IOException | InterruptedException | RuntimeException ex) {
			observation.error(ex);
			throw ex;
		}
		finally {
			scope.close();
			observation.stop();
		}
	}

}
