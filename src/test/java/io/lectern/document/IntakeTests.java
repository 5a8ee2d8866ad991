package io.lectern.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import io.lectern.document.Intake.Received;
import io.lectern.system.Problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class IntakeTests {

	@TempDir
	private Path data;

	private TestRegistry test;

	@BeforeEach
	void setUp() {
		test = new TestRegistry(data, Clock.systemUTC());
	}

	@Test
	void keepsTheBytesAndAnnouncesTheDocument() throws Exception {
		Received received = test.intake.file(arrival("default", "a.txt"), bytes("hello"));
		assertThat(received.duplicate()).isFalse();
		assertThat(received.document().status()).isEqualTo(DocumentStatus.RECEIVED);
		assertThat(received.document().sha256())
			.isEqualTo("2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824");
		assertThat(test.originals.open(received.document().sha256()).getContentAsString(StandardCharsets.UTF_8))
			.isEqualTo("hello");
		assertThat(test.events).containsExactly(new DocumentReceived(received.document().id()));
		assertThat(test.registry.find(received.document().id())).isPresent();
	}

	@Test
	void makesOneDocumentOfTheSameBytesInACollection() throws Exception {
		Received first = test.intake.file(arrival("default", "a.txt"), bytes("same"));
		Received again = test.intake.file(arrival("default", "renamed.txt"), bytes("same"));
		Received elsewhere = test.intake.file(arrival("other", "a.txt"), bytes("same"));
		assertThat(again.duplicate()).isTrue();
		assertThat(again.document().id()).isEqualTo(first.document().id());
		assertThat(elsewhere.duplicate()).isFalse();
	}

	@Test
	void makesANewVersionOfOtherBytesUnderAKnownName() throws Exception {
		Document first = test.intake.file(arrival("default", "a.txt"), bytes("one")).document();
		Received second = test.intake.file(arrival("default", "a.txt"), bytes("two"));
		Received elsewhere = test.intake.file(arrival("other", "a.txt"), bytes("two"));
		assertThat(second.duplicate()).isFalse();
		assertThat(second.document().edition().version()).isEqualTo(2);
		assertThat(elsewhere.document().edition().version()).isEqualTo(1);
		assertThat(test.registry.answering(List.of(first.id(), second.document().id()))).containsOnlyKeys(first.id());
	}

	@Test
	void goesBackToOlderBytesByANewVersion() throws Exception {
		for (String text : List.of("one", "two", "one", "two")) {
			test.intake.file(arrival("default", "a.txt"), bytes(text));
		}
		Received again = test.intake.file(arrival("default", "a.txt"), bytes("two"));
		assertThat(again.duplicate()).isTrue();
		assertThat(again.document().edition().version()).isEqualTo(4);
	}

	@Test
	void takesTheBytesOfAnotherFileForANewVersionWhereTheNameIsKnown() throws Exception {
		test.intake.file(arrival("default", "a.txt"), bytes("one"));
		test.intake.file(arrival("default", "b.txt"), bytes("two"));
		Received changed = test.intake.file(arrival("default", "a.txt"), bytes("two"));
		assertThat(changed.duplicate()).isFalse();
		assertThat(changed.document().name()).isEqualTo("a.txt");
	}

	@Test
	void doesNotTakeAnOldVersionForTheSameFile() throws Exception {
		test.intake.file(arrival("default", "a.txt"), bytes("one"));
		test.intake.file(arrival("default", "a.txt"), bytes("two"));
		assertThat(test.intake.file(arrival("default", "b.txt"), bytes("one")).duplicate()).isFalse();
	}

	@Test
	void makesANewVersionOfAnotherTextUnderAKnownName() throws Exception {
		test.intake.text(arrival("default", "record"), "one");
		Document second = test.intake.text(arrival("default", "record"), "two").document();
		assertThat(second.edition().version()).isEqualTo(2);
	}

	@Test
	void tellsVersionsByTheExternalIdWhereThereIsOne() throws Exception {
		Document first = test.intake.file(external("42", "a.txt"), bytes("one")).document();
		Document renamed = test.intake.file(external("42", "renamed.txt"), bytes("two")).document();
		Document other = test.intake.file(external("43", "a.txt"), bytes("one")).document();
		Document named = test.intake.file(arrival("default", "a.txt"), bytes("one")).document();
		assertThat(first.edition()).isEqualTo(new Edition("42", 1, null, null));
		assertThat(renamed.edition().version()).isEqualTo(2);
		assertThat(List.of(first.id(), other.id(), named.id())).doesNotHaveDuplicates();
		assertThat(test.intake.file(external("42", "renamed.txt"), bytes("two")).duplicate()).isTrue();
		assertThatThrownBy(() -> test.intake.file(external(" ", "a.txt"), bytes("x"))).isInstanceOf(Problem.class);
		assertThatThrownBy(() -> test.intake.file(external("x".repeat(201), "a.txt"), bytes("x")))
			.isInstanceOf(Problem.class);
	}

	@Test
	void numbersVersionsThatArriveTogether() throws Exception {
		try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
			List<Callable<Received>> uploads = IntStream.range(0, 16)
				.<Callable<Received>>mapToObj(
						(i) -> () -> test.intake.file(arrival("default", "a.txt"), bytes("version " + i)))
				.toList();
			List<Future<Received>> received = threads.invokeAll(uploads);
			assertThat(received).extracting((one) -> one.get().document().edition().version())
				.containsExactlyInAnyOrder(IntStream.rangeClosed(1, 16).boxed().toArray(Integer[]::new));
		}
	}

	@Test
	void takesNamesAsLongAsTheyMayBe() throws Exception {
		String name = "\uD83D\uDE00".repeat(400) + "x".repeat(200);
		test.intake.file(arrival("default", name), bytes("one"));
		assertThat(test.intake.file(arrival("default", name), bytes("two")).document().edition().version())
			.isEqualTo(2);
	}

	@Test
	void makesOneDocumentOfTheSameBytesArrivingTogether() throws Exception {
		try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
			Callable<Received> upload = () -> test.intake.file(arrival("default", "a.txt"), bytes("at once"));
			List<Future<Received>> received = threads.invokeAll(Stream.generate(() -> upload).limit(16).toList());
			assertThat(received).extracting((one) -> one.get().document().id())
				.containsOnly(received.getFirst().get().document().id());
			assertThat(received).extracting((one) -> one.get().duplicate()).containsOnlyOnce(false);
		}
	}

	@Test
	void tellsPushedTextsApartByNameAndTitle() throws Exception {
		Received first = test.intake.text(arrival("default", "one"), "text");
		Received other = test.intake.text(arrival("default", "two"), "text");
		Received again = test.intake.text(arrival("default", "one"), "text");
		assertThat(other.duplicate()).isFalse();
		assertThat(again.duplicate()).isTrue();
		assertThat(again.document().id()).isEqualTo(first.document().id());
		assertThat(test.registry.isPushedText(first.document().id())).isTrue();
	}

	@Test
	void leavesNothingBehindWhenTheBytesBreakOff() throws Exception {
		InputStream broken = new InputStream() {
			private int left = 10;

			@Override
			public int read() throws IOException {
				if (left-- <= 0) {
					throw new IOException("connection reset");
				}
				return 'x';
			}
		};
		assertThatThrownBy(() -> test.intake.file(arrival("default", "a.txt"), broken)).isInstanceOf(IOException.class);
		try (Stream<Path> files = Files.walk(data)) {
			assertThat(files.filter(Files::isRegularFile)).isEmpty();
		}
		assertThat(test.events).isEmpty();
	}

	@Test
	void forgetsAnOriginalOnlyWhenNoDocumentUsesIt() throws Exception {
		Received one = test.intake.file(arrival("default", "a.txt"), bytes("shared"));
		Received two = test.intake.file(arrival("other", "a.txt"), bytes("shared"));
		String sha256 = one.document().sha256();
		test.registry.remove(one.document().id());
		test.intake.forget(sha256);
		assertThat(test.originals.open(sha256).exists()).isTrue();
		test.registry.remove(two.document().id());
		test.intake.forget(sha256);
		assertThat(test.originals.open(sha256).exists()).isFalse();
	}

	@Test
	void holdsAnOriginalUntilTheCallersTransactionIsCommitted() throws Exception {
		TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(test.source));
		try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
			String sha256 = transaction.execute((status) -> {
				try {
					String kept = test.intake.file(arrival("default", "a.txt"), bytes("kept")).document().sha256();
					Future<Void> forgotten = threads.submit(() -> {
						test.intake.forget(kept);
						return null;
					});
					assertThatThrownBy(() -> forgotten.get(300, TimeUnit.MILLISECONDS))
						.isInstanceOf(TimeoutException.class);
					return kept;
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
			});
			threads.shutdown();
			assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
			assertThat(test.originals.open(sha256).exists()).isTrue();
		}
	}

	@Test
	void rejectsACollectionNameThatIsAPath() {
		assertThatThrownBy(() -> test.intake.file(arrival("../etc", "a.txt"), bytes("x"))).isInstanceOf(Problem.class);
	}

	private static Arrival arrival(String collection, String name) {
		return new Arrival(collection, name, null, null, Map.of());
	}

	private static Arrival external(String id, String name) {
		return new Arrival("default", name, null, null, Map.of(), id);
	}

	private static InputStream bytes(String text) {
		return new ByteArrayInputStream(text.getBytes());
	}

}
