package io.lectern.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.lectern.document.Document;
import io.lectern.index.PassageIndex;
import io.lectern.index.PassageIndex.Filter;
import io.lectern.parse.PlainText;
import io.lectern.parse.WordCount;

import static org.assertj.core.api.Assertions.assertThat;

class EditJobsTests {

	private static final WordCount OLD = new WordCount("old", 200);

	private static final WordCount NEW = new WordCount("new", 200);

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
	void whoeverChangesADocumentDoesTheJobsWorkAndTakesTheJobBack() throws IOException {
		Document document = bench.upload("a.txt");
		bench.run();
		change(document, "2024").run();
		assertThat(found(bench.generations.active().index(), "2024")).isTrue();
		assertThat(bench.jobsInLine()).isZero();
		assertThat(bench.parser.parsed).hasSize(1);
	}

	@Test
	void aChangeThatWasCutOffIsMadeGoodAfterARestart() throws IOException {
		Document document = bench.upload("a.txt");
		bench.run();
		change(document, "2024");
		bench.restart(OLD);
		assertThat(found(bench.generations.active().index(), "2024")).isFalse();
		bench.wait(Duration.ofSeconds(11));
		bench.run();
		assertThat(found(bench.generations.active().index(), "2024")).isTrue();
		assertThat(bench.parser.parsed).as("not read anew").hasSize(1);
	}

	@Test
	void aDocumentChangedWhileItIsReadIsIndexedAsItIsThen() throws IOException {
		Document document = bench.upload("a.txt");
		bench.parser.then(1, (file, name, password, progress) -> {
			change(document, "2024").run();
			return PlainText.parse("The text.");
		});
		bench.run();
		assertThat(found(bench.generations.active().index(), "2024")).isTrue();
	}

	@Test
	void aDocumentChangedWhileTheIndexIsWrittenIsDescribedAgain() throws IOException {
		Document document = bench.upload("a.txt");
		bench.run();
		Document written = bench.document(document);
		change(document, "2024");
		PassageIndex index = bench.generations.active().index();
		EditJobs.settle(bench.test.registry, written, index::describe);
		assertThat(found(index, "2024")).isTrue();
	}

	@Test
	void bothIndexesKnowOfAChangeWhileOneIsBuilt() throws IOException {
		Document first = bench.upload("a.txt");
		bench.upload("b.txt");
		bench.run();
		bench.restart(NEW, OLD);
		bench.rebuild.resume(bench.jobs);
		bench.runOnce();
		change(first, "2024").run();
		assertThat(found(bench.generations.active().index(), "2024")).isTrue();
		bench.run();
		assertThat(bench.generations.building()).isEmpty();
		assertThat(found(bench.generations.active().index(), "2024")).isTrue();
	}

	@Test
	void clearsAwayWhatIsOnItsWayOut() throws IOException {
		for (int i = 0; i < 3; i++) {
			bench.upload("harbour", "file-" + i, ("text " + i).getBytes());
		}
		Document kept = bench.upload("kept.txt");
		bench.run();
		bench.test.jdbc.sql("update document set collection = '-' where collection = 'harbour'").update();
		bench.edits.noteGoing();
		for (int turn = 0; bench.jobsInLine() > 0; turn++) {
			assertThat(turn).isLessThan(1000);
			bench.run();
			bench.deliver();
			bench.wait(Duration.ofSeconds(1));
		}
		assertThat(bench.test.jdbc.sql("select count(*) from document").query(Integer.class).single()).isEqualTo(1);
		assertThat(bench.passages(kept)).isEqualTo(1);
		assertThat(bench.generations.active()
			.index()
			.dense("old", new float[] { 1 }, new Filter(List.of("harbour"), List.of(), Map.of()), 9)).isEmpty();
	}

	/** As whoever changes it does; the rest is to be run once that is committed. */
	private Runnable change(Document document, String year) {
		bench.test.jdbc.sql("update document set metadata = ? where id = ?")
			.params("{\"year\":\"" + year + "\"}", document.id().value())
			.update();
		return bench.edits.note(document.id());
	}

	private static boolean found(PassageIndex index, String year) {
		return !index.lexical(Map.of("text", 1.0), new Filter(List.of(), List.of(), Map.of("year", year)), 9).isEmpty();
	}

}
