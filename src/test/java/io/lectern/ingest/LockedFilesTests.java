package io.lectern.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.lectern.document.Document;
import io.lectern.document.DocumentReceived.Password;
import io.lectern.document.DocumentStatus;
import io.lectern.document.Failure;
import io.lectern.document.Warning;
import io.lectern.parse.Attachment;
import io.lectern.parse.DocumentUnreadable;
import io.lectern.parse.Parsed;
import io.lectern.parse.Parser;
import io.lectern.parse.PlainText;
import io.lectern.parse.WordCount;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Files that open with a password: given once, held by nobody, and nothing lost for want
 * of it.
 */
class LockedFilesTests {

	private static final WordCount OLD = new WordCount("old", 200);

	private static final WordCount NEW = new WordCount("new", 200);

	@TempDir
	private Path data;

	private IngestRig bench;

	private List<Attachment> inside = List.of();

	@BeforeEach
	void setUp() {
		bench = new IngestRig(data, OLD);
		bench.parser.otherwise = (file, name, password, progress) -> name.endsWith("locked.pdf") ? unlocked(password)
				: PlainText.parse("The annex says " + name + ".");
	}

	@AfterEach
	void close() {
		bench.close();
	}

	private Parsed unlocked(@Nullable String password) throws DocumentUnreadable {
		if (!"sesame".equals(password)) {
			throw new DocumentUnreadable((password != null) ? Failure.WRONG_PASSWORD : Failure.LOCKED);
		}
		return PlainText.parse("Behind the door lies the harbour.").attaching(inside);
	}

	private Document uploaded() throws IOException {
		Document document = bench.upload("locked.pdf");
		bench.run();
		return document;
	}

	private void readAgain(Document document, @Nullable String password) {
		bench.test.registry.reindex(document.id(), (password != null) ? new Password(document.id(), password) : null);
		bench.deliver();
	}

	private Document unlockedDocument() throws IOException {
		Document document = uploaded();
		readAgain(document, "sesame");
		bench.run();
		assertThat(bench.document(document).status()).isEqualTo(DocumentStatus.INDEXED);
		return document;
	}

	@Test
	void sayThatTheyNeedTheirPassword() throws IOException {
		Document document = bench.document(uploaded());
		assertThat(document.failure()).isEqualTo(new Failure("parse", "it is protected by a password"));
		assertThat(document.locked()).isTrue();
	}

	@Test
	void areIndexedWithTheirPassword() throws IOException {
		Document document = unlockedDocument();
		assertThat(bench.passages(document)).isEqualTo(1);
		assertThat(bench.document(document).locked()).isFalse();
	}

	@Test
	void sayThatThePasswordIsWrong() throws IOException {
		Document document = uploaded();
		readAgain(document, "simsim");
		bench.run();
		assertThat(bench.document(document).failure())
			.isEqualTo(new Failure("parse", "it is protected by a password; the one given does not open it"));
		assertThat(bench.document(document).locked()).isTrue();
	}

	@Test
	void forgetThePasswordWhenTheyAreRead() throws IOException {
		Document document = unlockedDocument();
		readAgain(document, null);
		bench.run();
		assertThat(bench.parser.passwords).containsExactly("null", "sesame", "null");
	}

	@Test
	void keepThePasswordOutOfTheDatabase() throws IOException {
		readAgain(uploaded(), "sesame");
		bench.test.jdbc.sql("select task_data from scheduled_tasks")
			.query(byte[].class)
			.list()
			.forEach((task) -> assertThat(new String(task, StandardCharsets.ISO_8859_1)).doesNotContain("sesame"));
		assertThat(new Password(uploaded().id(), "sesame")).asString().doesNotContain("sesame");
	}

	@Test
	void useThePasswordAgainWhenSomethingElseFails() throws IOException {
		Document document = uploaded();
		bench.parser.then(1, (file, name, password, progress) -> {
			throw new IllegalStateException("The disk is slow");
		});
		readAgain(document, "sesame");
		bench.run();
		bench.wait(Duration.ofMinutes(1));
		bench.run();
		assertThat(bench.document(document).status()).isEqualTo(DocumentStatus.INDEXED);
	}

