package io.lectern.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.lectern.document.Document;
import io.lectern.document.DocumentStatus;
import io.lectern.parse.DocumentUnreadable;
import io.lectern.parse.Parser;
import io.lectern.parse.PlainText;
import io.lectern.parse.WordCount;

import static org.assertj.core.api.Assertions.assertThat;

class RebuildTests {

	private static final WordCount OLD = new WordCount("old", 200);

	private static final WordCount NEW = new WordCount("new", 200);

	private static final Parser FAILS = (file, name, password, progress) -> {
		throw new IllegalStateException("The endpoint is down");
	};

	@TempDir
	private Path data;

	private IngestRig bench;

	@BeforeEach
	void setUp() {
		bench = new IngestRig(data, OLD);
	}

	@AfterEach
	void close() {
		bench.close();
	}

	@Test
	void switchesOverWhenEveryDocumentIsDealtWith() throws IOException {
		Document first = bench.upload("a.txt");
		Document second = bench.upload("b.txt");
		bench.run();
		startWith(NEW);
		String building = bench.generations.building().orElseThrow().fingerprint();
		assertThat(bench.jobsInLine()).isEqualTo(2);

		bench.parser.then(1, (file, name, password, progress) -> {
			assertThat(bench.generations.active().fingerprint()).isNotEqualTo(building);
			return PlainText.parse("One.");
		});
		bench.run();

		assertThat(bench.generations.building()).isEmpty();
		assertThat(bench.generations.active().fingerprint()).isEqualTo(building);
		assertThat(bench.passages(first) + bench.passages(second)).isEqualTo(2);
	}

	@Test
	void switchesOverWithoutADocumentThatIsGivenUpAndItsRowTells() throws IOException {
		Document first = bench.upload("a.txt");
		Document second = bench.upload("b.txt");
		bench.run();
		startWith(NEW);
		bench.parser.then(IngestRig.ATTEMPTS + 1, (file, name, password,
				progress) -> (name.equals("a.txt") ? FAILS : good()).parse(file, name, password, progress));
		for (int attempt = 0; attempt < IngestRig.ATTEMPTS; attempt++) {
			assertThat(bench.document(first).status()).as("the old index has it").isEqualTo(DocumentStatus.INDEXED);
			bench.run();
			bench.wait(Duration.ofMinutes(1));
		}

		assertThat(bench.generations.building()).isEmpty();
		Document failed = bench.document(first);
		assertThat(failed.status()).isEqualTo(DocumentStatus.FAILED);
		assertThat(failed.failure()).isNotNull();
		assertThat(failed.failure().reason()).contains("The endpoint is down");
		assertThat(bench.document(second).status()).isEqualTo(DocumentStatus.INDEXED);
	}

	@Test
	void aRowTellsOfADocumentThatTheNewIndexCanReadAfterAll() throws IOException {
		Document first = bench.upload("a.txt");
		bench.parser.then(1, (file, name, password, progress) -> {
			throw new DocumentUnreadable("it is damaged");
		});
		bench.run();
		assertThat(bench.document(first).status()).isEqualTo(DocumentStatus.FAILED);
		startWith(NEW);
		bench.run();

		Document read = bench.document(first);
		assertThat(read.status()).isEqualTo(DocumentStatus.INDEXED);
		assertThat(read.failure()).isNull();
		assertThat(read.passages()).isEqualTo(1);
		assertThat(read.indexedAt()).isNotNull();
	}

	@Test
	void whatTheOldIndexCouldReadIsTriedAgainBeforeItIsGivenUp() throws IOException {
		Document first = bench.upload("a.txt");
		bench.upload("b.txt");
		bench.run();
		startWith(NEW);
		bench.parser.then(1, (file, name, password, progress) -> {
			throw new DocumentUnreadable("it took longer than 1 min to read");
		});
		bench.run();
		assertThat(bench.generations.building()).as("waits for the document").isPresent();
		bench.wait(Duration.ofMinutes(1));
		bench.run();

		assertThat(bench.generations.building()).isEmpty();
		assertThat(bench.document(first).status()).isEqualTo(DocumentStatus.INDEXED);
		assertThat(bench.passages(first)).isEqualTo(1);
	}

