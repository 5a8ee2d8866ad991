package io.lectern.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.lectern.document.Document;
import io.lectern.document.DocumentStatus;
import io.lectern.document.Warning;
import io.lectern.parse.Attachment;
import io.lectern.parse.DocumentUnreadable;
import io.lectern.parse.Parsed;
import io.lectern.parse.PlainText;
import io.lectern.parse.WordCount;

import static org.assertj.core.api.Assertions.assertThat;

class AttachedFilesTests {

	private static final WordCount OLD = new WordCount("old", 200);

	private static final WordCount NEW = new WordCount("new", 200);

	@TempDir
	private Path data;

	private IngestRig bench;

	@BeforeEach
	void setUp() {
		bench = new IngestRig(data, OLD);
		bench.parser.otherwise = AttachedFilesTests::parse;
	}

	@AfterEach
	void close() {
		bench.close();
	}

	/**
	 * A line {@code > name: text} attaches a file, in which a semicolon stands for a line
	 * end; {@code bad} can't be read.
	 */
	private static Parsed parse(Path file, String name, @Nullable String password, DoubleConsumer progress)
			throws DocumentUnreadable {
		String all;
		try {
			all = Files.readString(file);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		if (all.equals("bad")) {
			throw new DocumentUnreadable("it is damaged");
		}
		List<Attachment> files = all.lines()
			.filter((line) -> line.startsWith("> "))
			.map((line) -> line.substring(2).split(": ", 2))
			.map((parts) -> new Attachment(parts[0], parts[1].replaceFirst(";", "\n").getBytes()))
			.toList();
		return PlainText.parse(String.join("\n", all.lines().filter((line) -> !line.startsWith("> ")).toList()))
			.attaching(files);
	}

	@Test
	void becomeDocumentsThatAreSearchableWhenTheWholeIs() throws IOException {
		Document mail = indexed("Dear all.\n> annex.txt: The gate is rated for 18 tonnes.\n> plan.txt: The plan.");

		assertThat(bench.document(mail).status()).isEqualTo(DocumentStatus.INDEXED);
		List<Document> parts = parts(mail);
		assertThat(parts).extracting(Document::name).containsExactly("mail.eml/annex.txt", "mail.eml/plan.txt");
		assertThat(parts).allSatisfy((part) -> {
			assertThat(part.status()).isEqualTo(DocumentStatus.INDEXED);
			assertThat(part.metadata()).containsEntry("attachedTo", "mail.eml");
			assertThat(part.edition().partOf()).isEqualTo(mail.id());
			assertThat(bench.passages(part)).isEqualTo(1);
			assertThat(bench.test.originals.open(part.sha256()).exists()).isTrue();
		});
		assertThat(bench.test.registry.list(null, null, 0, 9).total()).isEqualTo(3);
		assertThat(bench.jobsInLine()).isZero();
	}

	@Test
	void areMadeOnceHoweverOftenTheJobIsRepeated() throws IOException {
		Document mail = indexed("Dear all.\n> annex.txt: The gate.");
		List<Document> before = parts(mail);
		bench.test.registry.reindex(before.getFirst().id(), null);
		bench.deliver();
		assertThat(bench.jobsInLine()).as("an attachment goes with the whole").isEqualTo(1);
		bench.run();
		assertThat(parts(mail)).extracting(Document::id).containsExactly(before.getFirst().id());
		assertThat(parts(mail).getFirst().status()).isEqualTo(DocumentStatus.INDEXED);
	}

	@Test
	void areFinishedAfterAKill() throws IOException {
		Document mail = bench.upload("default", "mail.eml", "Dear all.\n> a.txt: One.\n> b.txt: Two.".getBytes());
		bench.parser.then(2, AttachedFilesTests::parse);
		bench.parser.then(1, (file, name, password, progress) -> {
			throw new InterruptedException();
		});
		bench.runOnce();
		assertThat(bench.document(mail).status()).isNotEqualTo(DocumentStatus.INDEXED);
		bench.run();
		assertThat(bench.document(mail).status()).isEqualTo(DocumentStatus.INDEXED);
		assertThat(parts(mail)).extracting(Document::name).containsExactly("mail.eml/a.txt", "mail.eml/b.txt");
		assertThat(parts(mail)).allSatisfy((part) -> assertThat(bench.passages(part)).isEqualTo(1));
	}

	@Test
	void thatCannotBeReadFailForThemselvesAndTheWholeSaysSo() throws IOException {
		Document mail = indexed("Dear all.\n> good.txt: The gate.\n> locked.pdf: bad");
		assertThat(bench.document(mail).status()).isEqualTo(DocumentStatus.INDEXED);
		assertThat(bench.document(mail).reading().warnings()).containsExactly(new Warning(Warning.Level.WARNING,
				"parse", null, "The attached file 'locked.pdf' could not be read: it is damaged"));
		assertThat(parts(mail)).extracting(Document::status)
			.containsExactly(DocumentStatus.INDEXED, DocumentStatus.FAILED);
	}

	@Test
	void thatWereNotReachedFailWithAWholeThatIsGivenUp() throws IOException {
		Document mail = bench.upload("default", "mail.eml", "Dear all.\n> a.txt: One.\n> b.txt: Two.".getBytes());
		for (int attempt = 0; attempt < IngestRig.ATTEMPTS; attempt++) {
			bench.parser.then(2, AttachedFilesTests::parse);
			bench.parser.then(1, (file, name, password, progress) -> {
				throw new IllegalStateException("The disk is full");
			});
			bench.run();
			bench.wait(Duration.ofMinutes(1));
		}
		assertThat(bench.document(mail).status()).isEqualTo(DocumentStatus.FAILED);
		assertThat(parts(mail)).extracting(Document::status)
			.containsExactly(DocumentStatus.INDEXED, DocumentStatus.FAILED);
	}

	@Test
	void makeAWholeWithoutTextOfItsOwnReadable() throws IOException {
		assertThat(bench.document(indexed("> annex.txt: The gate.")).status()).isEqualTo(DocumentStatus.INDEXED);
		Document nothing = bench.upload("default", "empty.eml", "> annex.pdf: bad".getBytes());
		bench.run();
		assertThat(bench.document(nothing).status()).isEqualTo(DocumentStatus.FAILED);
	}

	@Test
	void goAndAreSupersededWithTheWhole() throws IOException {
		Document first = indexed("Dear all.\n> annex.txt: The gate.\n> gone.txt: The plan.");
		List<Document> before = parts(first);
		Document second = indexed("Dear all, again.\n> annex.txt: The other gate.");
		Document annex = parts(second).getFirst();
		assertThat(annex.edition().version()).isEqualTo(2);
		assertThat(parts(first)).extracting((part) -> part.edition().supersededBy())
			.containsExactly(annex.id(), second.id());
		assertThat(before).allSatisfy((part) -> assertThat(bench.passages(part)).isZero());
		assertThat(bench.test.registry.answering(List.of(before.getFirst().id(), annex.id())))
			.containsOnlyKeys(annex.id());

		bench.remove(second.id());
		bench.run();
		assertThat(bench.test.registry.list(null, null, 0, 9).total()).isZero();
		assertThat(bench.generations.active().index().isEmpty()).isTrue();
		assertThat(bench.test.originals.open(annex.sha256()).exists()).isFalse();
	}

	@Test
	void ofOldVersionsAreSupersededByTheWholeWhereTheirNewOnesGo() throws IOException {
		Document first = indexed("Dear all.\n> annex.txt: The gate.\n> plan.txt: The plan.");
		Document second = indexed("Dear all, again.\n> annex.txt: The other gate.\n> plan.txt: The plan.");
		bench.remove(parts(second).getFirst().id());
		bench.run();
		assertThat(parts(first)).extracting((part) -> part.edition().supersededBy())
			.containsExactly(second.id(), parts(second).getFirst().id());
	}

	@Test
	void goWhereTheWholeIsMovedWhileItIsRead() throws IOException {
		bench.test.collections.ensure("moved");
		bench.parser.then(1, (file, name, password, progress) -> {
			bench.test.jdbc.sql("update document set collection = 'moved'").update();
			return parse(file, name, password, progress);
		});
		Document mail = indexed("Dear all.\n> annex.txt: The gate.");
		assertThat(bench.document(mail).status()).isEqualTo(DocumentStatus.INDEXED);
		assertThat(parts(mail)).extracting(Document::collection).containsExactly("moved");
	}

	@Test
	void areNotMadeOfAWholeThatIsOnItsWayOut() throws IOException {
		Document mail = bench.upload("default", "mail.eml", "Dear all.\n> annex.txt: The gate.".getBytes());
		bench.parser.then(1, (file, name, password, progress) -> {
			bench.test.jdbc.sql("update document set collection = '-', identity = id").update();
			return parse(file, name, password, progress);
		});
		bench.run();
		bench.edits.noteGoing();
		bench.run();
		assertThat(bench.test.jdbc.sql("select count(*) from document").query(Integer.class).single()).isZero();
		assertThat(bench.generations.active().index().isEmpty()).isTrue();
		assertThat(bench.test.originals.open(mail.sha256()).exists()).isFalse();
	}

	@Test
	void doNotAnswerBeforeTheirWholeDoes() throws IOException {
		Document first = indexed("Dear all.\n> annex.txt: The gate.");
		Document second = bench.upload("default", "mail.eml", "Again.\n> annex.txt: Two.\n> b.txt: Stop".getBytes());
		bench.parser.then(2, AttachedFilesTests::parse);
		bench.parser.then(1, (file, name, password, progress) -> {
			throw new InterruptedException();
		});
		bench.runOnce();
		assertThat(bench.passages(parts(second).getFirst())).as("is in the index").isEqualTo(1);
		assertThat(bench.test.registry.answering(List.of(parts(second).getFirst().id()))).isEmpty();
		assertThat(bench.test.registry.answering(List.of(parts(first).getFirst().id()))).hasSize(1);
		bench.run();
		assertThat(bench.test.registry.answering(List.of(parts(second).getFirst().id()))).hasSize(1);
	}

	@Test
	void areSupersededWhereTheirWholeIsOvertakenWhileItIsIndexed() throws IOException {
		indexed("Dear all.\n> annex.txt: The gate.");
		Document second = bench.upload("default", "mail.eml", "Two.\n> annex.txt: Two.".getBytes());
		Document third = bench.upload("default", "mail.eml", "Three.\n> annex.txt: Three.".getBytes());
		bench.parser.then(1, (file, name, password, progress) -> {
			bench.job.run(new IngestTask(third.id().value(), bench.generations.active().fingerprint()));
			return parse(file, name, password, progress);
		});
		bench.job.run(new IngestTask(second.id().value(), bench.generations.active().fingerprint()));
		bench.run();
		assertThat(parts(second)).singleElement().satisfies((part) -> {
			assertThat(part.edition().supersededBy()).isEqualTo(parts(third).getFirst().id());
			assertThat(bench.passages(part)).isZero();
		});
		assertThat(bench.test.registry.list(null, null, 0, 9).documents()).extracting(Document::id)
			.containsExactly(third.id(), parts(third).getFirst().id());
	}

	@Test
	void areNoVersionsOfWhatIsAttachedToOthers() throws IOException {
		Document one = bench.upload("default", "one.eml", "One.\n> annex.txt: The gate.".getBytes());
		Document two = bench.upload("default", "two.eml", "Two.\n> annex.txt: The plan.".getBytes());
		Document file = bench.upload("default", "one.eml/annex.txt", "The gate.".getBytes());
		bench.run();
		assertThat(List.of(parts(one).getFirst(), parts(two).getFirst(), bench.document(file)))
			.allSatisfy((each) -> assertThat(each.edition().version()).isEqualTo(1))
			.allSatisfy((each) -> assertThat(bench.passages(each)).isEqualTo(1));
	}

	@Test
	void areFollowedFourLevelsDeep() throws IOException {
		String nested = "> 1.eml: One;> 2.eml: Two;> 3.eml: Three;> 4.eml: Four;> 5.eml: Five";
		Document mail = indexed("Dear all.\n" + nested);
		assertThat(parts(mail)).extracting(Document::name)
			.containsExactly("mail.eml/1.eml", "mail.eml/1.eml/2.eml", "mail.eml/1.eml/2.eml/3.eml",
					"mail.eml/1.eml/2.eml/3.eml/4.eml");
		assertThat(bench.document(mail).reading().warnings()).extracting(Warning::reason)
			.containsExactly("Files that are attached more than 4 levels deep are not read");
	}

	@Test
	void areReadUpToALimit() throws IOException {
		StringBuilder text = new StringBuilder("Dear all.");
		IntStream.rangeClosed(1, Attachment.MOST + 1).forEach((i) -> text.append("\n> a.txt: File ").append(i));
		Document mail = indexed(text.toString());
		assertThat(parts(mail)).hasSize(Attachment.MOST).extracting(Document::name).contains("mail.eml/a (200).txt");
		assertThat(bench.document(mail).reading().warnings()).singleElement()
			.satisfies((warning) -> assertThat(warning.reason()).contains("'a.txt' is not read", "200 files"));
	}

	@Test
	void areInAnIndexThatIsBuiltAnew() throws IOException {
		Document mail = indexed("Dear all.\n> annex.txt: The gate.");
		bench.restart(NEW, OLD, NEW);
		bench.rebuild.resume(bench.jobs);
		assertThat(bench.jobsInLine()).isEqualTo(1);
		bench.run();
		assertThat(bench.generations.building()).isEmpty();
		assertThat(bench.passages(parts(mail).getFirst())).isEqualTo(1);
	}

	@Test
	void haveNamesThatAreNoPaths() {
		Set<String> taken = new HashSet<>();
		assertThat(List.of("annex.pdf", "..\\..\\annex.pdf", "/etc/passwd", "", "..", "a\u0000b.txt")
			.stream()
			.map((name) -> AttachedName.in("mail.eml", name, taken))).containsExactly("mail.eml/annex.pdf",
					"mail.eml/annex (2).pdf", "mail.eml/etc/passwd", "mail.eml/attachment", "mail.eml/attachment (2)",
					"mail.eml/ab.txt");
		assertThat(AttachedName.in("x".repeat(999), "annex.pdf", taken)).hasSizeLessThan(1000).endsWith("/annex.pdf");
	}

	private Document indexed(String text) throws IOException {
		Document document = bench.upload("default", "mail.eml", text.getBytes());
		bench.run();
		return document;
	}

	private List<Document> parts(Document document) {
		return bench.test.versions.parts(document.id());
	}

}
