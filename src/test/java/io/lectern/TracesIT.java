package io.lectern;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.tracing.Tracer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Traces as a collector gets them. */
class TracesIT {

	@TempDir
	private Path data;

	@Test
	void aDocumentAndAQuestionAreTracedWhereConfigured() throws Exception {
		WireMockServer collector = new WireMockServer(WireMockConfiguration.options().dynamicPort());
		collector.start();
		collector.stubFor(WireMock.post("/v1/traces").willReturn(WireMock.ok()));
		try (ConfigurableApplicationContext lectern = lectern("--management.tracing.export.enabled=true",
				"--management.opentelemetry.tracing.export.otlp.endpoint=" + collector.baseUrl() + "/v1/traces",
				"--management.opentelemetry.tracing.export.schedule-delay=200ms")) {
			RestClient client = client(lectern);
			String id = post(client, "/api/v1/admin/documents",
					"{\"documents\":[{\"name\":\"pier\",\"text\":\"The pier was built in 1911.\"}]}")
				.replaceAll("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
			// Ends with the last event, when the document is indexed.
			assertThat(client.get().uri("/api/v1/documents/" + id + "/events").retrieve().body(String.class))
				.contains("INDEXED");
			post(client, "/api/v1/query", "{\"question\":\"When was the pier built?\"}");

			List<String> expected = List.of("lectern.question", "lectern.search", "lectern.ingest",
					"lectern.ingest.stage", "lectern.document.id", id);
			Instant limit = Instant.now().plus(Duration.ofSeconds(30));
			while (!expected.stream().allMatch(sent(collector)::contains) && Instant.now().isBefore(limit)) {
				Thread.sleep(100);
			}
			assertThat(sent(collector)).contains(expected);
		}
		finally {
			collector.stop();
		}
	}

	@Test
	void withoutConfigurationThereIsNothingThatTraces() {
		try (ConfigurableApplicationContext lectern = lectern()) {
			assertThat(lectern.getBeanProvider(Tracer.class).stream()).isEmpty();
			assertThat(lectern.getBean(ObservationRegistry.class).isNoop()).isFalse();
		}
	}

	private ConfigurableApplicationContext lectern(String... settings) {
		return SpringApplication.run(Lectern.class,
				Stream
					.concat(Stream.of("--server.port=0", "--lectern.data-dir=" + data.resolve("data"),
							"--lectern.documents-dir=" + data.resolve("none")), Stream.of(settings))
					.toArray(String[]::new));
	}

	private static RestClient client(ConfigurableApplicationContext lectern) {
		return RestClient.create("http://localhost:" + lectern.getEnvironment().getProperty("local.server.port"));
	}

	private static String post(RestClient client, String path, String json) {
		return client.post()
			.uri(path)
			.header("Content-Type", "application/json")
			.body(json)
			.retrieve()
			.body(String.class);
	}

	private static String sent(WireMockServer collector) {
		return collector.findAll(WireMock.postRequestedFor(WireMock.urlEqualTo("/v1/traces")))
			.stream()
			.map((request) -> new String(request.getBody(), StandardCharsets.ISO_8859_1))
			.collect(Collectors.joining());
	}

}
