package io.lectern.access;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

import javax.sql.DataSource;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import tools.jackson.databind.json.JsonMapper;

import io.lectern.access.Keys.Caller;
import io.lectern.access.Keys.Role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AccessTests {

	private static final AccessProperties OPEN = new AccessProperties(null, " ");

	private static final AccessProperties KEYS = new AccessProperties("admin-secret", "reader-secret");

	private final DataSource database = new EmbeddedDatabaseBuilder().setType(EmbeddedDatabaseType.H2)
		.generateUniqueName(true)
		.addScript("db/migration/V3__access_keys.sql")
		.build();

	private Instant now = Instant.parse("2026-11-28T08:00:00Z");

	private final Guesses guesses = new Guesses(new Clock() {
		@Override
		public Instant instant() {
			return now;
		}

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}
	});

	private String answer;

	private String retryAfter;

	@Test
	void knowsAKeysRoleAndNoOther() {
		Keys keys = new Keys(KEYS, issued());
		assertThat(keys.caller("admin-secret")).contains(new Caller("admin", Role.ADMIN));
		assertThat(keys.caller("reader-secret")).contains(new Caller("reader", Role.READER));
		assertThat(keys.caller("admin-secre")).isEmpty();
		assertThat(keys.caller("")).isEmpty();
	}

	@Test
	void knowsAMadeKeyUntilItIsRemovedAndKeepsItsHashOnly() {
		IssuedKeys issued = issued();
		Keys keys = new Keys(KEYS, issued);
		IssuedKeys.NewKey made = issued.make("Reading room", Role.READER);
		assertThat(made.secret()).hasSizeGreaterThan(45);
		assertThat(keys.caller(made.secret())).contains(new Caller(made.key().id(), Role.READER));
		assertThat(issued.all()).singleElement()
			.satisfies((key) -> assertThat(key.lastUsedAt()).isNotNull())
			.satisfies((key) -> assertThat(key.name()).isEqualTo("Reading room"));
		assertThat(jdbc().sql("select hash from access_key").query(String.class).single()).doesNotContain(made.secret())
			.hasSize(64);
		assertThat(issued.remove(made.key().id())).isTrue();
		assertThat(keys.caller(made.secret())).isEmpty();
		assertThat(issued.remove(made.key().id())).isFalse();
	}

	@Test
	void neverPrintsAKey() {
		assertThat(KEYS.toString()).doesNotContain("secret");
	}

	@Test
	void refusesAReaderKeyWithoutAnAdminKeyAndTwoEqualKeys() {
		assertThatThrownBy(() -> new AccessProperties(null, "reader")).hasMessageContaining("admin-key");
		assertThatThrownBy(() -> new AccessProperties("same", "same")).hasMessageContaining("differ");
	}

	@Test
	void listensBeyondLoopbackOnlyWithKeys() throws Exception {
		ServerProperties anywhere = new ServerProperties();
		ServerProperties everyAddress = new ServerProperties();
		everyAddress.setAddress(InetAddress.getByName("0.0.0.0"));
		ServerProperties loopback = new ServerProperties();
		loopback.setAddress(InetAddress.getLoopbackAddress());
		assertThatThrownBy(() -> new ListenAddress(anywhere, new Keys(OPEN, issued())))
			.isInstanceOf(ListenAddress.Unguarded.class);
		assertThatThrownBy(() -> new ListenAddress(everyAddress, new Keys(OPEN, issued())))
			.isInstanceOf(ListenAddress.Unguarded.class);
		assertThatCode(() -> new ListenAddress(loopback, new Keys(OPEN, issued()))).doesNotThrowAnyException();
		assertThatCode(() -> new ListenAddress(everyAddress, new Keys(KEYS, issued()))).doesNotThrowAnyException();
	}

	@ParameterizedTest
	@CsvSource(nullValues = "none",
			value = { "localhost, none, 200", "127.0.0.1, http://127.0.0.1:80, 200",
					"localhost, http://localhost:80, 200", "attacker.example, none, 403",
					"localhost, http://attacker.example, 403", "localhost, http://localhost:3000, 403",
					"localhost, null, 403" })
	void withoutKeysAnswersThisMachinesOwnPagesOnly(String host, String origin, int status) throws Exception {
		MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/v1/admin/documents");
		request.setServerName(host);
		if (origin != null) {
			request.addHeader("Origin", origin);
		}
		assertThat(filter(OPEN, request)).isEqualTo(status);
	}

	@Test
	void withoutKeysBelievesNoForwardedName() throws Exception {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/v1/documents");
		request.addHeader("Host", "attacker.example:8080");
		request.setServerName("localhost");
		assertThat(filter(OPEN, request)).isEqualTo(403);
		MockHttpServletRequest own = new MockHttpServletRequest("GET", "/api/v1/documents");
		own.addHeader("Host", "[::1]:8080");
		own.setServerName("localhost");
		assertThat(filter(OPEN, own)).isEqualTo(200);
	}

	@Test
	void turnsAnUnknownKeyAwayEvenFromPublicPaths() throws Exception {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
		request.addHeader("Authorization", "Bearer wrong");
		assertThat(filter(KEYS, request)).isEqualTo(401);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Forwarded", "X-Forwarded-For", "x-forwarded-host", "X-Forwarded-Proto",
			"X-Forwarded-Prefix", "X-Real-IP", "Via", "CF-Connecting-IP" })
	void withoutKeysAnswersNothingThatCameThroughAProxy(String header) throws Exception {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/v1/documents");
		request.setServerName("localhost");
		request.addHeader(header, "127.0.0.1");
		assertThat(filter(OPEN, request)).isEqualTo(403);
		assertThat(answer).contains("lectern.access.admin-key");
		// Where such headers are believed, Spring hides them.
		assertThat(filter(OPEN, new HttpServletRequestWrapper(request) {
			@Override
			public Enumeration<String> getHeaderNames() {
				return Collections.emptyEnumeration();
			}
		})).isEqualTo(403);
		request.addHeader("Authorization", "Bearer reader-secret");
		assertThat(filter(KEYS, request)).isEqualTo(200);
	}

	@Test
	void withoutKeysAnswersNoOtherAddress() throws Exception {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/v1/documents");
		request.setServerName("localhost");
		request.setRemoteAddr("192.0.2.7");
		assertThat(filter(OPEN, request)).isEqualTo(403);
		request.setRemoteAddr("0:0:0:0:0:0:0:1");
		assertThat(filter(OPEN, request)).isEqualTo(200);
	}

	@ParameterizedTest
	@CsvSource({ "same-origin, cors, empty, /api/v1/documents, 200", "none, navigate, document, /api/v1/documents, 200",
			"cross-site, no-cors, image, /api/v1/documents/x/content, 403", "cross-site, cors, empty, /, 403",
			"same-site, cors, empty, /api/v1/documents, 403", "cross-site, navigate, document, /, 200",
			"same-site, navigate, document, /index.html, 200", "cross-site, navigate, iframe, /, 403",
			"cross-site, navigate, document, /api/v1/documents, 403" })
	void withoutKeysAnswersNoPageOfAnotherSite(String site, String mode, String destination, String path, int status)
			throws Exception {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
		request.setServerName("localhost");
		request.addHeader("Sec-Fetch-Site", site);
		request.addHeader("Sec-Fetch-Mode", mode);
		request.addHeader("Sec-Fetch-Dest", destination);
		assertThat(filter(OPEN, request)).isEqualTo(status);
	}

	@Test
	void slowsDownWhoeverGuessesKeysAndNobodyElse() throws Exception {
		assertThat(filter(KEYS, withKey("admin-secret", "192.0.2.7"))).isEqualTo(200);
		List<Integer> statuses = new ArrayList<>();
		for (int i = 0; i < 600; i++) {
			statuses.add(filter(KEYS, withKey("guess-" + i, "192.0.2.7")));
		}
		assertThat(statuses.subList(0, Guesses.ALLOWED)).containsOnly(401);
		assertThat(statuses.subList(Guesses.ALLOWED, 600)).containsOnly(429);
		assertThat(retryAfter).isEqualTo("2");
		assertThat(filter(KEYS, withKey("admin-secret", "192.0.2.7"))).isEqualTo(200);
		assertThat(filter(KEYS, withKey(issued().make("Reading room", Role.READER).secret(), "192.0.2.7")))
			.isEqualTo(200);
		assertThat(filter(KEYS, withKey("guess", "192.0.2.8"))).isEqualTo(401);
		// Even the right one isn't found out by guessing on.
		assertThat(filter(KEYS, withKey("reader-secret", "192.0.2.7"))).isEqualTo(429);
		now = now.plus(Guesses.ANOTHER_AFTER);
		assertThat(filter(KEYS, withKey("guess", "192.0.2.7"))).isEqualTo(401);
		assertThat(filter(KEYS, withKey("guess", "192.0.2.7"))).isEqualTo(429);
		now = now.plus(Guesses.ANOTHER_AFTER);
		assertThat(filter(KEYS, withKey("reader-secret", "192.0.2.7"))).isEqualTo(200);
	}

	private static MockHttpServletRequest withKey(String key, String address) {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/v1/documents");
		request.addHeader("Authorization", "Bearer " + key);
		request.setRemoteAddr(address);
		return request;
	}

	private JdbcClient jdbc() {
		return JdbcClient.create(database);
	}

	private IssuedKeys issued() {
		return new IssuedKeys(jdbc(), Clock.systemUTC());
	}

	private int filter(AccessProperties access, HttpServletRequest request) throws Exception {
		MockHttpServletResponse response = new MockHttpServletResponse();
		try {
			new KeyFilter(new Keys(access, issued()), guesses, new Refusals(JsonMapper.builder().build()))
				.doFilter(request, response, new MockFilterChain());
		}
		finally {
			SecurityContextHolder.clearContext();
		}
		answer = response.getContentAsString();
		retryAfter = response.getHeader("Retry-After");
		return response.getStatus();
	}

}
