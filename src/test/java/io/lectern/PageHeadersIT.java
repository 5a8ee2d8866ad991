package io.lectern;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** The page as it is served, behind a path prefix and a proxy that is trusted. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "lectern.access.admin-key=admin-secret", "lectern.access.reader-key=reader-secret",
				"lectern.documents-dir=/nonexistent", "server.servlet.context-path=/lectern",
				"server.forward-headers-strategy=framework",
				"lectern.embed.origins=https://intranet.example,https://wiki.example:8443" })
@DirtiesContext
class PageHeadersIT {

	private static final Pattern ADDRESS = Pattern.compile("(?:href|src)=\"([^\"]+)\"|\"(\\./[^\"]+[^/])\"");

	private static final Pattern INLINE_SCRIPT = Pattern.compile("<script(?: type=\"[^\"]*\")?>(.*?)</script>",
			Pattern.DOTALL);

	private static final String KEPT = "max-age=31536000, public, immutable";

	@TempDir
	private static Path data;

	private final HttpClient client = HttpClient.newHttpClient();

	@LocalServerPort
	private int port;

	@DynamicPropertySource
	static void dataDirectory(DynamicPropertyRegistry properties) {
		properties.add("lectern.data-dir", data::toString);
	}

	@Test
	void everyAddressInThePageIsRelativeAndLeadsSomewhere() throws Exception {
		List<String> addresses = addresses();
		assertThat(addresses).hasSizeGreaterThan(3).noneMatch((address) -> address.matches("(/|\\w+:).*"));
		for (String address : addresses) {
			assertThat(get(address).statusCode()).as(address).isEqualTo(200);
		}
	}

	@Test
	void webJarsCarryTheirVersionAndAreKeptForGood() throws Exception {
		List<String> webJars = addresses().stream().filter((address) -> address.contains("webjars/")).toList();
		assertThat(webJars).isNotEmpty().allMatch((address) -> address.matches("(\\./)?webjars/[^/]+/\\d[^/]*/.+"));
		for (String address : webJars) {
			assertThat(header(get(address), "Cache-Control")).as(address).isEqualTo(KEPT);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "index.html", "app.js", "webjars/dompurify/dist/purify.es.mjs" })
	void whatMayChangeIsAskedForAgain(String path) throws Exception {
		HttpResponse<byte[]> first = get(path);
		assertThat(first.statusCode()).isEqualTo(200);
		assertThat(header(first, "Cache-Control")).isEqualTo("no-cache");
		HttpResponse<byte[]> again = get(path, "If-None-Match", header(first, "ETag"), "Accept-Encoding", "gzip");
		assertThat(again.statusCode()).isEqualTo(304);
	}

	@Test
	void filesAreCompressed() throws Exception {
		HttpResponse<byte[]> packed = get("app.js", "Accept-Encoding", "gzip");
		assertThat(header(packed, "Content-Encoding")).isEqualTo("gzip");
		try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
			assertThat(unpacked.readAllBytes()).isEqualTo(get("app.js").body());
		}
	}

	@Test
	void thePageMayRunItsOwnScriptsOnly() throws Exception {
		String policy = header(get(""), "Content-Security-Policy");
		assertThat(policy).startsWith("default-src 'none'; script-src 'self'")
			.contains("frame-ancestors 'none'")
			.doesNotContain("unsafe")
			.isEqualTo(header(get("index.html"), "Content-Security-Policy"));
	}

	@Test
	void onlyTheListedOriginsMayFrameTheEmbeddedPageAndNobodyTheRest() throws Exception {
		HttpResponse<byte[]> embedded = get("embed");
		assertThat(text(embedded)).isEqualTo(text(get("")));
		assertThat(header(embedded, "Content-Security-Policy"))
			.endsWith("frame-ancestors https://intranet.example https://wiki.example:8443");
		assertThat(embedded.headers().firstValue("X-Frame-Options")).isEmpty();
		for (String path : List.of("", "app.js", "api/v1/me", "embed/x", "swagger-ui/index.html")) {
			assertThat(header(get(path), "X-Frame-Options")).as(path).isEqualTo("DENY");
			assertThat(header(get(path), "Content-Security-Policy")).as(path).contains("frame-ancestors 'none'");
		}
	}

	@Test
	void thePolicyNamesEveryScriptWrittenIntoThePage() throws Exception {
		HttpResponse<byte[]> page = get("", "X-Forwarded-Prefix", "/team/lectern");
		Matcher script = INLINE_SCRIPT.matcher(text(page));
		while (script.find()) {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(script.group(1).getBytes(StandardCharsets.UTF_8));
			assertThat(header(page, "Content-Security-Policy"))
				.contains("'sha256-" + Base64.getEncoder().encodeToString(hash) + "'");
		}
	}

	@Test
	void answersForProgramsMayNothingAndSwaggerUiKeepsWorking() throws Exception {
		assertThat(header(get("api/v1/documents"), "Content-Security-Policy"))
			.startsWith("default-src 'none'; base-uri");
		assertThat(header(get("swagger-ui/index.html"), "Content-Security-Policy"))
			.contains("style-src 'self' 'unsafe-inline'")
			.doesNotContain("script-src");
	}

	@Test
	void saysNoToFramesSniffingAndDevices() throws Exception {
		HttpResponse<byte[]> page = get("");
		assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(header(page, "X-Frame-Options")).isEqualTo("DENY");
		assertThat(header(page, "Referrer-Policy")).isEqualTo("same-origin");
		assertThat(header(page, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
		assertThat(header(page, "Permissions-Policy")).contains("camera=()", "geolocation=()");
	}

	@Test
	void tellsACallerItsRole() throws Exception {
		assertThat(text(get("api/v1/me", "Authorization", "Bearer reader-secret")))
			.isEqualTo("{\"role\":\"READER\",\"keys\":true}");
		assertThat(text(get("api/v1/me", "Authorization", "Bearer admin-secret"))).contains("ADMIN");
		assertThat(get("api/v1/me").statusCode()).isEqualTo(401);
	}

	@Test
	void redirectsStayBehindThePrefixOfATrustedProxy() throws Exception {
		HttpResponse<byte[]> moved = get("swagger-ui.html", "X-Forwarded-Prefix", "/team/lectern");
		assertThat(moved.statusCode()).isEqualTo(302);
		assertThat(header(moved, "Location")).contains("/team/lectern/swagger-ui/index.html");
	}

	private List<String> addresses() throws IOException, InterruptedException {
		return ADDRESS.matcher(text(get("")))
			.results()
			.map((found) -> (found.group(1) != null) ? found.group(1) : found.group(2))
			.distinct()
			.toList();
	}

	private HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
		URI uri = URI.create("http://localhost:" + port + "/lectern/").resolve(path);
		HttpRequest.Builder request = HttpRequest.newBuilder(uri);
		return client.send(((headers.length > 0) ? request.headers(headers) : request).build(),
				BodyHandlers.ofByteArray());
	}

	private static String header(HttpResponse<byte[]> response, String name) {
		return response.headers().firstValue(name).orElse("");
	}

	private static String text(HttpResponse<byte[]> response) {
		return new String(response.body(), StandardCharsets.UTF_8);
	}

}
