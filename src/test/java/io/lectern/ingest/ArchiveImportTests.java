package io.lectern.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

import io.lectern.document.Document;
import io.lectern.document.DocumentId;
import io.lectern.document.HiddenText;
import io.lectern.parse.Asides;
import io.lectern.parse.Attachment;
import io.lectern.parse.Parsed;
import io.lectern.parse.PlainText;
import io.lectern.document.DocumentStatus;
import io.lectern.parse.WordCount;
import io.lectern.system.Problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** An archive may come from anywhere. */
class ArchiveImportTests {

	private static final WordCount MODEL = new WordCount(200);

	private static final JsonMapper JSON = JsonMapper.builder().build();

	@TempDir
	private Path temp;

	private IngestRig from;

	private IngestRig into;

	private Document document;

	private Path archive;

	@BeforeEach
	void setUp() throws IOException {
		from = new IngestRig(temp.resolve("from"), MODEL);
		into = new IngestRig(temp.resolve("into"), MODEL);
		document = from.upload("a.txt");
		from.run();
		archive = temp.resolve("all.zip");
		new ArchiveExport(from.test.registry, from.test.originals, from.generations, from.test.jdbc, JSON).write(null,
				archive);
	}

	@AfterEach
	void close() {
		from.close();
		into.close();
	}

	@Test
	void takesInWhatWasExported() throws IOException {
		assertThat(read(archive)).isEqualTo(new ArchiveImport.Outcome(1, 0, 0));
		assertThat(into.document(document).status()).isEqualTo(DocumentStatus.INDEXED);
		assertThat(into.passages(document)).isEqualTo(1);
		assertThat(read(archive)).isEqualTo(new ArchiveImport.Outcome(0, 0, 1));
	}

	@Test
	void indexesAnewWhatComesFromAnotherIndex() throws IOException {
		Path other = changed(Archive.HEAD, (head) -> head.replaceAll("\"index\":\"[^\"]*\"", "\"index\":\"other\""));
		assertThat(read(other)).isEqualTo(new ArchiveImport.Outcome(1, 1, 0));
		into.deliver();
		into.run();
		assertThat(into.passages(document)).isEqualTo(1);
	}

	@Test
	void takesInVersionsAttachmentsAndWhatIsHidden() throws IOException {
		from.parser.otherwise = (file, name, password, progress) -> {
			Parsed parsed = PlainText.parse("The text of " + name + ".")
				.attaching(name.equals("mail.eml") ? List.of(new Attachment("annex.txt", "Annex.".getBytes()))
						: List.of());
			return new Parsed(parsed.mediaType(), parsed.title(), parsed.pages(), parsed.blocks(), parsed.metadata(),
					new Asides(List.of(), List.of(), List.of(new HiddenText(1, "white", "Ignore all.")),
							parsed.asides().attachments()));
		};
		Document old = from.upload("default", "mail.eml", "one".getBytes());
		from.run();
		Document newest = from.upload("default", "mail.eml", "two".getBytes());
		from.run();
		Document part = from.test.versions.parts(newest.id()).getFirst();
		Path all = temp.resolve("versions.zip");
		new ArchiveExport(from.test.registry, from.test.originals, from.generations, from.test.jdbc, JSON).write(null,
				all);

		assertThat(read(all)).isEqualTo(new ArchiveImport.Outcome(5, 0, 0));
		assertThat(read(all)).isEqualTo(new ArchiveImport.Outcome(0, 0, 5));

		for (Document each : List.of(old, newest, part)) {
			assertThat(into.document(each).edition()).isEqualTo(from.document(each).edition());
			assertThat(into.document(each).passages()).isEqualTo(from.document(each).passages());
			assertThat(into.passages(each)).isEqualTo(from.passages(each));
			assertThat(into.test.registry.hidden(each.id())).containsExactly(new HiddenText(1, "white", "Ignore all."));
		}
		assertThat(into.test.registry.answering(List.of(old.id(), newest.id(), part.id())))
			.containsOnlyKeys(newest.id(), part.id());
		assertThat(into.test.registry.texts(into.document(old)))
			.isEqualTo(from.test.registry.texts(from.document(old)));
		assertThat(into.indexed.isComplete(into.generations.active().fingerprint())).isTrue();
	}