	@Test
	void anIndexThatLacksMostDocumentsDoesNotTakeOver() throws IOException {
		Document first = bench.upload("a.txt");
		bench.upload("b.txt");
		bench.run();
		String old = bench.generations.active().fingerprint();
		startWith(NEW);
		bench.parser.then(2 * IngestRig.ATTEMPTS, FAILS);
		for (int attempt = 0; attempt < IngestRig.ATTEMPTS; attempt++) {
			bench.run();
			bench.wait(Duration.ofMinutes(1));
		}

		assertThat(bench.jobsInLine()).isZero();
		assertThat(bench.generations.active().fingerprint()).isEqualTo(old);
		assertThat(bench.generations.stalled()).isPresent();
		assertThat(bench.document(first).status()).isEqualTo(DocumentStatus.INDEXED);

		startWith(NEW);
		bench.run();
		assertThat(bench.generations.building()).as("built at the next start, when the endpoint is up").isEmpty();
	}

	@Test
	void doesNotWaitForADocumentThatIsRemovedMeanwhile() throws IOException {
		Document first = bench.upload("a.txt");
		Document second = bench.upload("b.txt");
		bench.run();
		startWith(NEW);
		bench.parser.then(1, (file, name, password, progress) -> {
			bench.remove(name.equals("a.txt") ? second.id() : first.id());
			return PlainText.parse("One.");
		});
		bench.run();
		assertThat(bench.generations.building()).isEmpty();
		assertThat(bench.parser.parsed).as("one of them anew").hasSize(3);
	}

	@Test
	void aDocumentThatComesMeanwhileGoesIntoBoth() throws IOException {
		bench.upload("a.txt");
		bench.run();
		startWith(NEW);
		Document second = bench.upload("b.txt");
		assertThat(bench.jobsInLine()).isEqualTo(3);
		bench.run();
		assertThat(bench.generations.building()).isEmpty();
		assertThat(bench.passages(second)).isEqualTo(1);
	}

	@Test
	void goesOnAfterARestartWithWhatIsMissing() throws IOException {
		bench.upload("a.txt");
		bench.upload("b.txt");
		bench.run();
		startWith(NEW);
		bench.parser.then(1, good());
		bench.parser.then(1, (file, name, password, progress) -> {
			throw new InterruptedException();
		});
		bench.runOnce();
		assertThat(bench.generations.building()).isPresent();

		startWith(NEW);
		assertThat(bench.jobsInLine()).as("no second job for what is in line").isEqualTo(1);
		bench.run();
		assertThat(bench.generations.building()).isEmpty();
		assertThat(bench.parser.parsed).hasSize(5);
	}

	@Test
	void fillsAnIndexWhoseFolderWasDeleted() throws IOException {
		Document first = bench.upload("a.txt");
		bench.run();
		bench.generations.active().index().remove(first.id());
		startWith(OLD);
		bench.run();
		assertThat(bench.passages(first)).isEqualTo(1);
	}

	@Test
	void putsInLineWhatAnotherReplicaTookIn() throws IOException {
		Document first = bench.upload("a.txt");
		bench.test.jdbc.sql("delete from scheduled_tasks").update();
		bench.rebuild.catchUp(bench.jobs);
		bench.rebuild.catchUp(bench.jobs);
		assertThat(bench.jobsInLine()).isEqualTo(1);
		bench.run();
		assertThat(bench.passages(first)).isEqualTo(1);
	}

	@Test
	void countsWhatIsMissing() throws IOException {
		bench.upload("a.txt");
		bench.upload("b.txt");
		String generation = bench.generations.active().fingerprint();
		assertThat(bench.indexed.missing(generation)).isEqualTo(2);
		assertThat(bench.indexed.isComplete(generation)).isFalse();
		bench.run();
		assertThat(bench.indexed.missing(generation)).isZero();
		assertThat(bench.indexed.isComplete(generation)).isTrue();
	}

	private void startWith(WordCount model) {
		bench.restart(model, OLD, NEW);
		bench.rebuild.resume(bench.jobs);
	}

	private static Parser good() {
		return (file, name, password, progress) -> PlainText.parse("Good.");
	}

}
