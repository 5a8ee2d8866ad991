package io.lectern.notebook;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

import io.lectern.conversation.KeptAnswersOf;
import io.lectern.document.TestRegistry;
import io.lectern.notebook.Notes.Note;
import io.lectern.notebook.Notes.Notebook;
import io.lectern.system.Problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class NotesTests {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	@TempDir
	private Path data;

	private Notes notes;

	private NoteKeeping keeping;

	@BeforeEach
	void setUp() {
		Clock clock = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);
		TestRegistry test = new TestRegistry(data, clock);
		test.collections.ensure("harbour");
		KeptAnswersOf.add(test.jdbc, "ada", "harbour", "a-1", "How high is the tower?",
				"""
						{"answer":"330 m [1].","citations":[{"marker":1,"documentId":"d","documentName":"t.pdf","page":2,"quote":"330 m"}]}""");
		test.jdbc.sql("insert into document (id, collection, name, name_start, title, title_given, media_type, size,"
				+ " sha256, identity, content, pushed, pages, passages, status, progress, metadata, created_at) values"
				+ " ('d', 'harbour', 't.pdf', 't.pdf', 'Towers', true, 'application/pdf', 1, 'x', 'd', 'x', false, 3, 1,"
				+ " 'INDEXED', 1, '{}', current_timestamp)")
			.update();
		notes = new Notes(test.jdbc, JSON, clock);
		keeping = new NoteKeeping(notes, KeptAnswersOf.in(test.jdbc), test.registry, JSON);
	}

	@Test
	void anAnswerIsKeptAsItWasGivenInItsCollectionsNotebook() {
		Note kept = keeping.keep("ada", answer("a-1", null, null));
		assertThat(kept.question()).isEqualTo("How high is the tower?");
		assertThat(kept.text()).isEqualTo("330 m [1].");
		assertThat(kept.collection()).isEqualTo("harbour");
		assertThat(kept.quotes().path(0).path("quote").asString()).isEqualTo("330 m");
		assertThat(notes.of("ada", new Notebook(false, "harbour"), 0, 9)).containsExactly(kept);
		assertThat(notes.of("ada", new Notebook(false, null), 0, 9)).isEmpty();
		assertThat(keeping.keep("ada", answer("a-1", null, "default")).collection()).isNull();
		assertThat(notes.count("ada", new Notebook(true, null))).isEqualTo(2);
	}

	@Test
	void oneQuoteOfItIsKeptAlone() {
		Note kept = keeping.keep("ada", answer("a-1", 1, null));
		assertThat(kept.text()).isEmpty();
		assertThat(kept.quotes()).hasSize(1);
		assertRefused(answer("a-1", 2, null), "ada", 404);
	}

	@Test
	void wordsOfAPageAreKeptWithTheirPlace() {
		Note kept = keeping.keep("ada", words("d", 3, " It leans. "));
		assertThat(kept.quotes().toString())
			.isEqualTo("[{\"documentId\":\"d\",\"documentName\":\"t.pdf\",\"page\":3,\"quote\":\"It leans.\"}]");
		assertThat(kept.collection()).isEqualTo("harbour");
		assertRefused(words("d", 4, "x"), "ada", 404);
		assertRefused(words("d", 1, " "), "ada", 400);
		assertRefused(words("gone", 1, "x"), "ada", 404);
		assertRefused(new NewNote(null, null, null, null, null, null, null), "ada", 404);
		assertRefused(new NewNote(null, null, "d", 1, "x", "nowhere", null), "ada", 404);
		assertRefused(new NewNote(null, null, "d", 1, "x", null, "y".repeat(4001)), "ada", 400);
	}

	@Test
	void notesAreTheirOwnersAlone() {
		assertRefused(answer("a-1", null, null), "bob", 404);
		Note kept = keeping.keep("ada", answer("a-1", null, null));
		assertThat(notes.of("bob", new Notebook(true, null), 0, 9)).isEmpty();
		assertThatThrownBy(() -> notes.remark("bob", kept.id(), "mine")).isInstanceOf(Problem.class);
		assertThatThrownBy(() -> notes.delete("bob", kept.id())).isInstanceOf(Problem.class);
		notes.remark("ada", kept.id(), "For Ann");
		assertThat(notes.require("ada", kept.id()).remark()).isEqualTo("For Ann");
		notes.delete("ada", kept.id());
		assertThatThrownBy(() -> notes.require("ada", kept.id())).isInstanceOf(Problem.class);
	}

	private void assertRefused(NewNote note, String owner, int status) {
		assertThatThrownBy(() -> keeping.keep(owner, note)).isInstanceOfSatisfying(Problem.class,
				(problem) -> assertThat(problem.getStatusCode().value()).isEqualTo(status));
	}

	private static NewNote answer(String id, @Nullable Integer marker, @Nullable String collection) {
		return new NewNote(id, marker, null, null, null, collection, null);
	}

	private static NewNote words(String document, int page, String quote) {
		return new NewNote(null, null, document, page, quote, null, null);
	}

}
