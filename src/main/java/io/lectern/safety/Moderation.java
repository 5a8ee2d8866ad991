package io.lectern.safety;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Asks an endpoint that speaks OpenAI's moderations. What it does not judge does not
 * pass.
 */
final class Moderation implements Rule {

	private static final Logger log = LoggerFactory.getLogger(Moderation.class);

	private final RestClient client;

	private final @Nullable String model;

	Moderation(URI url, SafetyProperties settings) {
		// Model servers stumble over the offer to go on in HTTP/2.
		JdkClientHttpRequestFactory http = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
			.version(HttpClient.Version.HTTP_1_1)
			.connectTimeout(settings.moderationTimeout())
			.build());
		http.setReadTimeout(settings.moderationTimeout());
		this.client = RestClient.builder()
			.requestFactory(http)
			.baseUrl(url.toString().replaceFirst("/+$", "") + "/moderations")
			.defaultHeaders((headers) -> {
				if (settings.moderationKey() != null) {
					headers.setBearerAuth(settings.moderationKey());
				}
			})
			.build();
		this.model = settings.moderationModel();
	}

	@JsonInclude(JsonInclude.Include.NON_NULL)
	private record Request(String input, @Nullable String model) {
	}

	private record Judgement(@Nullable List<Result> results) {
	}

	private record Result(@Nullable Boolean flagged) {
	}

	@Override
	public String name() {
		return "moderation";
	}

	@Override
	public Ruling of(Stage stage, String text) {
		if (stage == Stage.PASSAGES || text.isBlank()) {
			return Ruling.passes(text);
		}
		try {
			Judgement judgement = client.post()
				.contentType(MediaType.APPLICATION_JSON)
				.body(new Request(text, model))
				.retrieve()
				.body(Judgement.class);
			boolean passes = judgement != null && judgement.results() != null && !judgement.results().isEmpty()
					&& judgement.results().stream().allMatch((result) -> Boolean.FALSE.equals(result.flagged()));
			return new Ruling(text, !passes);
		}
		catch (RestClientException ex) {
			// Its message may repeat the text.
			log.warn("The moderation endpoint did not judge: {}", ex.getClass().getSimpleName());
			return Ruling.refuses(text);
		}
	}

}
