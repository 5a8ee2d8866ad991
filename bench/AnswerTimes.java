package io.lectern;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import tools.jackson.databind.json.JsonMapper;

import io.lectern.index.Stopwatch;

/**
 * How long readers wait: for an answer of quotes beside the search for the same question, and for the first word of a
 * streamed answer after the language model wrote it. The model is this program, which speaks OpenAI's protocol: it thinks
 * for a while, then writes some words every 20 ms.
 * <p>
 * Arguments: executable jar, folder with documents, queries.jsonl, questions, port. Run by {@code bench/answer-times.sh}.
 */
final class AnswerTimes {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private static final String COLLECTION = "times";

	private static final Duration THINKING = Duration.ofMillis(300);

	private static final int WORDS = 20;

	/** What a question is told by in the model's prompt, whatever else it holds. */
	private static final Pattern NUMBER = Pattern.compile("#(\\d+)#");

	private final HttpClient client = HttpClient.newHttpClient();

	private final Map<Integer, Long> written = new ConcurrentHashMap<>();

	private final int port;

	private final List<String> questions;

	private final AtomicInteger asked = new AtomicInteger();

	private AnswerTimes(int port, List<String> questions) {
		this.port = port;
		this.questions = questions;
	}

	public static void main(String[] args) throws Exception {
		List<String> all = Files.readAllLines(Path.of(args[2]));
		int count = Math.min(all.size(), Integer.parseInt(args[3]));
		List<String> questions = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			questions.add(JSON.readTree(all.get(i * all.size() / count)).path("question").asString());
		}
		int port = Integer.parseInt(args[4]);
		AnswerTimes times = new AnswerTimes(port, questions);
		Path data = Files.createTempDirectory("answer-times");
		times.quotes(Path.of(args[0]), data, Path.of(args[1]));
		times.streams(Path.of(args[0]), data);
		System.exit(0);
	}

	private void quotes(Path jar, Path data, Path documents) throws Exception {
		try (RunningJar lectern = new RunningJar(jar, port, data)) {
			RunningJar.until(Duration.ofMinutes(2), lectern::isReady);
			int uploaded = 0;
			try (Stream<Path> files = Files.list(documents)) {
				for (Path file : files.sorted().toList()) {
					lectern.upload(file.getFileName().toString(), COLLECTION, Files.readAllBytes(file));
					uploaded++;
				}
			}
			int there = uploaded;
			RunningJar.until(Duration.ofMinutes(30), () -> lectern.indexed(COLLECTION) == there);
			for (int callers : new int[] { 1, 8 }) {
				round(callers, (question) -> ask(lectern, "/api/v1/query", "question", question));
				double search = round(callers, (question) -> ask(lectern, "/api/v1/search", "query", question));
				double answer = round(callers, (question) -> ask(lectern, "/api/v1/query", "question", question));
				System.out.printf(Locale.ROOT, "quotes, %d at once: an answer takes %.0f ms beyond a search at the median%n",
						callers, answer - search);
			}
		}
	}

	private static double ask(RunningJar lectern, String path, String name, String question) {
		Stopwatch stopwatch = new Stopwatch();
		try {
			lectern.ask(path, Map.of(name, question, "collection", COLLECTION));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return stopwatch.millis();
	}

	private void streams(Path jar, Path data) throws Exception {
		// It would hold a word back until the one before is acknowledged, for 40 ms.
		System.setProperty("sun.net.httpserver.nodelay", "true");
		HttpServer model = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
		model.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
		model.createContext("/v1/chat/completions", this::write);
		model.start();
		try (RunningJar lectern = new RunningJar(jar, port, data, "--lectern.llm.provider=openai",
				"--lectern.llm.model=bench",
				"--lectern.llm.base-url=http://localhost:" + model.getAddress().getPort() + "/v1",
				"--lectern.search.model-wordings=false")) {
			RunningJar.until(Duration.ofMinutes(2), lectern::isReady);
			// A first reply is held back until it is known whether the model reasons aloud.
			round(1, this::firstWord);
			for (int callers : new int[] { 1, 8 }) {
				System.out.printf("stream, first word after the model wrote it, %d at once:%n", callers);
				round(callers, this::firstWord);
			}
		}
		finally {
			model.stop(0);
		}
	}

	/** Each question carries a number that nobody answers by; it is found again in the prompt. */
	private double firstWord(String question) {
		int number = asked.incrementAndGet();
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/query"))
			.header("Content-Type", "application/json")
			.header("Accept", "text/event-stream")
			.POST(BodyPublishers.ofString(
					JSON.writeValueAsString(Map.of("question", question + " #" + number + "#", "collection", COLLECTION))))
			.build();
		try (BufferedReader events = new BufferedReader(new InputStreamReader(
				client.send(request, BodyHandlers.ofInputStream()).body(), StandardCharsets.UTF_8))) {
			double first = Double.NaN;
			for (String line = events.readLine(); line != null; line = events.readLine()) {
				Long began = written.get(number);
				if (Double.isNaN(first) && line.startsWith("event:token") && began != null) {
					first = (System.nanoTime() - began) / 1e6;
				}
			}
			return first;
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The model. */
	private void write(HttpExchange exchange) throws IOException {
		Matcher number = NUMBER.matcher(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
		int last = 0;
		while (number.find()) {
			last = Integer.parseInt(number.group(1));
		}
		exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
		exchange.sendResponseHeaders(200, 0);
		try (OutputStream out = exchange.getResponseBody()) {
			Thread.sleep(THINKING);
			written.put(last, System.nanoTime());
			for (int i = 0; i < WORDS; i++) {
				// "The documents …" may become the sentence that says nothing was found, and is waited for.
				send(out, (i == 0) ? "Harbour" : (i == WORDS - 1) ? " so [1]." : " wind farms turn");
				Thread.sleep(20);
			}
			out.write("data: [DONE]\n\n".getBytes(StandardCharsets.UTF_8));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static void send(OutputStream out, String text) throws IOException {
		String chunk = JSON.writeValueAsString(
				Map.of("object", "chat.completion.chunk", "choices", List.of(Map.of("index", 0, "delta", Map.of("content", text)))));
		out.write(("data: " + chunk + "\n\n").getBytes(StandardCharsets.UTF_8));
		out.flush();
	}

	/** Asks all questions, and returns the median. */
	private double round(int callers, ToDoubleFunction<String> ask) throws Exception {
		AtomicInteger next = new AtomicInteger();
		List<Double> millis = Collections.synchronizedList(new ArrayList<>());
		try (ExecutorService threads = Executors.newFixedThreadPool(callers)) {
			List<Future<?>> all = new ArrayList<>();
			for (int i = 0; i < callers; i++) {
				all.add(threads.submit(() -> {
					for (int n = next.getAndIncrement(); n < questions.size(); n = next.getAndIncrement()) {
						millis.add(ask.applyAsDouble(questions.get(n)));
					}
				}));
			}
			for (Future<?> each : all) {
				each.get();
			}
		}
		long missing = millis.stream().filter((each) -> Double.isNaN(each)).count();
		List<Double> there = millis.stream().filter((each) -> !Double.isNaN(each)).toList();
		System.out.printf(Locale.ROOT, "  %d at once: p50 %.1f ms, p95 %.1f ms of %d; without a word %d%n", callers,
				Stopwatch.quantile(there, 0.5), Stopwatch.quantile(there, 0.95), there.size(), missing);
		return Stopwatch.quantile(there, 0.5);
	}

}
