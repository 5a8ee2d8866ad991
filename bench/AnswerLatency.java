package io.lectern;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import tools.jackson.databind.json.JsonMapper;

import io.lectern.index.Stopwatch;

/**
 * How long two servers take to answer the same questions, such as a build and the one before it over the same documents.
 * Each question goes to both, one after the other and by turns to either first, so that what else the machine does slows
 * both.
 * <p>
 * Arguments: where each is served, the collection, a file of lines with a {@code question} each, every how many of its
 * lines is asked. Run by {@code bench/latency.sh}.
 */
final class AnswerLatency {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	/** Questions that only warm up. */
	private static final int WARM_UP = 40;

	private final HttpClient client = HttpClient.newHttpClient();

	private final String collection;

	private AnswerLatency(String collection) {
		this.collection = collection;
	}

	public static void main(String[] args) throws IOException, InterruptedException {
		List<String> all = Files.readAllLines(Path.of(args[3]))
			.stream()
			.map((line) -> JSON.readTree(line).path("question").asString())
			.filter((question) -> !question.isBlank())
			.toList();
		int every = Integer.parseInt(args[4]);
		List<String> questions = IntStream.range(0, all.size()).filter((i) -> i % every == 0).mapToObj(all::get).toList();
		new AnswerLatency(args[2]).compare(List.of(args[0], args[1]), questions);
	}

	private void compare(List<String> servers, List<String> questions) throws IOException, InterruptedException {
		for (String question : questions.subList(0, Math.min(WARM_UP, questions.size()))) {
			for (String server : servers) {
				ask(server, question);
			}
		}
		List<List<Double>> times = List.of(new ArrayList<>(), new ArrayList<>());
		for (int i = 0; i < questions.size(); i++) {
			int first = i % 2;
			times.get(first).add(ask(servers.get(first), questions.get(i)));
			times.get(1 - first).add(ask(servers.get(1 - first), questions.get(i)));
		}
		List<Double> ratios = IntStream.range(0, questions.size())
			.mapToObj((i) -> times.get(1).get(i) / times.get(0).get(i))
			.toList();
		System.out.printf("%s, %d questions: p50 %.1f and %.1f ms, ratio %.2f; p95 %.1f and %.1f ms; median ratio %.2f%n",
				collection, questions.size(), Stopwatch.quantile(times.get(0), 0.5), Stopwatch.quantile(times.get(1), 0.5),
				Stopwatch.quantile(times.get(1), 0.5) / Stopwatch.quantile(times.get(0), 0.5), Stopwatch.quantile(times.get(0), 0.95),
				Stopwatch.quantile(times.get(1), 0.95), Stopwatch.quantile(ratios, 0.5));
	}

	/** Milliseconds to the whole answer. */
	private double ask(String server, String question) throws IOException, InterruptedException {
		String body = JSON.writeValueAsString(Map.of("question", question, "collection", collection));
		HttpRequest request = HttpRequest.newBuilder(URI.create(server + "/api/v1/query"))
			.header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString(body))
			.build();
		long start = System.nanoTime();
		HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
		double millis = (System.nanoTime() - start) / 1e6;
		if (answer.statusCode() != 200) {
			throw new IOException(server + ": " + answer.statusCode() + " " + answer.body());
		}
		return millis;
	}

}
