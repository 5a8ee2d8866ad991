package io.lectern.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionOperations;

import io.lectern.document.Arrival;
import io.lectern.document.Document;
import io.lectern.document.TestRegistry;

import static org.assertj.core.api.Assertions.assertThat;

class WatchedFolderTests {

	private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

	@TempDir
	private Path temp;

	private Path folder;

	private TestRegistry test;

	private WatchedFolder watched;

	@BeforeEach
	void setUp() throws IOException {
		folder = Files.createDirectories(temp.resolve("documents"));
		test = new TestRegistry(temp.resolve("data"), Clock.systemUTC());
		watched = watched();
	}

	private WatchedFolder watched() {
		return watched(false);
	}

	private WatchedFolder watched(boolean subfoldersAreCollections) {
		return new WatchedFolder(new WatchProperties(folder, Duration.ofSeconds(1)),
				new SubfolderProperties(subfoldersAreCollections), test.intake, test.registry, test.versions,
				test.collections, test.jdbc, TransactionOperations.withoutTransaction(), Clock.systemUTC());
	}

	@Test
	void takesInFilesOfSubfoldersUnderTheirPath() throws Exception {
		write("a.txt", "one", LONG_AGO);
		write("reports/2025/b.txt", "two", LONG_AGO);
		watched.look();
		assertThat(names()).containsExactly("a.txt", "reports/2025/b.txt");
	}

	@Test
	void subfoldersAreCollectionsWhereThatIsWanted() throws Exception {
		watched = watched(true);
		write("a.txt", "one", LONG_AGO);
		write("reports/2025/b.txt", "two", LONG_AGO);
		write("(old)/c.txt", "three", LONG_AGO);
		watched.look();
		assertThat(document("a.txt").collection()).isEqualTo("default");
		assertThat(document("reports/2025/b.txt").collection()).isEqualTo("reports");
		assertThat(document("(old)/c.txt").collection()).isEqualTo("default");
	}

	@Test
	void leavesHiddenFilesAndOfficeLocksAlone() throws Exception {
		write(".hidden", "one", LONG_AGO);
		write(".git/config", "two", LONG_AGO);
		write("~$report.docx", "three", LONG_AGO);
		watched.look();
		assertThat(names()).isEmpty();
	}

	@Test
	void waitsForAFileStillBeingWritten() throws Exception {
		Path file = write("a.txt", "half", Instant.now().plusSeconds(60));
		watched.look();
		assertThat(names()).isEmpty();
		Files.setLastModifiedTime(file, FileTime.from(LONG_AGO));
		watched.look();
		assertThat(names()).containsExactly("a.txt");
	}

	@Test
	void makesANewVersionOfAChangedFileAndForgetsARemovedOneAlsoAcrossARestart() throws Exception {
		write("a.txt", "one", LONG_AGO);
		Path removed = write("b.txt", "two", LONG_AGO);
		watched.look();
		Document before = document("a.txt");
		write("a.txt", "changed", LONG_AGO.plusSeconds(10));
		Files.delete(removed);
		watched = watched();
		watched.look();
		assertThat(names()).containsExactly("a.txt", "a.txt");
		Document after = document("a.txt");
		assertThat(after.edition().version()).isEqualTo(2);
		test.registry.answers(after.id(), 1);
		assertThat(document("a.txt").id()).isNotEqualTo(before.id());
		assertThat(names()).containsExactly("a.txt");
		assertThat(test.registry.find(before.id()).orElseThrow().edition().supersededBy()).isEqualTo(after.id());
	}

	@Test
	void removesAllVersionsOfARemovedFile() throws Exception {
		Path file = write("a.txt", "one", LONG_AGO);
		watched.look();
		write("a.txt", "changed", LONG_AGO.plusSeconds(10));
		watched.look();
		test.registry.answers(document("a.txt").id(), 1);
		write("a.txt", "can't be read", LONG_AGO.plusSeconds(20));
		watched.look();
		Files.delete(file);
		watched.look();
		assertThat(test.jdbc.sql("select count(*) from document").query(Integer.class).single()).isZero();
	}

	@Test
	void aChangedFileTakesNoOtherFileOfItsOldBytesAlong() throws Exception {
		write("a.txt", "one", LONG_AGO);
		write("copy.txt", "one", LONG_AGO);
		watched.look();
		String first = names().getFirst();
		String other = first.equals("a.txt") ? "copy.txt" : "a.txt";
		write(first, "changed", LONG_AGO.plusSeconds(10));
		watched.look();
		watched.look();
		test.registry.answers(document(first).id(), 1);
		assertThat(names()).containsExactlyInAnyOrder("a.txt", "copy.txt");
		assertThat(document(other).sha256()).isNotEqualTo(document(first).sha256());
		assertThat(document(other).edition().version()).isEqualTo(1);
	}

