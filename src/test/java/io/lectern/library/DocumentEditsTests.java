package io.lectern.library;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

import io.lectern.document.Arrival;
import io.lectern.document.Contents;
import io.lectern.document.Document;
import io.lectern.document.DocumentId;
import io.lectern.document.DocumentRemoved;
import io.lectern.document.PageText;
import io.lectern.document.Reading;
import io.lectern.document.TestRegistry;
import io.lectern.system.Problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Changing documents, and collections with all they hold, over a real database. */
class DocumentEditsTests {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	@TempDir
	private Path data;

	private TestRegistry test;

	/** What the index was told to do, in order. */
	private final List<String> told = new ArrayList<>();

	private DocumentEdits edits;

	private CollectionEdits collections;

	@BeforeEach
	void setUp() {
		test = new TestRegistry(data, Clock.systemUTC());
		IndexUpdates index = new IndexUpdates() {
			@Override
			public Runnable note(DocumentId document) {
				told.add("note");
				return () -> told.add("update");
			}

			@Override
			public void noteGoing() {
				told.add("going");
			}
		};
		TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(test.source));
		edits = new DocumentEdits(test.registry, test.versions, test.collections, index, test.jdbc, JSON, transaction);
		collections = new CollectionEdits(test.collections, index, test.jdbc, transaction);
	}

	@Test
	void givesMetadataOverWhatTheFileSaysAndKeepsItWhenTheFileIsReadAgain() throws Exception {
		Document document = upload("default", "a.txt", Map.of("year", "2024"));
		parse(document, Map.of("author", "Scanner", "subject", "Pier"));
		assertThat(metadata(document)).isEqualTo(Map.of("author", "Scanner", "subject", "Pier", "year", "2024"));
		Document changed = edits.change(document.id(),
				edit("{'metadata': {'author': 'Ann', 'pages': 3, 'year': null}}"));
		assertThat(changed.metadata()).isEqualTo(Map.of("author", "Ann", "subject", "Pier", "pages", "3"));
		assertThat(changed.given()).isEqualTo(Map.of("author", "Ann", "pages", "3"));
		parse(document, Map.of("author", "Printer", "subject", "Mole"));
		assertThat(metadata(document)).isEqualTo(Map.of("author", "Ann", "subject", "Mole", "pages", "3"));
		assertThat(told).containsExactly("note", "update");
	}

	@Test
	void removesWhatTheFileSaysForGood() throws Exception {
		Document document = upload("default", "a.txt", Map.of());
		parse(document, Map.of("author", "Scanner"));
		edits.change(document.id(), edit("{'metadata': {'author': null}}"));
		parse(document, Map.of("author", "Printer", "subject", "Pier"));
		assertThat(metadata(document)).isEqualTo(Map.of("subject", "Pier"));
		assertThat(test.registry.find(document.id()).orElseThrow().filterable()).doesNotContainKey("author");
	}

	@Test
	void aTitleGivenStays() throws Exception {
		Document document = upload("default", "a.txt", Map.of());
		assertThat(edits.change(document.id(), edit("{'title': ' The pier '}")).title()).isEqualTo("The pier");
		parse(document, Map.of());
		assertThat(test.registry.find(document.id()).orElseThrow().title()).isEqualTo("The pier");
	}

	@Test
	void movesADocumentWithWhatBelongsToIt() throws Exception {
		Document document = upload("default", "mail.eml", Map.of());
		Document attached = upload("default", "attached.txt", Map.of());
		Document earlier = upload("default", "earlier.txt", Map.of());
		test.jdbc.sql("update document set name = 'mail.eml', name_start = 'mail.eml' where id = ?")
			.param(earlier.id().value())
			.update();
		test.jdbc.sql("update document set part_of = ? where id = ?")
			.params(document.id().value(), attached.id().value())
			.update();
		test.jdbc.sql("update document set superseded_by = ? where id = ?")
			.params(document.id().value(), earlier.id().value())
			.update();
		assertThat(edits.change(document.id(), edit("{'collection': 'mail'}")).collection()).isEqualTo("mail");
		assertThat(
				test.jdbc.sql("select count(*) from document where collection = 'mail'").query(Integer.class).single())
			.isEqualTo(3);
		assertThat(told).containsExactly("note", "note", "note", "update", "update", "update");
		assertRefused(409, () -> edits.change(earlier.id(), edit("{'collection': 'default'}")));
		assertRefused(409, () -> edits.change(attached.id(), edit("{'collection': 'default'}")));
	}

	@Test
	void refusesToMoveADocumentToItsTwin() throws Exception {
		Document document = upload("default", "a.txt", Map.of());
		Document twin = upload("other", "a.txt", Map.of());
		assertThatExceptionOfType(Problem.class)
			.isThrownBy(() -> edits.change(document.id(), edit("{'title': 'New', 'collection': 'other'}")))
			.satisfies((problem) -> assertThat(problem.getBody().getDetail()).contains(twin.id().value()))
			.satisfies((problem) -> assertThat(problem.getStatusCode().value()).isEqualTo(409));
		assertThat(test.registry.find(document.id()).orElseThrow().title()).isEqualTo("a.txt");
		assertThat(told).isEmpty();
	}

	@Test
	void refusesToMakeADocumentAVersionOfAnotherByMovingIt() throws Exception {
		Document document = upload("default", "a.txt", Map.of());
		Document other = upload("other", "b.txt", Map.of());
		test.jdbc.sql("update document set name = 'a.txt' where id = ?").param(other.id().value()).update();
		assertRefused(409, () -> edits.change(document.id(), edit("{'collection': 'other'}")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{'title': ' '}", "{'metadata': {'': 'x'}}", "{'metadata': {' a': 'x'}}",
			"{'metadata': {'a': ['x']}}", "{'metadata': {'a': {}}}", "{'metadata': {'a': 'x\\u0000'}}",
			"{'collection': '-'}", "{'collection': '../etc'}" })
	void refusesWhatCannotBeGiven(String edit) throws Exception {
		Document document = upload("default", "a.txt", Map.of());
		assertRefused(400, () -> edits.change(document.id(), edit(edit)));
	}

	@Test
	void refusesTooMuchMetadata() throws Exception {
		Document document = upload("default", "a.txt", Map.of());
		Map<String, @Nullable Object> many = new LinkedHashMap<>();
		for (int i = 0; i <= 100; i++) {
			many.put("key" + i, "x");
		}
		assertRefused(400, () -> edits.change(document.id(), new DocumentEdit(null, null, many)));
		Map<String, @Nullable Object> large = Map.of("key", "x".repeat(4001));
		assertRefused(400, () -> edits.change(document.id(), new DocumentEdit(null, null, large)));
		assertRefused(400, () -> upload("default", "b.txt", Map.of("x".repeat(101), "x")));
		assertRefused(404, () -> edits.change(DocumentId.random(), edit("{'title': 'x'}")));
	}

	@Test
	void aRenamedCollectionKeepsItsGlossaryAndItsPrompts() {
		test.collections.ensure("harbour");
		test.jdbc.sql("update collection set glossary = '[[\"TA\",\"technical availability\"]]' where name = 'harbour'")
			.update();
		test.jdbc
			.sql("insert into prompt_edit (collection, file, text, edited_by, created_at)"
					+ " values ('harbour', 'system.md', 'Be brief, {not_found}', 'Ada', current_timestamp)")
			.update();
		collections.rename("harbour", "port");
		assertThat(test.jdbc.sql("select glossary from collection where name = 'port'").query(String.class).single())
			.contains("technical availability");
		assertThat(test.jdbc.sql("select collection from prompt_edit").query(String.class).list())
			.containsExactly("port");
		collections.delete("port", false);
		assertThat(test.jdbc.sql("select count(*) from prompt_edit").query(Integer.class).single()).isZero();
	}

	@Test
	void aRenamedCollectionKeepsItsDocumentsAndItsNameInTheIndex() throws Exception {
		Document document = upload("harbour", "a.txt", Map.of());
		test.collections.ofFolder("harbour");
		collections.rename("harbour", "port");
		assertThat(test.registry.find(document.id()).orElseThrow().collection()).isEqualTo("port");
		assertThat(names()).containsExactly("port");
		assertThat(test.collections.indexedAs("port")).isEqualTo("harbour");
		assertThat(test.collections.ofFolder("harbour")).isEqualTo("port");
		test.collections.ensure("harbour");
		assertThat(test.collections.indexedAs("harbour")).isNotIn("harbour", "port");
		assertRefused(409, () -> collections.rename("port", "harbour"));
		assertRefused(400, () -> collections.rename("port", "-"));
		assertRefused(404, () -> collections.rename("nowhere", "somewhere"));
		assertRefused(409, () -> collections.rename("default", "somewhere"));
	}

	@Test
	void deletesACollectionAtOnceHoweverLongClearingItTakes() throws Exception {
		Document document = upload("harbour", "a.txt", Map.of());
		assertRefused(409, () -> collections.delete("harbour", false));
		collections.delete("harbour", true);
		assertThat(names()).isEmpty();
		assertThat(test.registry.find(document.id())).isEmpty();
		assertThat(test.registry.findAll(List.of(document.id()))).isEmpty();
		assertThat(test.registry.list(null, null, 0, 9).documents()).isEmpty();
		assertThat(test.registry.hasCollection("-")).isFalse();
		assertThat(told).containsExactly("going");
		assertThat(upload("harbour", "a.txt", Map.of()).id()).as("the same bytes come again")
			.isNotEqualTo(document.id());
		assertThat(test.registry.clear(100)).isTrue();
		assertThat(test.registry.clear(100)).isFalse();
		assertThat(test.registry.list("harbour", null, 0, 9).total()).isEqualTo(1);
		assertRefused(404, () -> collections.delete("nowhere", true));
		assertRefused(404, () -> collections.empty("-"));
		assertRefused(409, () -> collections.delete("default", true));
	}

	@Test
	void notesAndConversationsFollowANewNameAndStayWithTheirOwnersWhenItIsDeleted() throws Exception {
		upload("harbour", "a.txt", Map.of());
		test.jdbc
			.sql("insert into note (id, owner, collection, text, quotes, remark, created_at)"
					+ " values ('n', 'ada', 'harbour', '', '[]', '', current_timestamp)")
			.update();
		test.jdbc
			.sql("insert into conversation (id, owner, title, collection, documents, created_at, updated_at)"
					+ " values ('c', 'ada', 'x', 'harbour', '[]', current_timestamp, current_timestamp)")
			.update();
		collections.rename("harbour", "port");
		assertThat(collectionsOf("note")).containsExactly("port");
		assertThat(collectionsOf("conversation")).containsExactly("port");
		collections.delete("port", true);
		assertThat(collectionsOf("note")).containsExactly((String) null);
		assertThat(collectionsOf("conversation")).containsExactly((String) null);
	}

	private List<String> collectionsOf(String table) {
		return test.jdbc.sql("select collection from " + table).query((row, n) -> row.getString(1)).list();
	}

	@Test
	void whatIsAttachedIsClearedAwayToo() throws Exception {
		Document document = upload("harbour", "mail.eml", Map.of());
		Document attached = upload("harbour", "attached.txt", Map.of());
		test.jdbc.sql("update document set part_of = ? where id = ?")
			.params(document.id().value(), attached.id().value())
			.update();
		collections.empty("harbour");
		test.events.clear();
		for (int turn = 0; test.registry.clear(100); turn++) {
			assertThat(turn).isLessThan(5);
		}
		assertThat(test.events).containsExactly(new DocumentRemoved(attached.id(), attached.sha256()),
				new DocumentRemoved(document.id(), document.sha256()));
	}

	@Test
	void emptiesTheDefaultCollection() throws Exception {
		upload("default", "a.txt", Map.of());
		collections.empty("default");
		assertThat(test.registry.list("default", null, 0, 9).total()).isZero();
		assertThat(names()).containsExactly("default");
	}

	private List<String> names() {
		return test.collections.all().stream().map((each) -> each.name()).toList();
	}

	private Document upload(String collection, String text, Map<String, String> metadata) throws Exception {
		return test.intake
			.file(new Arrival(collection, text, null, null, metadata), new ByteArrayInputStream(text.getBytes()))
			.document();
	}

	private void parse(Document document, Map<String, String> found) {
		test.registry.parsed(document.id(), new Contents("text/plain", "Found", "en",
				List.of(new PageText(1, "Text", null)), new Reading(List.of(), 0, List.of(), found), List.of()));
	}

	private Map<String, String> metadata(Document document) {
		return test.registry.find(document.id()).orElseThrow().metadata();
	}

	private static DocumentEdit edit(String json) {
		return JSON.readValue(json.replace('\'', '"'), DocumentEdit.class);
	}

	private static void assertRefused(int status, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
		assertThatExceptionOfType(Problem.class).isThrownBy(call)
			.satisfies((problem) -> assertThat(problem.getStatusCode().value()).isEqualTo(status));
	}

}
