package io.lectern.document;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.lectern.document.Documents.Unread;

import static org.assertj.core.api.Assertions.assertThat;

class DocumentRegistryTests {

	@TempDir
	private Path data;

	private final AtomicInteger calls = new AtomicInteger();

	@Test
	void writesAndReadsThePagesOfADocumentInAFewCalls() throws Exception {
		TestRegistry test = new TestRegistry(data, Clock.systemUTC());
		DataSource counted = counted(DataSource.class, test.source);
		DocumentRegistry registry = TestRegistry.registry(counted, test.versions, test.events::add, Clock.systemUTC());
		DocumentId id = test.intake
			.text(new Arrival("default", "long", null, "text/plain", Map.of()), "Five hundred pages.")
			.document()
			.id();
		List<PageText> pages = IntStream.rangeClosed(1, 500)
			.mapToObj((number) -> new PageText(number, "Page\0" + number, new byte[] { (byte) number }))
			.toList();
		registry.parsed(id, new Contents("text/plain", null, "en", pages, Reading.WHOLE, List.of()));
		assertThat(calls.getAndSet(0)).isLessThan(10);

		List<String> texts = registry.texts(registry.find(id).orElseThrow());
		assertThat(calls.get()).isEqualTo(2);
		assertThat(texts).hasSize(500).startsWith("Page 1").endsWith("Page 500");
		assertThat(registry.page(id, 77).orElseThrow().glyphs()).containsExactly(77);
		assertThat(registry.read(id, 77).orElseThrow().glyphs()).as("told without being fetched").isEmpty();
	}

	@Test
	void countsTheDocumentsThatCanNotBeFoundYet() throws Exception {
		TestRegistry test = new TestRegistry(data, Clock.systemUTC());
		DocumentId id = test.intake
			.text(new Arrival("quay", "lease", null, "text/plain", Map.of()), "The lease ends in June.")
			.document()
			.id();
		Unread all = new Unread(1, true);
		assertThat(test.registry.unread(null, List.of())).isEqualTo(all);
		assertThat(test.registry.unread("quay", List.of())).isEqualTo(all);
		assertThat(test.registry.unread("harbour", List.of())).isEqualTo(Unread.NONE);
		test.registry.progress(id, DocumentStatus.EMBEDDING, 0.5);
		assertThat(test.registry.unread("quay", List.of(id))).isEqualTo(all);
		assertThat(test.registry.unread("quay", List.of(DocumentId.random()))).isEqualTo(Unread.NONE);
		assertThat(test.registry.beingRead("quay", 10)).extracting(Document::name).containsExactly("lease");
		assertThat(test.registry.beingRead("harbour", 10)).isEmpty();
		test.registry.indexed(id, 1);
		assertThat(test.registry.unread(null, List.of())).isEqualTo(Unread.NONE);
		assertThat(test.registry.beingRead(null, 10)).isEmpty();
		test.intake.text(new Arrival("quay", "fees", null, "text/plain", Map.of()), "Nobody pays.");
		assertThat(test.registry.unread(null, List.of())).isEqualTo(new Unread(1, false));
	}

	@Test
	void whatCanNotBeReadOrIsReadAnewIsNotWaitedFor() throws Exception {
		TestRegistry test = new TestRegistry(data, Clock.systemUTC());
		DocumentId id = test.intake
			.text(new Arrival("quay", "lease", null, "text/plain", Map.of()), "The lease ends in June.")
			.document()
			.id();
		test.registry.indexed(id, 1);
		test.registry.reindex(id, null);
		assertThat(test.registry.find(id).orElseThrow().status()).isEqualTo(DocumentStatus.RECEIVED);
		assertThat(test.registry.unread(null, List.of())).isEqualTo(Unread.NONE);
		DocumentId torn = test.intake.text(new Arrival("quay", "torn", null, "text/plain", Map.of()), "…")
			.document()
			.id();
		test.registry.failed(torn, new Failure("parse", "it is torn"));
		assertThat(test.registry.unread(null, List.of())).isEqualTo(Unread.NONE);
		test.intake.text(new Arrival("quay", "lease", null, "text/plain", Map.of()), "The lease ends in July.");
		assertThat(test.registry.unread(null, List.of())).as("a new version").isEqualTo(new Unread(1, false));
	}

	/** The same, counting what goes to the database. */
	private <T> T counted(Class<T> type, Object object) {
		return type.cast(Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { type },
				(proxy, method, arguments) -> {
					if (method.getName().startsWith("execute")) {
						calls.incrementAndGet();
					}
					try {
						Object result = method.invoke(object, arguments);
						return (result instanceof PreparedStatement statement)
								? counted(PreparedStatement.class, statement)
								: (result instanceof Connection connection) ? counted(Connection.class, connection)
										: result;
					}
					catch (InvocationTargetException ex) {
						throw ex.getCause();
					}
				}));
	}

}
