package io.lectern.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.lectern.document.Arrival;
import io.lectern.document.DocumentId;
import io.lectern.document.DocumentStatus;
import io.lectern.document.Failure;
import io.lectern.document.TestRegistry;

import static org.assertj.core.api.Assertions.assertThat;

class IndexedDocumentsTests {

	private static final Failure DOWN = new Failure("embed", "The endpoint is down");

	@TempDir
	private Path data;

	private TestRegistry test;

	private IndexedDocuments indexed;

	@BeforeEach
	void setUp() {
		test = new TestRegistry(data, Clock.systemUTC());
		indexed = new IndexedDocuments(test.jdbc, Clock.systemUTC());
	}

	@Test
	void knowsWhatEachGenerationHasDealtWith() throws IOException {
		DocumentId a = document("a");
		DocumentId b = document("b");
		indexed.add("one", a, 3);
		indexed.addFailed("two", a, DOWN, true);
		assertThat(indexed.missing("one")).isEqualTo(1);
		assertThat(indexed.isComplete("one")).isFalse();
		indexed.addFailed("one", b, DOWN, false);
		indexed.add("one", b, 1);
		assertThat(indexed.isComplete("one")).isTrue();
		assertThat(indexed.unscheduled("two")).containsExactly(b);

		indexed.keep(Set.of("one"));
		assertThat(indexed.missing("two")).isEqualTo(2);
	}

	@Test
	void writesNothingForADocumentThatIsGone() throws IOException {
		DocumentId a = document("a");
		test.registry.remove(a);
		indexed.add("one", a, 3);
		indexed.addFailed("one", a, DOWN, true);
		assertThat(test.jdbc.sql("select count(*) from indexed_document").query(Integer.class).single()).isZero();
	}

	@Test
	void forgetsOnlyWhatIsWorthAnotherTry() throws IOException {
		DocumentId a = document("a");
		DocumentId b = document("b");
		indexed.addFailed("one", a, DOWN, true);
		indexed.addFailed("one", b, new Failure("parse", "it is damaged"), false);
		indexed.forgetGivenUp("one");
		indexed.forgetHeld("one");
		assertThat(indexed.unscheduled("one")).containsExactly(a);
	}

	@Test
	void countsAgainstAGenerationOnlyWhatIsNotTheDocumentsFault() throws IOException {
		indexed.add("one", document("a"), 1);
		indexed.addFailed("one", document("b"), new Failure("parse", "it is damaged"), false);
		indexed.addFailed("one", document("c"), new Failure("parse", "it is damaged"), false);
		indexed.addFailed("one", document("d"), DOWN, true);
		assertThat(indexed.isMostlyGivenUp("one")).isFalse();
		indexed.addFailed("one", document("e"), DOWN, true);
		assertThat(indexed.isMostlyGivenUp("one")).isTrue();
		assertThat(indexed.isMostlyGivenUp("empty")).isFalse();
	}

	@Test
	void rowsTellWhatBecameOfThemInAGeneration() throws IOException {
		DocumentId a = document("a");
		DocumentId b = document("b");
		indexed.add("one", a, 3);
		indexed.addFailed("one", b, DOWN, true);
		indexed.show("one");
		assertThat(test.registry.find(a)).hasValueSatisfying((row) -> {
			assertThat(row.status()).isEqualTo(DocumentStatus.INDEXED);
			assertThat(row.passages()).isEqualTo(3);
			assertThat(row.indexedAt()).isNotNull();
		});
		assertThat(test.registry.find(b)).hasValueSatisfying((row) -> {
			assertThat(row.failure()).isEqualTo(DOWN);
			assertThat(row.indexedAt()).isNull();
		});
	}

	private DocumentId document(String text) throws IOException {
		return test.intake.text(new Arrival("default", text, null, null, Map.of()), text).document().id();
	}

}
