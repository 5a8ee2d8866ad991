package io.lectern.llm;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.http.client.sse.ServerSentEventContext;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;

/**
 * Carries one streamed request on the calling thread. The library's own client knows no
 * limit once the headers are there and hides {@code Retry-After}, hence this one.
 */
class StreamTransport implements HttpClient {

	/** As much of a refusal's body as is passed on to the caller. */
	private static final int MAX_REFUSAL_CHARS = 300;

	/** Many times what any answer takes with all that comes around its tokens. */
	private static final int MAX_BYTES = 16 << 20;

	private static final int MAX_EVENT_CHARS = 1 << 20;

	private final java.net.http.HttpClient client;

	private final LlmProperties settings;

	StreamTransport(LlmProperties settings) {
		this.settings = settings;
		// HTTP/2's upgrade on plain connections confuses several local model servers.
		this.client = java.net.http.HttpClient.newBuilder()
			.version(java.net.http.HttpClient.Version.HTTP_1_1)
			.connectTimeout(settings.connectTimeout())
			.executor(Executors.newVirtualThreadPerTaskExecutor())
			.build();
	}

	@Override
	public SuccessfulHttpResponse execute(HttpRequest request) {
		throw new UnsupportedOperationException("Only streams are asked for");
	}

	@Override
	public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
		Deadline deadline = new Deadline(settings.firstTokenTimeout(), settings.idleTimeout(), settings.totalTimeout());
		try (InputStream body = new BoundedBody(open(toJdk(request), deadline), MAX_BYTES); deadline) {
			deadline.guard(body);
			listener.onOpen(SuccessfulHttpResponse.builder().statusCode(200).build());
			Events events = new Events(listener, deadline);
			parser.parse(body, events);
			deadline.check();
			if (Thread.currentThread().isInterrupted()) {
				throw ModelFailure.interrupted();
			}
			listener.onClose();
		}
		catch (ModelFailure ex) {
			listener.onError(ex);
		}
		catch (IOException ex) {
			// Closing the body failed; what was read of it stands.
			listener.onError(ModelFailure.unreachable("The connection broke: " + ex.getMessage()));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			listener.onError(ModelFailure.interrupted());
		}
	}

	/** The one retry layer; it ends where the answer begins. */
	private InputStream open(java.net.http.HttpRequest.Builder request, Deadline deadline) throws InterruptedException {
		for (int attempt = 1;; attempt++) {
			ModelFailure failure;
			Duration pause = Duration.ofMillis(500L << Math.min(attempt - 1, 10));
			try {
				HttpResponse<InputStream> response = client.send(request.timeout(deadline.left()).build(),
						HttpResponse.BodyHandlers.ofInputStream());
				if (response.statusCode() == 200) {
					requireStream(response);
					return response.body();
				}
				failure = ModelFailure.refused(response.statusCode(), excerpt(response.body()));
				if (response.statusCode() != 429 && response.statusCode() < 500) {
					throw failure;
				}
				pause = RetryAfter.of(response.headers()).orElse(pause);
			}
			catch (HttpTimeoutException ex) {
				if (!(ex instanceof java.net.http.HttpConnectTimeoutException)) {
					throw ModelFailure.tooSlow("No answer began within " + settings.firstTokenTimeout() + ".");
				}
				failure = ModelFailure.unreachable("No connection within " + settings.connectTimeout() + ".");
			}
			catch (IOException ex) {
				failure = ModelFailure.unreachable("No connection to its endpoint (" + ex.getClass().getSimpleName()
						+ ((ex.getMessage() != null) ? ": " + ex.getMessage() : "") + ").");
			}
			pause = (pause.compareTo(settings.maxRetryDelay()) > 0) ? settings.maxRetryDelay() : pause;
			if (attempt >= settings.attempts() || pause.compareTo(deadline.left()) >= 0) {
				throw failure;
			}
			Thread.sleep(pause);
		}
	}

	private static void requireStream(HttpResponse<InputStream> response) {
		String type = response.headers().firstValue("Content-Type").orElse("");
		if (type.startsWith("text/html") || type.startsWith("application/json")) {
			throw ModelFailure.unusable("Its endpoint answered with " + type
					+ " instead of an event stream; is lectern.llm.base-url right? It said: "
					+ excerpt(response.body()));
		}
	}

	private static String excerpt(InputStream body) {
		try (body) {
			String text = new String(body.readNBytes(4 * MAX_REFUSAL_CHARS), StandardCharsets.UTF_8).strip();
			return text.substring(0, Math.min(text.length(), MAX_REFUSAL_CHARS));
		}
		catch (IOException ex) {
			return "(unreadable)";
		}
	}

	private static java.net.http.HttpRequest.Builder toJdk(HttpRequest request) {
		java.net.http.HttpRequest.Builder jdk = java.net.http.HttpRequest.newBuilder(URI.create(request.url()))
			.POST(java.net.http.HttpRequest.BodyPublishers.ofString(request.body()));
		request.headers().forEach((name, values) -> values.forEach((value) -> jdk.header(name, value)));
		return jdk;
	}

	/**
	 * Hands events on and notes what the library overlooks: an error told in the data.
	 */
	private record Events(ServerSentEventListener listener, Deadline deadline) implements ServerSentEventListener {

		@Override
		public void onEvent(ServerSentEvent event, ServerSentEventContext context) {
			deadline.alive();
			String data = event.data();
			if (data.length() > MAX_EVENT_CHARS) {
				listener.onError(ModelFailure.unusable("It sent a single event of " + data.length() + " characters."));
				context.parsingHandle().cancel();
				return;
			}
			if ("error".equals(event.event()) || data.startsWith("{\"error\"") || data.startsWith("{ \"error\"")) {
				listener.onError(ModelFailure
					.unusable("It reported: " + data.substring(0, Math.min(data.length(), MAX_REFUSAL_CHARS))));
				context.parsingHandle().cancel();
				return;
			}
			listener.onEvent(event, context);
		}

		@Override
		public void onError(Throwable error) {
			// A broken or closed connection: the deadline says which, and a stream
			// without its end is reported as cut anyway.
		}

	}

	/** What the library asks for to make its client. */
	record Builder(LlmProperties settings) implements HttpClientBuilder {

		@Override
		public Duration connectTimeout() {
			return settings.connectTimeout();
		}

		@Override
		public HttpClientBuilder connectTimeout(Duration timeout) {
			return this;
		}

		@Override
		public Duration readTimeout() {
			return settings.totalTimeout();
		}

		@Override
		public HttpClientBuilder readTimeout(Duration timeout) {
			return this;
		}

		@Override
		public HttpClient build() {
			return new StreamTransport(settings);
		}

	}

}