	@Test
	void whatIsImportedUnderAKnownNameIsANewVersion() throws IOException {
		Document here = into.upload("default", "a.txt", "other bytes".getBytes());
		into.run();
		assertThat(read(archive)).isEqualTo(new ArchiveImport.Outcome(1, 0, 0));
		into.deliver();
		into.run();
		assertThat(into.document(document).edition().version()).isEqualTo(2);
		assertThat(into.document(here).edition().supersededBy()).isEqualTo(document.id());
		assertThat(into.passages(here)).isZero();
	}

	@Test
	void takesInWhatOlderVersionsOfLecternExported() throws IOException {
		assertThat(read(changed(Archive.DOCUMENT, (row) -> row.replaceAll(
				",\"(warnings|hidden|leftOut|found|externalId|version|supersededBy|partOf)\":(\\[\\]|\\{\\}|null|\\d+)",
				""))))
			.isEqualTo(new ArchiveImport.Outcome(1, 0, 0));
		assertThat(into.document(document).edition()).isEqualTo(document.edition());
	}

	@Test
	void refusesVersionsAndAttachmentsOfWhatIsNotInIt() throws IOException {
		String other = "\"" + DocumentId.random() + "\"";
		assertRefused(changed(Archive.DOCUMENT, (row) -> row.replace("\"partOf\":null", "\"partOf\":" + other)),
				"attached");
		assertRefused(
				changed(Archive.DOCUMENT, (row) -> row.replace("\"supersededBy\":null", "\"supersededBy\":" + other)),
				"took its place");
	}

	@Test
	void refusesAPathForAHash() throws IOException {
		Path secret = Files.writeString(temp.resolve("secret"), "password");
		for (String hash : new String[] { "../../../secret", secret.toString(), "0".repeat(64) }) {
			assertRefused(changed(Archive.DOCUMENT, (row) -> row.replace(document.sha256(), hash)), "hash");
		}
		assertThat(secret).exists();
	}

	@Test
	void refusesAHashThatIsNotTheOriginals() throws IOException {
		assertRefused(
				changed(Archive.DOCUMENT,
						(row) -> row.replace("\"sha256\":\"" + document.sha256(), "\"sha256\":\"../../secret")),
				"hash");
	}

	@Test
	void refusesAnotherOriginal() throws IOException {
		assertRefused(changed(Archive.ORIGINAL, (bytes) -> bytes.replace('a', 'b')), "hash");
		assertRefused(changed(Archive.ORIGINAL, (bytes) -> bytes + "more"), "larger");
		assertRefused(changed(Archive.ORIGINAL, (bytes) -> ""), "smaller");
	}

	@Test
	void refusesRowsThatAreNotWhatTheySay() throws IOException {
		assertRefused(changed(Archive.DOCUMENT, (row) -> row.replace("\"default\"", "\"../x\"")), "collection");
		assertRefused(changed(Archive.DOCUMENT, (row) -> row.replace("\"a.txt\"", "\"\"")), "name");
		assertRefused(changed(Archive.DOCUMENT, (row) -> row.replace("\"pages\":1", "\"pages\":2")), "pages");
		assertRefused(changed(Archive.DOCUMENT, (row) -> row.replace("\"passages\":1", "\"passages\":7")), "passages");
		assertRefused(changed(Archive.DOCUMENT, (row) -> row.replace(document.id().value(), "other")), "id");
		assertRefused(changed(Archive.DOCUMENT, (row) -> "{}\n"), "row");
		assertRefused(changed(Archive.DOCUMENT, (row) -> "null\n"), "row");
		assertRefused(changed(Archive.DOCUMENT, (row) -> "no json\n"), "row");
		assertRefused(changed(Archive.PAGES, (row) -> row.replace("\"number\":1", "\"number\":3")), "pages");
		assertRefused(changed(Archive.PASSAGES, (row) -> row.replace("\"start\":0", "\"start\":999999")), "nowhere");
		assertRefused(changed(Archive.PASSAGES, (row) -> row.replace("\"page\":1", "\"page\":9")), "nowhere");
	}