	@Test
	void goOnAnsweringWhenTheyAreReadAgainWithout() throws IOException {
		Document document = unlockedDocument();
		readAgain(document, null);
		bench.run();
		readAgain(document, "simsim");
		bench.run();

		Document now = bench.document(document);
		assertThat(now.status()).isEqualTo(DocumentStatus.INDEXED);
		assertThat(bench.passages(document)).isEqualTo(1);
		assertThat(now.pages()).isEqualTo(1);
		assertThat(now.locked()).isTrue();
		assertThat(now.reading().warnings()).containsExactly(Warning.notAgain(Failure.LOCKED),
				Warning.notAgain(Failure.WRONG_PASSWORD));

		readAgain(document, "sesame");
		bench.run();
		assertThat(bench.document(document).locked()).isFalse();
		assertThat(bench.document(document).reading().warnings()).isEmpty();
	}

	@Test
	void goIntoAnIndexThatIsBuiltAnewWithoutTheirPassword() throws IOException {
		Document document = unlockedDocument();
		bench.restart(NEW, OLD);
		bench.rebuild.resume(bench.jobs);
		bench.run();

		assertThat(bench.generations.building()).isEmpty();
		assertThat(bench.passages(document)).isEqualTo(1);
		assertThat(bench.document(document).status()).isEqualTo(DocumentStatus.INDEXED);
		assertThat(bench.document(document).reading().warnings()).containsExactly(Warning.notAgain(Failure.LOCKED));
	}

	@Test
	void keepWhatIsAttachedToThem() throws IOException {
		inside = List.of(new Attachment("annex.txt", "The annex.".getBytes()));
		Document document = unlockedDocument();
		List<Document> parts = bench.test.versions.parts(document.id());
		assertThat(parts).hasSize(1);
		readAgain(document, null);
		bench.run();

		assertThat(bench.test.versions.parts(document.id())).extracting(Document::id)
			.containsExactly(parts.getFirst().id());
		assertThat(bench.passages(parts.getFirst())).isEqualTo(1);
	}

	@Test
	void openInsideAnotherFileToo() throws IOException {
		Parser mail = (file, name, password, progress) -> {
			assertThat(password).as("it opens what is in it").isNull();
			return PlainText.parse("Dear all.").attaching(List.of(new Attachment("locked.pdf", "Bytes".getBytes())));
		};
		bench.parser.then(1, mail);
		Document whole = bench.upload("mail.eml");
		bench.run();
		Document part = bench.test.versions.parts(whole.id()).getFirst();
		assertThat(part.locked()).isTrue();
		assertThat(bench.document(whole).locked()).isFalse();

		bench.parser.then(1, mail);
		readAgain(part, "sesame");
		bench.run();
		assertThat(bench.document(part).status()).isEqualTo(DocumentStatus.INDEXED);
		assertThat(bench.passages(part)).isEqualTo(1);
	}

	@Test
	void needThePasswordAgainAfterARestartBeforeTheyWereRead() throws IOException {
		Document document = uploaded();
		readAgain(document, "sesame");
		bench.restart(OLD);
		bench.run();
		assertThat(bench.document(document).failure()).isEqualTo(new Failure("parse", Failure.LOCKED));
	}

	@Test
	void areLeftToTheReplicaThatWasGivenTheirPasswordAndNotForEver() throws IOException {
		bench.store = "postgres";
		bench.restart(OLD);
		Document document = uploaded();
		readAgain(document, "sesame");
		bench.restart(OLD);
		bench.runOnce();
		assertThat(bench.document(document).status()).isEqualTo(DocumentStatus.RECEIVED);

		bench.wait(Duration.ofMinutes(31));
		bench.run();
		assertThat(bench.document(document).failure()).isEqualTo(new Failure("parse", Failure.LOCKED));
	}

}
