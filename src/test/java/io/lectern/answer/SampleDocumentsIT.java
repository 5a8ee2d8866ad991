package io.lectern.answer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import io.lectern.Lectern;
import io.lectern.Prepared;
import io.lectern.citation.QuoteLocator;
import io.lectern.document.DocumentId;
import io.lectern.document.Documents;
import io.lectern.document.Passage;
import io.lectern.index.IndexGenerations;
import io.lectern.language.Sentence;
import io.lectern.language.Sentences;
import io.lectern.llm.LanguageModel;
import io.lectern.llm.ModelRequest;
import io.lectern.llm.Reply;
import io.lectern.llm.ReplyListener;
import io.lectern.search.Findings.Found;
import io.lectern.search.Retrieval;
import io.lectern.search.SearchRequest;
import io.lectern.suggest.Suggestions.Suggestion;
import io.lectern.suggest.Suggestions;
import io.lectern.writing.Prompts;
import io.lectern.writing.Turn;

import static org.assertj.core.api.Assertions.assertThat;

/** Answers from the sample documents, with the real parser, models and index. */
@SpringBootTest(classes = Lectern.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@DirtiesContext
class SampleDocumentsIT {

	/**
	 * Quotes can be located in other PDFs too: docs/benchmarks.md.
	 */
	private static final Path DOCUMENTS = Path.of(System.getProperty("lectern.quoted", "documents"));

	private static final boolean ARE_SAMPLES = DOCUMENTS.equals(Path.of("documents"));

	/** Minutes to index them in; hundreds of pages take longer than the samples. */
	private static final int PATIENCE = Integer.getInteger("lectern.quoted-minutes", 3);

	private static final int QUOTES = 300;

	private static final JsonMapper JSON = JsonMapper.builder().build();

	@TempDir
	private static Path data;

	@Autowired
	private Answers answers;

	@Autowired
	private Suggestions suggestions;

	@Autowired
	private FollowUps followUps;

	@Autowired
	private Prompts prompts;

	@Autowired
	private Readings readings;

	@Autowired
	private Retrieval retrieval;

	@Autowired
	private IndexGenerations generations;

	@Autowired
	private Documents documents;

	@Autowired
	private JdbcClient jdbc;

	@DynamicPropertySource
	static void folders(DynamicPropertyRegistry properties) throws IOException {
		if (ARE_SAMPLES) {
			Prepared.get().copySamples(data);
		}
		properties.add("lectern.data-dir", data::toString);
		properties.add("lectern.documents-dir", DOCUMENTS::toString);
	}

	@BeforeEach
	void awaitDocuments() throws InterruptedException {
		int files = Objects.requireNonNull(DOCUMENTS.toFile().list()).length;
		long end = System.nanoTime() + Duration.ofMinutes(PATIENCE).toNanos();
		while (indexed() < files) {
			assertThat(System.nanoTime()).as("documents are indexed in time").isLessThan(end);
			Thread.sleep(200);
		}
	}

	/**
	 * Whether follow-ups are found as if they had been asked by themselves: those that
	 * the rule was made on, and others.
	 */
	@Test
	void findsWhatFollowUpsAskFor() throws IOException {
		List<JsonNode> questions = lines("follow-ups");
		double alone = hits(questions, (question) -> search(question.path("standalone").asString()));
		double asked = hits(questions, (question) -> search(question.path("followUp").asString()));
		double byModel = hits(questions,
				(question) -> followUp(question, Optional.of(scripted(question.path("standalone").asString()))));
		double byRule = hits(questions, (question) -> followUp(question, Optional.empty()));
		double heldOut = hits(lines("follow-ups-held-out"), (question) -> followUp(question, Optional.empty()));
		System.out.printf(
				"Follow-ups, hit@5: standalone %.3f, scripted model %.3f, rule %.3f, as asked %.3f; held out, rule %.3f%n",
				alone, byModel, byRule, asked, heldOut);
		assertThat(questions).hasSizeGreaterThanOrEqualTo(50);
		assertThat(byModel).isGreaterThanOrEqualTo(alone - 0.05);
		assertThat(byRule).isGreaterThanOrEqualTo(51 / 52.0);
		assertThat(heldOut).isGreaterThanOrEqualTo(0.9);
	}

	/** Questions that stand alone are answered as if nothing had been said before. */
	@Test
	void answersANewQuestionAsIfItHadBeenAskedFirst() throws IOException {
		List<JsonNode> pairs = lines("stands-alone");
		List<String> otherwise = new ArrayList<>();
		for (JsonNode pair : pairs) {
			String question = pair.path("question").asString();
			Answer after = answers
				.answer(query(question), null, List.of(turn(pair.path("before").asString())), AnswerListener.NONE)
				.answer();
			if (!after.answer().equals(answer(question).answer())) {
				otherwise.add(question + " -> " + after.standaloneQuestion());
			}
		}
		System.out.printf("Questions that stand alone: %d of %d answered as if asked first, not %s%n",
				pairs.size() - otherwise.size(), pairs.size(), otherwise);
		assertThat(pairs).hasSizeGreaterThanOrEqualTo(40);
		assertThat(otherwise.size() / (double) pairs.size()).isLessThanOrEqualTo(0.03);
	}

	/** Questions in the language that their answer is not written in, without a model. */
	@Test
	void findsWhatTheOtherLanguageSays() throws IOException {
		List<JsonNode> questions = lines("across-languages");
		double found = hits(questions, (question) -> search(question.path("question").asString()));
		System.out.printf("Questions across languages, hit@5: %.3f of %d%n", found, questions.size());
		assertThat(found).isGreaterThanOrEqualTo(0.6);
	}

	/**
	 * Suggested questions come from all documents, and each is answered, by its own
	 * document first; so are those about one document where that alone is asked.
	 */
	@Test
	void suggestsQuestionsThatAreAnswered() {
		List<Suggestion> suggested = suggestions.of(null, List.of(), 12);
		System.out.println("Suggested: " + suggested.stream().map(Suggestion::question).toList());
		assertThat(suggested).hasSize(12).doesNotHaveDuplicates().isEqualTo(suggestions.of(null, List.of(), 12));
		assertThat(suggested.stream().map(Suggestion::documentId).distinct()).hasSize(4);
		assertThat(suggested).allSatisfy((each) -> answersFirst(each, query(each.question())));
		assertThat(suggestions.of(null, List.of(), 2, "zh", null)).extracting(Suggestion::question)
			.allMatch((question) -> question.codePoints().anyMatch(Character::isIdeographic));
		for (DocumentId id : suggested.stream().map(Suggestion::documentId).distinct().toList()) {
			List<Suggestion> own = suggestions.of(null, List.of(id), 4);
			System.out.println("Suggested: " + own.stream().map(Suggestion::question).toList());
			assertThat(own).hasSize(4).allSatisfy((each) -> {
				assertThat(each.documentId()).isEqualTo(id);
				answersFirst(each, new Query(each.question(), null, List.of(id.value()), null, null));
			});
		}
	}

	private void answersFirst(Suggestion suggestion, Query query) {
		Answer answer = answers.answer(query, null, List.of(), AnswerListener.NONE).answer();
		assertThat(answer.state()).as(suggestion.question()).isEqualTo(AnswerState.ANSWERED);
		assertThat(answer.citations().getFirst().documentId()).as(suggestion.question())
			.isEqualTo(suggestion.documentId());
	}

	/** What the documents answer is answered, and what they don't mostly isn't. */
	@Test
	void tellsWhatTheDocumentsAnswer() throws IOException {
		int right = 0;
		int answerable = 0;
		int refused = 0;
		int unanswerable = 0;
		for (JsonNode question : lines("samples")) {
			Answer answer = answer(question.path("question").asString());
			if (question.path("answerable").asBoolean(true)) {
				answerable++;
				right += question.path("answers").valueStream().anyMatch((gold) -> holds(answer, gold.asString())) ? 1
						: 0;
			}
			else {
				unanswerable++;
				refused += answer.answered() ? 0 : 1;
			}
		}
		System.out.printf("Sample questions: %d of %d right, %d of %d refused%n", right, answerable, refused,
				unanswerable);
		assertThat(right).isGreaterThanOrEqualTo(answerable * 9 / 10);
		assertThat(refused).isPositive();
	}

	/**
	 * Questions as newcomers ask them: those that answering was fitted on, which have odd
	 * numbers, and the others. An answer is right where it holds what it must, from the
	 * right page and without what belongs to something else, and is not too long. What is
	 * there and not found must not be denied.
	 */
	@ParameterizedTest
	@CsvSource({ "natural, 100, 9, 4, 5", "natural-hurried, 100, 18, 9, 10", "natural-newcomer, 60, 14, 8, 5",
			"natural-visitor, 60, 19, 11, 5", "natural-own-words, 120, 39, 15, 33" })
	void answersQuestionsAsNewcomersAskThem(String set, int size, int mostWrong, int mostOther, int mostDenied)
			throws IOException {
		List<JsonNode> questions = lines(set);
		List<List<String>> wrong = List.of(new ArrayList<>(), new ArrayList<>());
		int other = 0;
		int denied = 0;
		for (JsonNode question : questions) {
			NaturalQuestion natural = NaturalQuestion.of(question);
			Answer answer = answer(natural.question());
			if (!natural.isRight(answer)) {
				wrong.get(natural.number() % 2).add(natural.question());
			}
			other += natural.isAnotherThing(answer) ? 1 : 0;
			denied += (natural.answerable() && answer.state() == AnswerState.ABSENT) ? 1 : 0;
		}
		int half = questions.size() / 2;
		System.out.printf(
				"Questions %s: fitted on %d of %d right, others %d of %d, %d answered from another thing, %d denied%n",
				set, half - wrong.get(1).size(), half, half - wrong.get(0).size(), half, other, denied);
		System.out.println("Not right: " + wrong);
		assertThat(questions).hasSize(size);
		assertThat(wrong.get(0)).hasSizeLessThanOrEqualTo(mostWrong);
		assertThat(other).isLessThanOrEqualTo(mostOther);
		assertThat(denied).isLessThanOrEqualTo(mostDenied);
	}

	/**
	 * Codes, numbers, years, versions, names, quoted words and plain nouns that stand in
	 * no document: those that the rules were made on, and others.
	 */
	@Test
	void refusesWhatTheDocumentsDoNotHold() throws IOException {
		List<JsonNode> questions = new ArrayList<>(lines("absent-keys"));
		questions.addAll(lines("absent-keys-held-out"));
		List<String> answered = questions.stream()
			.map((question) -> question.path("question").asString())
			.filter((question) -> answer(question).answered())
			.toList();
		System.out.printf("Absent keys: %d of %d refused, not %s%n", questions.size() - answered.size(),
				questions.size(), answered);
		assertThat(questions).hasSize(60);
		assertThat(answered).hasSizeLessThanOrEqualTo(4);
	}

	/** Boxes cover the glyphs of the quote and no others. */
	@Test
	void marksExactlyWhatIsQuoted() {
		QuoteLocator locator = new QuoteLocator(documents);
		List<Passage> passages = pdfPassages();
		Random random = new Random(5);
		int exact = 0;
		int wrong = 0;
		for (int i = 0; i < QUOTES; i++) {
			Passage passage = passages.get(random.nextInt(passages.size()));
			List<Sentence> sentences = Sentences.of(passage.text());
			Sentence quote = sentences.get(random.nextInt(sentences.size()));
			BoxCheck check = BoxCheck.of(documents, locator, passage, quote.start(), quote.end());
			exact += check.exact() ? 1 : 0;
			wrong += check.coversOther() ? 1 : 0;
		}
		System.out.printf("Quotes of PDFs: %d of %d marked exactly, %d with other glyphs%n", exact, QUOTES, wrong);
		assertThat(exact).isGreaterThanOrEqualTo(QUOTES * 99 / 100);
		assertThat(wrong).isZero();
	}

	private Answer answer(String question) {
		return answers.answer(query(question), null, List.of(), AnswerListener.NONE).answer();
	}

	private List<Passage> pdfPassages() {
		List<String> ids = new ArrayList<>();
		jdbc.sql("select id, passages from document where media_type = 'application/pdf'")
			.query((row, n) -> IntStream.range(0, row.getInt("passages"))
				.mapToObj((ordinal) -> safeId(row, ordinal))
				.toList())
			.list()
			.forEach(ids::addAll);
		return ids.stream()
			.flatMap((id) -> generations.active().index().passages(List.of(id)).values().stream())
			.filter((passage) -> !Sentences.of(passage.text()).isEmpty())
			.toList();
	}

	private static String safeId(java.sql.ResultSet row, int ordinal) {
		try {
			return row.getString("id") + "-" + ordinal;
		}
		catch (java.sql.SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Query query(String question) {
		return new Query(question, null, null, null, null);
	}

	private static Turn turn(String question) {
		return new Turn(question, question, "…");
	}

	private double hits(List<JsonNode> questions, Function<JsonNode, List<Found>> finding) {
		return questions.stream()
			.filter((question) -> finding.apply(question)
				.stream()
				.limit(5)
				.anyMatch((found) -> isAt(found, question.path("relevant").path(0))))
			.count() / (double) questions.size();
	}

	private List<Found> search(String question) {
		return retrieval.find(SearchRequest.of(question, null, List.of(), 5)).found();
	}

	private static boolean isAt(Found found, JsonNode place) {
		return found.document().name().equals(place.path("doc").asString())
				&& (place.path("page").isNull() || place.path("page").asInt() == found.page());
	}

	private List<Found> followUp(JsonNode question, Optional<LanguageModel> model) {
		Query query = query(question.path("followUp").asString());
		List<Turn> history = List.of(turn(question.path("question").asString()));
		return readings.of(query, followUps.of(query, query.asked(), history, model, prompts)).findings().found();
	}

	private static LanguageModel scripted(String reply) {
		return new LanguageModel() {

			@Override
			public String name() {
				return "scripted";
			}

			@Override
			public Reply write(ModelRequest request, ReplyListener listener) {
				listener.text(reply);
				return Reply.complete(reply);
			}
		};
	}

	private static boolean holds(Answer answer, String gold) {
		return plain(answer.answer()).contains(plain(gold));
	}

	private static String plain(String text) {
		return text.toLowerCase(java.util.Locale.ROOT).replaceAll("[\\s,，。.、$%]+", "");
	}

	private int indexed() {
		return jdbc.sql("select count(*) from document where status = 'INDEXED'").query(Integer.class).single();
	}

	private static List<JsonNode> lines(String set) throws IOException {
		Path file = Path.of("src/test/resources/questions", set,
				set.equals("samples") ? "queries.jsonl" : "questions.jsonl");
		return Files.readAllLines(file).stream().map(JSON::readTree).toList();
	}

}
