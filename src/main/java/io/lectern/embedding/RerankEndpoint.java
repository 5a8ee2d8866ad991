package io.lectern.embedding;

import java.net.http.HttpClient;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.output.Response;
import dev.langchain4j.model.scoring.ScoringModel;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * A {@code /rerank} endpoint in the shape that Cohere and Jina share and that vLLM, Text
 * Embeddings Inference's gateways, llama.cpp and others speak too.
 */
final class RerankEndpoint implements ScoringModel {

	private final RestClient client;

	private final String model;

	RerankEndpoint(RerankProperties settings) {
		// Model servers stumble over the offer to go on in HTTP/2.
		JdkClientHttpRequestFactory http = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
			.version(HttpClient.Version.HTTP_1_1)
			.connectTimeout(settings.timeout())
			.build());
		http.setReadTimeout(settings.timeout());
		String url = Objects.requireNonNull(settings.baseUrl()).toString().replaceFirst("/+$", "") + "/rerank";
		this.client = RestClient.builder()
			.requestFactory(http)
			.baseUrl(url)
			.defaultHeaders((headers) -> authorize(headers, settings.apiKey()))
			.build();
		this.model = Objects.requireNonNull(settings.model());
	}

	private static void authorize(HttpHeaders headers, @Nullable String key) {
		if (key != null) {
			headers.setBearerAuth(key);
		}
	}

	private record Request(String model, String query, List<String> documents, @JsonProperty("top_n") int topN) {
	}

	private record Answer(@Nullable List<Result> results) {
	}

	private record Result(int index, @JsonProperty("relevance_score") @Nullable Double relevanceScore) {
	}

	@Override
	public Response<List<Double>> scoreAll(List<TextSegment> passages, String question) {
		List<String> texts = passages.stream().map(TextSegment::text).toList();
		Answer answer;
		try {
			answer = client.post()
				.contentType(MediaType.APPLICATION_JSON)
				.body(new Request(model, question, texts, texts.size()))
				.retrieve()
				.body(Answer.class);
		}
		catch (RestClientException ex) {
			throw new IllegalStateException("The rerank endpoint failed: " + ex.getMessage(), ex);
		}
		return Response.from(scores(answer, texts.size()));
	}

	/** In the order of the passages; the endpoint answers in the order of relevance. */
	private static List<Double> scores(@Nullable Answer answer, int passages) {
		Double[] scores = new Double[passages];
		if (answer != null && answer.results() != null) {
			for (Result result : answer.results()) {
				if (result.index() >= 0 && result.index() < passages) {
					scores[result.index()] = result.relevanceScore();
				}
			}
		}
		if (Arrays.asList(scores).contains(null)) {
			throw new IllegalStateException(
					"The rerank endpoint did not score all of the %d passages".formatted(passages));
		}
		return List.of(scores);
	}

}
