package io.lectern.document;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Follows a document until it is indexed or has failed. Looks at the row, not at this
 * process's own jobs: with several replicas the work may be done by another.
 */
@Component
class ProgressStream {

	private static final Duration LOOK_EVERY = Duration.ofMillis(250);

	private static final int LOOKS_PER_HEARTBEAT = 60;

	private final DocumentRegistry registry;

	ProgressStream(DocumentRegistry registry) {
		this.registry = registry;
	}

	/**
	 * Events named {@code progress} with the document as data, the last one with its
	 * final status.
	 */
	SseEmitter follow(DocumentId id) {
		SseEmitter emitter = new SseEmitter(0L);
		Thread.ofVirtual().name("progress-" + id).start(() -> {
			try {
				send(id, emitter);
				emitter.complete();
			}
			catch (IOException | IllegalStateException clientGone) {
				emitter.completeWithError(clientGone);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				emitter.complete();
			}
		});
		return emitter;
	}

	private void send(DocumentId id, SseEmitter emitter) throws IOException, InterruptedException {
		@Nullable Document last = null;
		for (int looks = 0;; looks++) {
			Optional<Document> now = registry.find(id);
			if (now.isEmpty()) {
				return;
			}
			Document document = now.get();
			if (!document.equals(last)) {
				emitter.send(SseEmitter.event().name("progress").data(document));
				last = document;
			}
			else if (looks % LOOKS_PER_HEARTBEAT == LOOKS_PER_HEARTBEAT - 1) {
				emitter.send(SseEmitter.event().comment("still here"));
			}
			if (document.status() == DocumentStatus.INDEXED || document.status() == DocumentStatus.FAILED) {
				return;
			}
			Thread.sleep(LOOK_EVERY);
		}
	}

}
