package io.lectern.llm;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.zip.GZIPInputStream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.lectern.system.TimeInWords;

/**
 * Carries one request and its streamed answer on the calling thread. The library's own
 * client knows no limit once the headers are there and hides {@code Retry-After}, hence
 * this one.
 */
class StreamTransport {

	private static final Logger log = LoggerFactory.getLogger(StreamTransport.class);

	/** As much of a refusal's body as is read. */
	private static final int MAX_REFUSAL_BYTES = 4096;

	private final HttpClient client;

	private final ChatAddress address;

	private final LlmProperties settings;

	StreamTransport(ChatAddress address, LlmProperties settings) {
		this.address = address;
		this.settings = settings;
		// HTTP/2's upgrade on plain connections confuses several local model servers.
		this.client = HttpClient.newBuilder()
			.version(HttpClient.Version.HTTP_1_1)
			.connectTimeout(settings.connectTimeout())
			.executor(Executors.newVirtualThreadPerTaskExecutor())
			.build();
	}

	/** Takes what comes, in order. What it throws ends the request. */
	interface Events {

		/** The data of an event, or the body of an answer that is no stream. */
		void data(String data);

		/** What came was the whole answer, not a stream. */
		void complete();

	}

	/**
	 * Sends the request and hands the answer's events on until it ends.
	 * @throws Refusal where the endpoint said what was wrong
	 * @throws ModelFailure where there was no answer, or none in time
	 */
	void send(String body, Events events) {
		Deadline deadline = new Deadline(settings.firstTokenTimeout(), settings.idleTimeout(), settings.totalTimeout());
		try (deadline) {
			HttpResponse<InputStream> response = open(body, deadline);
			try (InputStream in = response.body()) {
				deadline.guard(in);
				new EventReader(events, deadline::alive).read(plain(response, in),
						type(response).startsWith("application/json"));
			}
			catch (IOException ex) {
				// Closed by the deadline, or broken: a stream without its end is told as
				// cut.
				log.debug("The connection broke: {}", ex.getMessage());
			}
			deadline.check();
			if (Thread.currentThread().isInterrupted()) {
				throw ModelFailure.interrupted();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw ModelFailure.interrupted();
		}
	}

	/** The one retry layer; it ends where the answer begins. */
	private HttpResponse<InputStream> open(String body, Deadline deadline) throws InterruptedException {
		boolean elsewhere = false;
		for (int attempt = 1;; attempt++) {
			RuntimeException failure;
			Duration pause = Duration.ofMillis(500L << Math.min(attempt - 1, 10));
			URI target = address.current();
			try {
				HttpResponse<InputStream> response = client.send(request(target, body, deadline),
						HttpResponse.BodyHandlers.ofInputStream());
				if (response.statusCode() == 200) {
					requireAnswer(response);
					return response;
				}
				Refusal refusal = refusal(response, body);
				if (!elsewhere && isNothingThere(refusal, response.statusCode()) && address.tryOther(target)) {
					elsewhere = true;
					continue;
				}
				if (response.statusCode() != 429 && response.statusCode() < 500) {
					throw refusal;
				}
				failure = refusal;
				pause = RetryAfter.of(response.headers()).orElse(pause);
			}
			catch (HttpTimeoutException ex) {
				if (!(ex instanceof HttpConnectTimeoutException)) {
					throw ModelFailure
						.tooSlow("No answer began within " + TimeInWords.of(settings.firstTokenTimeout()) + ".");
				}
				failure = ModelFailure
					.unreachable("No connection within " + TimeInWords.of(settings.connectTimeout()) + ".");
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

	private HttpRequest request(URI target, String body, Deadline deadline) {
		HttpRequest.Builder request = HttpRequest.newBuilder(target)
			.header("Content-Type", "application/json")
			.header("Accept", "text/event-stream, application/json")
			.POST(HttpRequest.BodyPublishers.ofString(body))
			.timeout(deadline.left());
		if (settings.apiKey() != null && !settings.apiKey().isBlank()) {
			request.header("Authorization", "Bearer " + settings.apiKey());
		}
		settings.headers().forEach(request::setHeader);
		return request.build();
	}

	private static void requireAnswer(HttpResponse<InputStream> response) {
		if (type(response).startsWith("text/html")) {
			throw ModelFailure
				.unusable("Its endpoint answered with a web page; is lectern.llm.base-url right? It said: "
						+ ErrorBody.excerpt(read(response.body())));
		}
	}

	/** Some proxies compress what nobody asked to have compressed. */
	private static InputStream plain(HttpResponse<?> response, InputStream body) throws IOException {
		boolean zipped = response.headers().firstValue("Content-Encoding").orElse("").equalsIgnoreCase("gzip");
		return zipped ? new GZIPInputStream(body) : body;
	}

	private static String type(HttpResponse<?> response) {
		return response.headers().firstValue("Content-Type").orElse("");
	}

	private static boolean isNothingThere(Refusal refusal, int status) {
		return (status == 404 || status == 405) && !refusal.body().isAboutModel();
	}

	private Refusal refusal(HttpResponse<InputStream> response, String body) {
		int status = response.statusCode();
		ErrorBody error = ErrorBody.of(withoutRequest(read(response.body()), body));
		String said = error.message();
		if (status == 404) {
			said += error.isAboutModel() ? " Is lectern.llm.model right?" : " " + address.advice();
		}
		return new Refusal(ModelFailure.refused(status, said), error, status);
	}

	/** Some endpoints repeat what they were sent; that is nobody's who reads logs. */
	private String withoutRequest(String error, String body) {
		String said = error;
		for (String sent : body.split("\\\\n|\"")) {
			if (sent.length() > 25) {
				said = said.replace(sent, "(…)");
			}
		}
		return (settings.apiKey() != null && !settings.apiKey().isBlank()) ? said.replace(settings.apiKey(), "(key)")
				: said;
	}

	private static String read(InputStream body) {
		try (body) {
			return new String(body.readNBytes(MAX_REFUSAL_BYTES), StandardCharsets.UTF_8).strip();
		}
		catch (IOException ex) {
			return "(unreadable)";
		}
	}

}