	@Test
	void keepsTheDocumentWhenAFileIsOnlyTouchedOrRenamedWithACopyLeft() throws Exception {
		Path file = write("a.txt", "one", LONG_AGO);
		write("copy.txt", "one", LONG_AGO);
		watched.look();
		Document before = test.registry.list(null, null, 0, 10).documents().getFirst();
		Files.setLastModifiedTime(file, FileTime.from(LONG_AGO.plusSeconds(99)));
		watched.look();
		Files.delete(file);
		watched.look();
		assertThat(test.registry.list(null, null, 0, 10).documents()).extracting(Document::id)
			.containsExactly(before.id());
	}

	@Test
	void leavesAnUploadedDocumentWhenItsTwinInTheFolderGoes() throws Exception {
		test.intake.file(new Arrival("default", "uploaded.txt", null, null, Map.of()),
				new ByteArrayInputStream("one".getBytes()));
		Path file = write("a.txt", "one", LONG_AGO);
		watched.look();
		Files.delete(file);
		watched.look();
		assertThat(names()).containsExactly("uploaded.txt");
	}

	@Test
	void takesAMissingFolderForNothingSeenNotForAllFilesRemoved() throws Exception {
		Path file = write("a.txt", "one", LONG_AGO);
		watched.look();
		Files.delete(file);
		Files.delete(folder);
		watched.look();
		assertThat(names()).containsExactly("a.txt");
	}

	@Test
	void readsNothingOutsideTheFolderWhateverLinksSay() throws Exception {
		Path outside = Files.createDirectories(temp.resolve("documents-secret"));
		Path secret = Files.setLastModifiedTime(Files.writeString(outside.resolve("secret.txt"), "password"),
				FileTime.from(LONG_AGO));
		Files.createSymbolicLink(folder.resolve("file.txt"), secret);
		Files.createSymbolicLink(folder.resolve("folder"), outside);
		Files.createSymbolicLink(folder.resolve("up"), Path.of("../documents-secret"));
		Files.createSymbolicLink(folder.resolve("chain"), folder.resolve("up"));
		Files.createSymbolicLink(folder.resolve("environ"), Path.of("/proc/self/environ"));
		Files.createSymbolicLink(folder.resolve("dangling"), temp.resolve("none"));
		Files.createSymbolicLink(folder.resolve("loop"), folder);
		write("a.txt", "one", LONG_AGO);
		watched.look();
		watched.look();
		assertThat(names()).containsExactly("a.txt");
	}

	@Test
	void followsALinkThatStaysInside() throws Exception {
		write("reports/2025/b.txt", "two", LONG_AGO);
		Files.createSymbolicLink(folder.resolve("latest"), Path.of("reports/2025"));
		watched.look();
		assertThat(names()).hasSize(1);
		assertThat(test.jdbc.sql("select path from watched_file order by path").query(String.class).list())
			.containsExactly("latest/b.txt", "reports/2025/b.txt");
	}

	@Test
	void followsAFolderThatIsALinkItself() throws Exception {
		Path real = Files.createDirectories(temp.resolve("elsewhere"));
		Files.setLastModifiedTime(Files.writeString(real.resolve("a.txt"), "one"), FileTime.from(LONG_AGO));
		Files.delete(folder);
		Files.createSymbolicLink(folder, real);
		watched.look();
		assertThat(names()).containsExactly("a.txt");
	}

	@Test
	void forgetsADocumentWhoseFileBecomesALinkOut() throws Exception {
		Path file = write("a.txt", "one", LONG_AGO);
		watched.look();
		Files.delete(file);
		Files.createSymbolicLink(file, Files.writeString(temp.resolve("secret.txt"), "password"));
		watched.look();
		assertThat(names()).isEmpty();
	}

	private Path write(String name, String text, Instant modified) throws IOException {
		Path file = folder.resolve(name);
		Files.createDirectories(file.getParent());
		Files.writeString(file, text);
		return Files.setLastModifiedTime(file, FileTime.from(modified));
	}

	private List<String> names() {
		return test.registry.list(null, null, 0, 100).documents().stream().map(Document::name).toList();
	}

	private Document document(String name) {
		return test.registry.list(null, null, 0, 100)
			.documents()
			.stream()
			.filter((document) -> document.name().equals(name))
			.findFirst()
			.orElseThrow();
	}

}