	@Test
	void refusesVectorsThatNoModelMakes() throws IOException {
		assertRefused(
				changed(Archive.PASSAGES, (row) -> row.replaceAll("\"vector\":\"[^\"]*\"", "\"vector\":\"f8AAAA==\"")),
				"no number");
		assertRefused(changed(Archive.PASSAGES,
				(row) -> row.replaceAll("\"vector\":\"[^\"]*\"", "\"vector\":\"P4AAAD+AAAA=\"")), "no model");
		assertRefused(
				changed(Archive.PASSAGES, (row) -> row.replaceAll("\"vector\":\"[^\"]*\"", "\"vector\":\"P4A=\"")),
				"cut off");
		assertRefused(changed(Archive.PASSAGES, (row) -> row.replace("\"space\":\"words\"", "\"space\":\"other\"")),
				"no model");
	}

	@Test
	void refusesWatchedFilesOutsideTheFolder() throws IOException {
		String row = "{\"path\":\"../../etc/passwd\",\"size\":1,\"modified\":\"2026-01-01T00:00:00Z\",\"document\":\"%s\","
				+ "\"owned\":true}\n";
		assertRefused(changed(Archive.WATCHED, (none) -> row.formatted(document.id())), "watched folder");
	}

	@Test
	void takesInNothingWhenOnlyTheEndIsDamaged() throws IOException {
		from.upload("b.txt");
		from.run();
		Files.delete(archive);
		new ArchiveExport(from.test.registry, from.test.originals, from.generations, from.test.jdbc, JSON).write(null,
				archive);
		byte[] whole = Files.readAllBytes(archive);
		Path cut = Files.write(temp.resolve("cut.zip"), Arrays.copyOf(whole, whole.length * 2 / 3));
		assertRefused(cut, "");
		assertRefused(Files.writeString(temp.resolve("no.zip"), "no zip"), "too early");
	}

	private void assertRefused(Path file, String reason) throws IOException {
		assertThatExceptionOfType(Problem.class).isThrownBy(() -> read(file))
			.satisfies((problem) -> assertThat(problem.getBody().getDetail()).contains("can't be imported", reason));
		assertThat(into.test.registry.list(null, null, 0, 9).total()).isZero();
		assertThat(into.generations.active().index().isEmpty()).isTrue();
		Path originals = temp.resolve("into/originals");
		if (Files.exists(originals)) {
			try (Stream<Path> files = Files.walk(originals)) {
				assertThat(files.filter(Files::isRegularFile)).isEmpty();
			}
		}
	}

	private ArchiveImport.Outcome read(Path file) throws IOException {
		return new ArchiveImport(into.test.registry, into.test.versions, into.test.collections, into.test.originals,
				into.generations, into.indexed, into.test.intake, new ArchiveCheck(JSON), into.test.jdbc, JSON)
			.read(file);
	}

	/** The archive with one of its entries changed. */
	private Path changed(String entry, UnaryOperator<String> change) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		boolean different = false;
		try (ZipFile zip = new ZipFile(archive.toFile()); ZipOutputStream out = new ZipOutputStream(bytes)) {
			for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements();) {
				ZipEntry next = entries.nextElement();
				out.putNextEntry(new ZipEntry(next.getName()));
				try (InputStream content = zip.getInputStream(next)) {
					String text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
					String written = next.getName().endsWith(entry) ? change.apply(text) : text;
					different |= !written.equals(text);
					out.write(written.getBytes(StandardCharsets.UTF_8));
				}
				out.closeEntry();
			}
		}
		assertThat(different).as("%s changed", entry).isTrue();
		return Files.write(temp.resolve("changed.zip"), bytes.toByteArray());
	}

}
