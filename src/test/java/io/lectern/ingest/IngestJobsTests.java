package io.lectern.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.lectern.document.Document;
import io.lectern.document.DocumentStatus;
import io.lectern.document.Failure;
import io.lectern.parse.DocumentUnreadable;
import io.lectern.parse.Parser;
import io.lectern.parse.PlainText;
import io.lectern.parse.WordCount;

import static org.assertj.core.api.Assertions.assertThat;

class IngestJobsTests {

	private static final WordCount MODEL = new WordCount(200);

	private static final Parser FAILS = (file, name, password, progress) -> {
		throw new IllegalStateException("The disk is full");
	};

	private static final Parser STOPPED = (file, name, password, progress) -> {
		throw new InterruptedException();
	};

	@TempDir
	private Path data;

	private IngestRig bench;

	@BeforeEach
	void setUp() {
		bench = new IngestRig(data, MODEL);
	}

	@AfterEach
	void close() {
		bench.close();
	}

	@Test
	void indexesADocumentAndIsDone() throws IOException {
		Document document = bench.upload("a.txt");
		assertThat(bench.jobsInLine()).isEqualTo(1);

		bench.run();

		assertThat(bench.document(document).status()).isEqualTo(DocumentStatus.INDEXED);
		assertThat(bench.document(document).passages()).isEqualTo(1);
		assertThat(bench.passages(document)).isEqualTo(1);
		assertThat(bench.jobsInLine()).isZero();
	}

	@Test
	void triesAgainAfterLongerAndLongerWaits() throws IOException {
		Document document = bench.upload("a.txt");
		bench.parser.then(3, FAILS);
		bench.run();
		for (int seconds : List.of(2, 8, 32)) {
			bench.wait(Duration.ofSeconds(seconds).minusMillis(1));
			bench.run();
			assertThat(bench.document(document).status()).isNotEqualTo(DocumentStatus.INDEXED);
			bench.wait(Duration.ofMillis(1));
			bench.run();
		}
		assertThat(bench.parser.parsed).hasSize(4);
		assertThat(bench.document(document).status()).isEqualTo(DocumentStatus.INDEXED);
	}

	@Test
	void waitsForRoomOnTheDiskAsLongAsItTakes() throws IOException {
		Document document = bench.upload("a.txt");
		bench.parser.then(3 * IngestRig.ATTEMPTS, (file, name, password, progress) -> {
			throw new UncheckedIOException(new IOException("No space left on device"));
		});
		for (int i = 0; i < 3 * IngestRig.ATTEMPTS; i++) {
			bench.run();
			assertThat(bench.document(document).status()).isNotEqualTo(DocumentStatus.FAILED);
			bench.wait(Duration.ofSeconds(10));
		}
		bench.run();

		assertThat(bench.document(document).status()).isEqualTo(DocumentStatus.INDEXED);
	}

	@Test
	void givesUpAfterAllAttemptsAndSaysWhere() throws IOException {
		Document document = bench.upload("a.txt");
		bench.parser.then(IngestRig.ATTEMPTS, FAILS);
		runAllAttempts();

		Document failed = bench.document(document);
		assertThat(failed.status()).isEqualTo(DocumentStatus.FAILED);
		assertThat(failed.failure()).isNotNull();
		assertThat(failed.failure().stage()).isEqualTo("parse");
		assertThat(failed.failure().reason()).contains("4 times", "The disk is full");
		assertThat(bench.jobsInLine()).isZero();
		assertThat(bench.parser.parsed).hasSize(IngestRig.ATTEMPTS);
	}

	@Test
	void whatWasGivenUpIsTriedAgainAtTheNextStart() throws IOException {
		Document document = bench.upload("a.txt");
		bench.parser.then(IngestRig.ATTEMPTS, FAILS);
		runAllAttempts();
		bench.rebuild.catchUp(bench.jobs);
		assertThat(bench.jobsInLine()).as("not before the next start").isZero();

		bench.restart(MODEL);
		bench.rebuild.resume(bench.jobs);
		bench.run();

		assertThat(bench.document(document).status()).isEqualTo(DocumentStatus.INDEXED);
		assertThat(bench.document(document).failure()).isNull();
	}

	@Test
	void triesAnUnreadableDocumentOnce() throws IOException {
		Document document = bench.upload("a.txt");
		bench.parser.then(9, (file, name, password, progress) -> {
			throw new DocumentUnreadable("It is protected by a password");
		});
		bench.run();
		bench.restart(MODEL);
		bench.rebuild.resume(bench.jobs);
		bench.run();

		assertThat(bench.document(document).failure()).isEqualTo(new Failure("parse", "It is protected by a password"));
		assertThat(bench.parser.parsed).hasSize(1);
	}

	@Test
	void anInterruptIsNoFailure() throws IOException {
		Document document = bench.upload("a.txt");
		for (int restart = 0; restart < 2 * IngestRig.ATTEMPTS; restart++) {
			bench.parser.then(1, STOPPED);
			bench.runOnce();
			assertThat(bench.document(document).status()).isNotEqualTo(DocumentStatus.FAILED);
		}
		bench.parser.then(IngestRig.ATTEMPTS - 1, FAILS);
		runAllAttempts();
		assertThat(bench.document(document).status()).isEqualTo(DocumentStatus.INDEXED);
	}

