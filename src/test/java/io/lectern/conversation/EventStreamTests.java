package io.lectern.conversation;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import dev.langchain4j.data.message.UserMessage;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

import io.lectern.llm.FaultyEndpoint.Fault;
import io.lectern.llm.FaultyEndpoint;
import io.lectern.llm.LanguageModel;
import io.lectern.llm.TestModels;
import io.lectern.system.Problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

class EventStreamTests {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	@Test
	void clientThatLeavesEndsTheCallToTheModel() throws Exception {
		try (FaultyEndpoint endpoint = new FaultyEndpoint()) {
			URI url = endpoint.meet(Fault.SLOW_FIRST);
			LanguageModel model = TestModels.patient(url).find(null).orElseThrow();
			List<Problem> ended = new ArrayList<>();
			try (EventStream events = new EventStream(new LeavingClient(1), JSON, Duration.ofMillis(50))) {
				events.guard(() -> {
					events.open();
					events.event("sources", "none");
					try {
						model.write(List.of(UserMessage.from("Why?")), (text) -> fail("nobody reads"));
					}
					catch (Problem ex) {
						ended.add(ex);
						throw ex;
					}
				}, (problem) -> fail("nobody is there to be told"));
			}
			assertThat(ended).singleElement()
				.extracting((problem) -> problem.getBody().getType())
				.hasToString("urn:lectern:problem:model-interrupted");
			assertThat(Thread.currentThread().isInterrupted()).isFalse();
			for (int i = 0; i < 50 && endpoint.connections() > 0; i++) {
				Thread.sleep(20);
			}
			assertThat(endpoint.connections()).isZero();
		}
	}

	@Test
	void clientThatLeavesEndsTheWriting() {
		AtomicInteger written = new AtomicInteger();
		try (EventStream events = new EventStream(new LeavingClient(3), JSON, Duration.ofSeconds(10))) {
			events.guard(() -> {
				events.open();
				while (true) {
					events.event("token", "and on");
					written.incrementAndGet();
				}
			}, (problem) -> fail("nobody is there to be told"));
		}
		assertThat(written).hasValue(3);
	}

	/** Reads so many events and closes the connection. */
	private static final class LeavingClient extends MockHttpServletResponse {

		private int left;

		private LeavingClient(int events) {
			this.left = events;
		}

		@Override
		public ServletOutputStream getOutputStream() {
			return new ServletOutputStream() {

				@Override
				public void write(byte[] bytes) throws IOException {
					if (left-- <= 0) {
						throw new IOException("Broken pipe");
					}
					setCommitted(true);
				}

				@Override
				public void write(int one) {
				}

				@Override
				public boolean isReady() {
					return true;
				}

				@Override
				public void setWriteListener(WriteListener listener) {
				}
			};
		}

	}

}
