package io.lectern.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.lectern.document.Document;
import io.lectern.document.DocumentId;
import io.lectern.document.DocumentStatus;
import io.lectern.parse.DocumentUnreadable;
import io.lectern.parse.Parser;
import io.lectern.parse.PlainText;
import io.lectern.parse.WordCount;

import static org.assertj.core.api.Assertions.assertThat;

class NewVersionsTests {

	private static final Parser VERBATIM = (file, name, password, progress) -> {
		try {
			return PlainText.parse(Files.readString(file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	};

	@TempDir
	private Path data;

	private final Counting model = new Counting("old");

	private IngestRig bench;

	@BeforeEach
	void setUp() {
		bench = new IngestRig(data, model);
		bench.parser.otherwise = VERBATIM;
	}

	@AfterEach
	void close() {
		bench.close();
	}

	@Test
	void theOldVersionAnswersUntilTheNewOneIsIndexed() throws IOException {
		Document first = indexed("The permit costs 310 euro.");
		Document second = upload("The permit costs 365 euro.");
		assertThat(answering(first, second)).containsExactly(first.id());

		bench.run();

		assertThat(answering(first, second)).containsExactly(second.id());
		assertThat(bench.document(first).edition().supersededBy()).isEqualTo(second.id());
		assertThat(bench.document(first).passages()).isZero();
		assertThat(bench.passages(first)).as("old versions are in no index").isZero();
		assertThat(bench.passages(second)).isEqualTo(1);
		assertThat(bench.test.registry.texts(bench.document(first))).containsExactly("The permit costs 310 euro.");
		assertThat(bench.test.originals.open(first.sha256()).exists()).isTrue();
		assertThat(bench.test.registry.list(null, null, 0, 9).documents()).extracting(Document::id)
			.containsExactly(second.id());
		assertThat(bench.test.registry.newest(List.of(first.id(), second.id()))).as("a search among old versions")
			.containsExactly(second.id());
	}

	@Test
	void nothingChangesForSearchesWhereLecternEndsBetweenTheIndexAndTheRow() throws IOException {
		Document first = indexed("The permit costs 310 euro.");
		Document second = upload("The permit costs 365 euro.");
		// What the job leaves behind that is killed right after the index is written.
		bench.generations.active().index().replace(second, bench.generations.active().index().embedded(first.id()));
		bench.killWorker();
		assertThat(answering(first, second)).containsExactly(first.id());

		bench.restart(model);
		bench.scheduler.runDeadExecutionDetection();
		bench.rebuild.resume(bench.jobs);
		bench.wait(Duration.ofMinutes(1));
		bench.run();

		assertThat(answering(first, second)).containsExactly(second.id());
		assertThat(bench.passages(first)).isZero();
	}

	@Test
	void aNewVersionThatCannotBeReadLeavesTheOldOneAnswering() throws IOException {
		Document first = indexed("The permit costs 310 euro.");
		bench.parser.then(1, (file, name, password, progress) -> {
			throw new DocumentUnreadable("It is protected by a password");
		});
		Document second = upload("garbage");
		bench.run();

		assertThat(answering(first, second)).containsExactly(first.id());
		assertThat(bench.passages(first)).isEqualTo(1);
		assertThat(bench.document(first).edition().supersededBy()).isNull();
		assertThat(bench.document(second).status()).isEqualTo(DocumentStatus.FAILED);
		assertThat(bench.document(second).failure().reason()).contains("password", "Version 1 goes on answering");

		Document third = indexed("The permit costs 365 euro.");
		assertThat(answering(first, second, third)).containsExactly(third.id());
		assertThat(bench.document(second).edition().supersededBy()).isEqualTo(third.id());
	}

	@Test
	void theNewestWinsWhateverTheOrderOfTheJobs() throws IOException {
		Document first = indexed("The permit costs 310 euro.");
		Document second = upload("The permit costs 340 euro.");
		Document third = upload("The permit costs 365 euro.");
		run(third);
		assertThat(answering(first, second, third)).containsExactly(third.id());
		run(second);
		bench.run();

		assertThat(answering(first, second, third)).containsExactly(third.id());
		assertThat(bench.document(second).edition().supersededBy()).isEqualTo(third.id());
		assertThat(bench.document(second).status()).isEqualTo(DocumentStatus.INDEXED);
		assertThat(bench.passages(second)).isZero();
		assertThat(bench.test.registry.texts(bench.document(second))).as("can be read all the same")
			.containsExactly("The permit costs 340 euro.");
	}

	@Test
	void aVersionOvertakenWhileItIsIndexedLeavesNothingInTheIndex() throws IOException {
		Document first = indexed("The permit costs 310 euro.");
		Document second = upload("The permit costs 340 euro.");
		List<Document> third = new ArrayList<>();
		bench.parser.then(1, (file, name, password, progress) -> {
			try {
				third.add(upload("The permit costs 365 euro."));
				run(third.getFirst());
			}
			catch (IOException ex) {
				throw new IllegalStateException(ex);
			}
			return PlainText.parse("The permit costs 340 euro.");
		});
		run(second);
		bench.run();

		assertThat(answering(first, second, third.getFirst())).containsExactly(third.getFirst().id());
		assertThat(bench.passages(second)).isZero();
		assertThat(bench.passages(third.getFirst())).isEqualTo(1);
	}

	@Test
	void removingTheVersionThatAnswersRemovesThoseBeforeIt() throws IOException {
		Document first = indexed("one");
		Document second = indexed("two");
		Document third = upload("three");
		bench.remove(second.id());
		assertThat(bench.test.registry.find(first.id())).isEmpty();
		assertThat(bench.test.registry.find(third.id())).as("was sent later").isPresent();
		bench.run();
		assertThat(answering(third)).containsExactly(third.id());
		assertThat(bench.test.originals.open(first.sha256()).exists()).isFalse();
	}

	@Test
	void removingAnOldVersionOrOneThatDoesNotAnswerYetRemovesItAlone() throws IOException {
		Document first = indexed("one");
		Document second = indexed("two");
		bench.remove(first.id());
		Document third = upload("three");
		bench.remove(third.id());
		bench.run();
		assertThat(answering(second)).containsExactly(second.id());
		assertThat(bench.passages(second)).isEqualTo(1);
		assertThat(bench.test.registry.find(first.id())).isEmpty();
		assertThat(bench.test.registry.find(third.id())).isEmpty();
	}

	@Test
	void oldVersionsAreInNoIndexThatIsBuiltAnew() throws IOException {
		Document first = indexed("one");
		Document second = indexed("two");
		Counting other = new Counting("new");
		bench.restart(other, model, other);
		bench.rebuild.resume(bench.jobs);
		assertThat(bench.jobsInLine()).isEqualTo(1);
		bench.run();

		assertThat(bench.generations.building()).isEmpty();
		assertThat(bench.passages(first)).isZero();
		assertThat(bench.passages(second)).isEqualTo(1);
		assertThat(bench.document(first).passages()).isZero();
	}

	@Test
	void aVersionThatOnlyTheNewIndexHoldsAnswersWhenThatTakesOver() throws IOException {
		Document first = indexed("one");
		Counting other = new Counting("new");
		bench.restart(other, model, other);
		bench.rebuild.resume(bench.jobs);
		Document second = upload("two");
		String old = bench.generations.active().fingerprint();
		bench.test.jdbc.sql("delete from scheduled_tasks where task_instance like :name")
			.param("name", second.id() + "/" + old + "/%")
			.update();
		bench.run();

		assertThat(bench.generations.building()).isEmpty();
		assertThat(answering(first, second)).containsExactly(second.id());
		assertThat(bench.passages(first)).isZero();
		assertThat(bench.passages(second)).isEqualTo(1);
	}

	@Test
	void onlyChangedPassagesAreEmbeddedAnew() throws IOException {
		Document first = indexed(report(7));
		int all = model.embedded;
		assertThat(all).isGreaterThan(15);

		Document second = indexed(report(8));
		assertThat(model.embedded - all).as("passages embedded anew of " + all).isBetween(1, 2);
		assertThat(bench.document(second).passages()).isEqualTo(all);

		model.embedded = 0;
		bench.test.registry.reindex(second.id(), null);
		bench.deliver();
		bench.run();
		assertThat(model.embedded).as("of an unchanged text").isZero();
		assertThat(bench.passages(second)).isEqualTo(all);
		assertThat(bench.passages(first)).isZero();
	}

	@Test
	void aPassageUnderAnotherTitleIsEmbeddedAnew() throws IOException {
		Document first = indexed(report(7));
		model.embedded = 0;
		bench.test.jdbc.sql("update document set title = 'Another', title_given = true where id = :id")
			.param("id", first.id().value())
			.update();
		bench.test.registry.reindex(first.id(), null);
		bench.deliver();
		bench.run();
		assertThat(model.embedded).isEqualTo(bench.document(first).passages());
	}

	private static String report(int changed) {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < 20; i++) {
			text.append("Paragraph %d of the report tells what happened in year %d. ".formatted(i, 1990 + i).repeat(6))
				.append((i == 10) ? "The total is " + changed + "." : "")
				.append("\n\n");
		}
		return text.toString();
	}

	private Document indexed(String text) throws IOException {
		Document document = upload(text);
		bench.run();
		return document;
	}

	private Document upload(String text) throws IOException {
		return bench.upload("default", "price-list.txt", text.getBytes());
	}

	/** Runs that document's job before all others. */
	private void run(Document document) {
		bench.job.run(new IngestTask(document.id().value(), bench.generations.active().fingerprint()));
		bench.deliver();
	}

	private List<DocumentId> answering(Document... documents) {
		return List
			.copyOf(bench.test.registry.answering(List.of(documents).stream().map(Document::id).toList()).keySet());
	}

	/** Counts what it embeds. */
	private static final class Counting extends WordCount {

		private int embedded;

		Counting(String id) {
			super(id, 200);
		}

		@Override
		public List<float[]> embedPassages(List<String> passages) {
			embedded += passages.size();
			return super.embedPassages(passages);
		}

	}

}