	@Test
	void whatFailsBecauseOfAnInterruptIsNoFailure() throws IOException {
		Document document = bench.upload("a.txt");
		bench.parser.then(2 * IngestRig.ATTEMPTS, (file, name, password, progress) -> {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("The process was closed");
		});
		for (int restart = 0; restart < 2 * IngestRig.ATTEMPTS; restart++) {
			bench.runOnce();
		}
		bench.run();
		assertThat(bench.document(document).status()).isEqualTo(DocumentStatus.INDEXED);
	}

	@Test
	void anInterruptDoesNotMakeEarlierFailuresForgotten() throws IOException {
		Document document = bench.upload("a.txt");
		for (int attempt = 0; attempt < IngestRig.ATTEMPTS; attempt++) {
			bench.parser.then(1, STOPPED);
			bench.parser.then(1, FAILS);
		}
		for (int i = 0; i < 3 * IngestRig.ATTEMPTS; i++) {
			bench.runOnce();
			bench.wait(Duration.ofMinutes(1));
		}
		assertThat(bench.document(document).status()).isEqualTo(DocumentStatus.FAILED);
	}

	@Test
	void aDeadWorkerIsNoFailure() throws IOException {
		Document document = bench.upload("a.txt");
		for (int death = 0; death < 2 * IngestRig.ATTEMPTS; death++) {
			bench.killWorker();
			bench.scheduler.runDeadExecutionDetection();
		}
		bench.wait(Duration.ofMinutes(1));
		bench.run();
		assertThat(bench.document(document).status()).isEqualTo(DocumentStatus.INDEXED);
	}

	@Test
	void aDocumentThatTakesTheProcessDownEachTimeIsGivenUpForGood() throws IOException {
		Document document = bench.upload("a.txt");
		for (int death = 0; death < IngestJob.MOST_DEATHS; death++) {
			assertThat(bench.document(document).status()).isNotEqualTo(DocumentStatus.FAILED);
			bench.killWorker();
			bench.scheduler.runDeadExecutionDetection();
		}
		Document failed = bench.document(document);
		assertThat(failed.status()).isEqualTo(DocumentStatus.FAILED);
		assertThat(failed.failure()).isNotNull();
		assertThat(failed.failure().reason()).contains("ended 12 times");

		bench.restart(MODEL);
		bench.rebuild.resume(bench.jobs);
		assertThat(bench.jobsInLine()).isZero();
	}

	@Test
	void anErrorOfTheJvmIsTriedAgain() throws IOException {
		Document document = bench.upload("a.txt");
		bench.parser.then(1, (file, name, password, progress) -> {
			throw new OutOfMemoryError("Java heap space");
		});
		bench.run();
		assertThat(bench.jobsInLine()).isEqualTo(1);
		bench.wait(Duration.ofSeconds(2));
		bench.run();
		assertThat(bench.document(document).status()).isEqualTo(DocumentStatus.INDEXED);
	}

	@Test
	void aDocumentRemovedWhileItIsIndexedLeavesNothingBehind() throws IOException {
		Document document = bench.upload("a.txt");
		bench.parser.then(1, (file, name, password, progress) -> {
			bench.remove(document.id());
			return PlainText.parse("Gone.");
		});
		bench.run();

		assertThat(bench.passages(document)).isZero();
		assertThat(bench.test.registry.find(document.id())).isEmpty();
		assertThat(bench.test.originals.open(document.sha256()).exists()).isFalse();
		assertThat(bench.jobsInLine()).isZero();
	}

	@Test
	void aDocumentRemovedBeforeItsJobRunsIsNotParsed() throws IOException {
		Document document = bench.upload("a.txt");
		bench.remove(document.id());
		bench.run();
		assertThat(bench.parser.parsed).isEmpty();
		assertThat(bench.jobsInLine()).isZero();
	}

	@Test
	void leavesAnIndexOfNewerSettingsToReplicasThatHaveIt() throws IOException {
		bench.upload("a.txt");
		String elsewhere = bench.generations.active().fingerprint().replaceAll(".", "f");
		Files.createDirectories(data.resolve("index").resolve(elsewhere));
		assertThat(bench.job.run(new IngestTask("any", elsewhere))).isEqualTo(new Outcome.LeftToOthers());
		Files.delete(data.resolve("index").resolve(elsewhere));
		assertThat(bench.job.run(new IngestTask("any", elsewhere))).isEqualTo(new Outcome.Done());
	}

	@Test
	void endsAStageThatTakesTooLongAndSaysWhich() throws IOException {
		Document document = bench.upload("a.txt");
		bench.parser.then(1, (file, name, password, progress) -> {
			bench.wait(Duration.ofHours(2));
			progress.accept(0.5);
			throw new AssertionError("goes on");
		});
		bench.run();
		assertThat(bench.document(document).failure())
			.isEqualTo(new Failure("parse", "Reading it took longer than the 1 h it may take"));
	}

	private void runAllAttempts() {
		for (int attempt = 0; attempt < IngestRig.ATTEMPTS; attempt++) {
			bench.run();
			bench.wait(Duration.ofMinutes(1));
		}
	}

}
