package io.lectern.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import io.lectern.document.DocumentRegistry.Origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class VersionsTests {

	@TempDir
	private Path data;

	private TestRegistry test;

	@BeforeEach
	void setUp() {
		test = new TestRegistry(data, Clock.systemUTC());
	}

	@Test
	void oneTakesOverAlsoWhereAllAreMovedAtThatMoment() throws Exception {
		Document first = arrived("one");
		Document second = arrived("two");
		test.collections.ensure("moved");
		TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(test.source));
		try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
			Future<?> takingOver = transaction.execute((status) -> {
				test.jdbc.sql("update document set collection = 'moved'").update();
				Future<?> waiting = threads
					.submit(() -> transaction.executeWithoutResult((other) -> test.versions.takeOver(second.id())));
				assertThatThrownBy(() -> waiting.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
				return waiting;
			});
			takingOver.get(10, TimeUnit.SECONDS);
		}
		assertThat(test.registry.answering(List.of(first.id(), second.id()))).containsOnlyKeys(second.id());
	}

	@Test
	void whatIsAttachedToOneThatDoesNotAnswerDoesNotAnswerWhereverItComesFrom() throws Exception {
		arrived("one");
		Document second = arrived("two");
		Document part = new Document(DocumentId.random(), "a.txt/b.txt", "b", "default", "text/plain", 1,
				second.sha256(), null, 0, 0, DocumentStatus.INDEXED, 1, null, Map.of(), second.createdAt(), null,
				Reading.WHOLE, new Edition(null, 2, null, second.id()));
		assertThat(test.versions.restore(part, new Origin(part.sha256(), false, false), false)).isTrue();
		assertThat(test.registry.answering(List.of(part.id()))).isEmpty();
		test.versions.takeOver(second.id());
		assertThat(test.registry.answering(List.of(part.id()))).containsOnlyKeys(part.id());
	}

	private Document arrived(String text) throws IOException {
		return test.intake
			.file(new Arrival("default", "a.txt", null, null, Map.of()), new ByteArrayInputStream(text.getBytes()))
			.document();
	}

}
