package io.lectern.access;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

import static org.assertj.core.api.Assertions.assertThat;

/** Every way into the server, also those that somebody opens by a setting. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "lectern.access.admin-key=admin-secret", "lectern.access.reader-key=reader-secret",
				"lectern.documents-dir=/nonexistent", "management.endpoints.web.exposure.include=*" })
@DirtiesContext
class DoorsIT {

	/** All that answers without a key, beside the files of the page. */
	private static final Set<String> OPEN = Set.of("/actuator/health", "/actuator/health/**", "/error", "/v3/api-docs",
			"/v3/api-docs.yaml", "/v3/api-docs/swagger-config", "/swagger-ui.html");

	@TempDir
	private static Path data;

	private final HttpClient client = HttpClient.newHttpClient();

	@Autowired
	private List<RequestMappingInfoHandlerMapping> mappings;

	@LocalServerPort
	private int port;

	@DynamicPropertySource
	static void dataDirectory(DynamicPropertyRegistry properties) {
		properties.add("lectern.data-dir", data::toString);
	}

	/** A way in. */
	private record Door(String pattern, RequestMethod method) {

		String path() {
			return pattern.replace("/**", "/x").replaceAll("\\{[^}]*}", "x");
		}

		boolean isAdmins() {
			return pattern.startsWith("/api/v1/admin/") || pattern.startsWith("/actuator");
		}

	}

	@Test
	void everyOperationAsksForAKeyExceptThoseNamed() throws Exception {
		Set<String> open = new TreeSet<>();
		for (Door door : doors()) {
			int status = status(door.method().name(), door.path(), null);
			if (status != 401) {
				open.add(door.pattern());
			}
		}
		assertThat(open).isEqualTo(new TreeSet<>(OPEN));
	}

	@Test
	void noOperationForAdministratorsLetsReadersIn() throws Exception {
		List<Door> doors = doors().stream()
			.filter((door) -> door.isAdmins() && !OPEN.contains(door.pattern()))
			.toList();
		assertThat(doors).extracting(Door::pattern).contains("/api/v1/admin/keys", "/actuator/env", "/actuator");
		for (Door door : doors) {
			assertThat(status(door.method().name(), door.path(), "reader-secret")).as(door.toString()).isEqualTo(403);
		}
	}

	@Test
	void everyOperationForReadersLetsThemIn() throws Exception {
		List<Door> doors = doors().stream()
			.filter((door) -> door.pattern().matches("/(?:api|v1)/.*") && !door.isAdmins())
			.toList();
		assertThat(doors).hasSizeGreaterThan(15)
			.extracting(Door::pattern)
			.contains("/v1/models", "/v1/chat/completions", "/v1/responses", "/v1/embeddings");
		for (Door door : doors) {
			assertThat(status(door.method().name(), door.path(), "reader-secret")).as(door.toString())
				.isNotIn(401, 403);
		}
	}

	@Test
	void theFilesOfThePageNeedNoKey() throws Exception {
		for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:static/**/*.*")) {
			String path = file.getURI().toString().replaceFirst(".*/static/", "/");
			assertThat(status("GET", path, null)).as(path).isEqualTo(200);
		}
		assertThat(status("GET", "/", null)).isEqualTo(200);
		assertThat(status("GET", "/webjars/dompurify/dist/purify.es.mjs", null)).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/v1/admin", "/api/v1/nothing-here", "/v1/nothing-here", "/nothing-here",
			"/h2-console", "/actuator/nothing-here", "/api/v1/documents/x/nothing-here" })
	void whatIsNotThereAsksForAKeyToo(String path) throws Exception {
		assertThat(status("GET", path, null)).isEqualTo(401);
		assertThat(status("POST", path, null)).isEqualTo(401);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/v1/admin/keys/", "/api/v1/admin//keys", "/api/v1/./admin/keys",
			"/api/v1/admin/keys;x", "/API/V1/admin/keys", "/api/v1/admin/%6Beys" })
	void anOddlyWrittenPathIsNoWayIn(String path) throws Exception {
		assertThat(status("GET", path, "reader-secret")).isNotEqualTo(200);
	}

	private List<Door> doors() {
		List<Door> doors = new ArrayList<>();
		for (RequestMappingInfoHandlerMapping mapping : mappings) {
			for (RequestMappingInfo info : mapping.getHandlerMethods().keySet()) {
				for (PathPattern pattern : info.getPathPatternsCondition().getPatterns()) {
					methods(info).forEach((method) -> doors.add(new Door(pattern.getPatternString(), method)));
				}
			}
		}
		assertThat(doors).hasSizeGreaterThan(50);
		return doors;
	}

	private static Stream<RequestMethod> methods(RequestMappingInfo info) {
		Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
		return methods.isEmpty() ? Stream.of(RequestMethod.GET, RequestMethod.POST)
				: methods.contains(RequestMethod.GET) ? Stream.concat(methods.stream(), Stream.of(RequestMethod.HEAD))
						: methods.stream();
	}

	private int status(String method, String path, String key) throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
			.method(method, BodyPublishers.noBody());
		if (key != null) {
			request.header("Authorization", "Bearer " + key);
		}
		return client.send(request.build(), BodyHandlers.discarding()).statusCode();
	}

}
