package io.lectern.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.lectern.document.Document;
import io.lectern.document.Passage;
import io.lectern.document.Span;
import io.lectern.index.Condition.Numbers;
import io.lectern.index.Condition.OneOf;
import io.lectern.index.Condition.Texts;
import io.lectern.index.PassageIndex.Embedded;
import io.lectern.index.PassageIndex.Filter;
import io.lectern.index.PassageIndex.Held;
import io.lectern.index.PassageIndex.Scored;
import io.lectern.index.PassageIndex.TermCounts;
import io.lectern.index.PassageIndex.Wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** What every passage index must do. */
abstract class PassageIndexContract {

	/** An empty index, the same one throughout a test. */
	abstract PassageIndex index();

	static Map<String, Double> terms(String question) {
		return QuestionTerms.of(question, new PassageAnalyzer());
	}

	private List<String> lexical(String question) {
		return ids(index().lexical(terms(question), Filter.NONE, 10));
	}

	static List<String> ids(List<Scored> scored) {
		return scored.stream().map(Scored::passageId).toList();
	}

	@Test
	void findsWordsInAnyForm() {
		Corpus.load(index());
		assertThat(lexical("moons pulling the tide")).startsWith("tides-0").contains("tides-1");
	}

	@Test
	void findsNumbersWithAndWithoutSeparators() {
		Corpus.load(index());
		assertThat(lexical("1,061.78")).containsExactly("amazon-0");
		assertThat(lexical("1061.78")).containsExactly("amazon-0");
	}

	@Test
	void weighsEachTerm() {
		Corpus.load(index());
		Map<String, Double> terms = Map.of("moon", 0.01, "expenditur", 5.0);
		assertThat(ids(index().lexical(terms, Filter.NONE, 9)).getFirst()).doesNotStartWith("tides");
		terms = Map.of("moon", 5.0, "expenditur", 0.01);
		assertThat(ids(index().lexical(terms, Filter.NONE, 9)).getFirst()).startsWith("tides");
	}

	@Test
	void scoresByTheStatisticsOfTheCollectionAlone() {
		Corpus.load(index());
		Filter finance = filter(List.of("finance"), List.of(), Map.of());
		List<Scored> alone = index().lexical(terms("capital expenditures of Amazon"), finance, 9);
		Document other = Corpus.document("other", "news.txt", "Amazon news", "news", Map.of());
		index().replace(other,
				IntStream.range(0, 50)
					.mapToObj((i) -> Corpus.embedded(other, i,
							"Amazon expenditures, and again expenditures, number " + i, List.of(), 0, 0, 1))
					.toList());
		assertThat(index().lexical(terms("capital expenditures of Amazon"), finance, 9)).isEqualTo(alone);
	}

	@Test
	void countsThePassagesOfCollectionsThatHoldATerm() {
		Corpus.load(index());
		TermCounts finance = index().count(List.of("capit", "moon", "price"), List.of("finance"));
		assertThat(finance.passages()).isEqualTo(3);
		assertThat(finance.holding()).containsEntry("capit", 2L).containsEntry("price", 1L).containsEntry("moon", 0L);
		assertThat(finance.rarity("moon")).isGreaterThan(finance.rarity("price"));
		assertThat(finance.rarity("price")).isGreaterThan(finance.rarity("capit"));
		TermCounts all = index().count(List.of("moon"), List.of());
		assertThat(all.passages()).isEqualTo(9);
		assertThat(all.holding()).containsEntry("moon", 2L);
	}

	@Test
	void countsATermWhereMostPassagesHoldIt() {
		Document named = Corpus.document("named", "2018.txt", "Results of 2018", "c", Map.of());
		index().replace(named, passages(named, "Revenue grew", "Costs fell", "The outlook"));
		Document telling = Corpus.document("telling", "other.txt", "Other results", "c", Map.of());
		index().replace(telling, passages(telling, "As in 2018", "Unlike 2018", "No year"));
		// Held by five in one part or another, of which three are told apart by it.
		assertThat(index().count(List.of("2018"), List.of("c")).holding()).containsEntry("2018", 3L);
		assertThat(index().count(List.of("2018"), List.of()).holding()).containsEntry("2018", 3L);
	}

	@Test
	void looksInOneCollectionWhenAnotherHasCome() {
		Document first = Corpus.document("first", "a.txt", "Tides", "c", Map.of());
		index().replace(first, passages(first, "The moon moves the tides"));
		Filter only = filter(List.of("c"), List.of(), Map.of());
		assertThat(ids(index().lexical(terms("moon"), only, 9))).containsExactly("first-0");
		Document second = Corpus.document("second", "b.txt", "Moons", "d", Map.of());
		index().replace(second, passages(second, "Another moon"));
		assertThat(ids(index().lexical(terms("moon"), only, 9))).containsExactly("first-0");
		assertThat(ids(index().dense(Corpus.SPACE, new float[] { 1, 0, 0 }, only, 9))).containsExactly("first-0");
	}

	private static List<Embedded> passages(Document document, String... texts) {
		return IntStream.range(0, texts.length)
			.mapToObj((i) -> Corpus.embedded(document, i, texts[i], List.of(), 1, 0, 0))
			.toList();
	}

	@Test
	void tellsLikePassagesApartByFileName() {
		Corpus.load(index());
		assertThat(lexical("Verizon 2021 capital expenditures")).startsWith("verizon-0");
		assertThat(lexical("Amazon 2017 capital expenditures")).startsWith("amazon-1");
		assertThat(lexical("amazon 10k")).startsWith("amazon-1", "amazon-0");
	}

	@Test
	void findsHeadings() {
		Corpus.load(index());
		assertThat(lexical("liquidity")).containsExactlyInAnyOrder("amazon-1", "verizon-0");
	}

	@Test
	void findsSimplifiedByTraditionalAndBack() {
		Corpus.load(index());
		assertThat(lexical("廣東省")).containsExactly("simplified-0");
		assertThat(lexical("台北大楼多高")).contains("traditional-0");
		assertThat(lexical("大楼")).containsExactly("traditional-0");
	}

	@Test
	void findsFullWidthFormsByPlainOnesAndBack() {
		Corpus.load(index());
		assertThat(lexical("ab123")).containsExactly("fullwidth-0");
		assertThat(lexical("ＴＩＤＥＳ")).contains("tides-0", "tides-1");
	}

	@Test
	void findsMixedText() {
		Corpus.load(index());
		assertThat(lexical("kubernetes")).containsExactly("mixed-0");
		assertThat(lexical("怎么部署 lectern？")).startsWith("mixed-0");
	}

	@ParameterizedTest
	@ValueSource(strings = { "tides?", "tides:*", "\"tides", "tides AND (NOT", "*", "tides~2^5 [x TO", "", "  ", "???",
			"。，", "\uD83D\uDE00", "\u0000" })
	void takesAnyQuestionAsPlainText(String question) {
		Corpus.load(index());
		List<String> expected = question.contains("tides") ? List.of("tides-0", "tides-1") : List.of();
		assertThat(lexical(question)).containsAll(expected).doesNotContain("amazon-0");
	}

	@Test
	void asksVeryLongQuestions() {
		Corpus.load(index());
		String words = IntStream.range(0, 5000).mapToObj((i) -> "word" + i).reduce("moon", (a, b) -> a + " " + b);
		assertThat(lexical(words)).contains("tides-0");
	}

	@Test
	void ordersVectorsByCosine() {
		Corpus.load(index());
		List<Scored> found = index().dense(Corpus.SPACE, new float[] { 1, 0, 0 }, Filter.NONE, 3);
		assertThat(ids(found)).startsWith("tides-0", "tides-1");
		assertThat(found.get(0).score()).isCloseTo(1, within(1e-6));
		assertThat(found.get(1).score()).isCloseTo(0.8, within(1e-6));
		assertThat(found).hasSize(3);
	}

	@Test
	void findsNothingInAnUnknownSpace() {
		Corpus.load(index());
		assertThat(index().dense("other", new float[] { 1, 0, 0 }, Filter.NONE, 3)).isEmpty();
		assertThat(index().hasSpace("other")).isFalse();
		assertThat(index().hasSpace(Corpus.SPACE)).isTrue();
	}

	@Test
	void keepsSpacesApart() {
		Document document = Corpus.document("d", "d", "d", "c", Map.of());
		index().replace(document, List.of(new Embedded(Corpus.passage(document, 0, "a", List.of()), "wide", unit(4096)),
				new Embedded(Corpus.passage(document, 1, "b", List.of()), "narrow", unit(3))));
		assertThat(ids(index().dense("wide", unit(4096), Filter.NONE, 9))).containsExactly("d-0");
		assertThat(ids(index().dense("narrow", unit(3), Filter.NONE, 9))).containsExactly("d-1");
	}

	private static float[] unit(int dimensions) {
		float[] vector = new float[dimensions];
		vector[dimensions - 1] = 1;
		return vector;
	}

	@Test
	void givesVectorsBack() {
		Corpus.load(index());
		Map<String, float[]> vectors = index().vectors(Corpus.SPACE, List.of("tides-1", "mixed-0", "nowhere-0"));
		assertThat(vectors).containsOnlyKeys("tides-1", "mixed-0");
		assertThat(vectors.get("tides-1")).containsExactly(0.8f, 0.6f, 0);
		assertThat(index().vectors("no-such-space", List.of("tides-1"))).isEmpty();
		assertThat(index().vectors(Corpus.SPACE, List.of())).isEmpty();
	}

	@Test
	void looksOnlyWhereTheFilterAllows() {
		Corpus.load(index());
		float[] any = { 0, 1, 0 };
		assertThat(ids(index().lexical(terms("expenditures"), filter(List.of("science"), List.of(), Map.of()), 9)))
			.isEmpty();
		assertThat(ids(index().lexical(terms("expenditures"), filter(List.of("finance"), List.of(), Map.of()), 9)))
			.containsExactlyInAnyOrder("amazon-1", "verizon-0");
		assertThat(ids(index().lexical(terms("expenditures"), filter(List.of(), List.of(Corpus.VERIZON), Map.of()), 9)))
			.containsExactly("verizon-0");
		assertThat(ids(index().dense(Corpus.SPACE, any, filter(List.of(), List.of(Corpus.AMAZON), Map.of()), 9)))
			.containsExactly("amazon-0", "amazon-1");
		assertThat(ids(index().dense(Corpus.SPACE, any,
				filter(List.of("finance"), List.of(), Map.of("year", "2021", "kind", "10k")), 9)))
			.containsExactly("verizon-0");
		assertThat(ids(index().dense(Corpus.SPACE, any, filter(List.of(), List.of(), Map.of("year", "10k")), 9)))
			.isEmpty();
		assertThat(ids(index().lexical(terms("moon"), Filter.NONE.only(List.of("tides-1", "amazon-0")), 9)))
			.containsExactly("tides-1");
	}

	/** Also where what was found is not there any more when it is named. */
	@Test
	void scoresPassagesThatAreNamedAsItsOwnListDoes() {
		Corpus.load(index());
		List<Scored> words = index().lexical(terms("moon expenditures"), Filter.NONE, 9);
		assertThat(index().lexical(terms("moon expenditures"), Filter.NONE.only(ids(words)), words.size()))
			.isEqualTo(words);
		List<Scored> near = index().dense(Corpus.SPACE, new float[] { 1, 0, 0 }, Filter.NONE, 9);
		assertThat(index().dense(Corpus.SPACE, new float[] { 1, 0, 0 }, Filter.NONE.only(ids(near)), near.size()))
			.isEqualTo(near);
		index().remove(Corpus.TIDES.id());
		assertThat(ids(index().lexical(terms("moon expenditures"), Filter.NONE.only(ids(words)), words.size())))
			.containsExactlyInAnyOrder("amazon-1", "verizon-0");
		assertThat(index().passages(ids(words))).containsOnlyKeys("amazon-1", "verizon-0");
	}

	private static Filter filter(List<String> collections, List<Document> documents, Map<String, String> metadata) {
		return new Filter(collections, documents.stream().map(Document::id).toList(), metadata);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "one of 2017, 2020 | year | 2017;2020 | amazon tides", "one of none | year | 1999;10k | ''",
					"own field | mediaType | text/plain | amazon tides verizon",
					"own name | name | tides.txt | tides" })
	void findsDocumentsWithOneOfTheValues(String what, String key, String values, String found) {
		Corpus.load(index());
		assertThat(admitted(new OneOf(key, List.of(values.split(";"))))).as(what).isEqualTo(found);
	}

	@ParameterizedTest
	@CsvSource({ "2017, 2020, amazon tides", "2017.5, , tides verizon", ", 2019, amazon", "-5, 3, ''" })
	void comparesNumbersAsSuch(@Nullable Double from, @Nullable Double to, String found) {
		Corpus.load(index());
		Document small = Corpus.document("small", "small.txt", "Small", "science", Map.of("year", "n/a", "rank", "9"));
		index().replace(small, List.of(Corpus.embedded(small, 0, "moon", List.of(), 1, 0, 0)));
		assertThat(admitted(new Numbers("year", from, to))).isEqualTo(found);
		assertThat(admitted(new Numbers("rank", 8.5, 10.0))).isEqualTo("small");
		assertThat(admitted(new Numbers("rank", 10.0, 80.0))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "2024-05, 2024-05, may", "2024-05-31, , later may", ", 2024-05-30, early",
			"2024-05-31T12:00:00Z, 2024-05-31T12:00:00Z, ''", "2023, 2024, early later may" })
	void comparesDatesAsTheyAreWritten(@Nullable String from, @Nullable String to, String found) {
		Map.of("early", "2024-01-02", "may", "2024-05-31T23:59:59Z", "later", "2024-11-30").forEach((id, date) -> {
			Document document = Corpus.document(id, id, id, "science", Map.of("date", date, "other", "2024-05-31"));
			index().replace(document, List.of(Corpus.embedded(document, 0, "expenditures", List.of(), 1, 0, 0)));
		});
		assertThat(admitted(new Texts("date", from, to))).isEqualTo(found);
	}

	/** The documents that both lists let through, by name. */
	private String admitted(Condition condition) {
		Filter filter = new Filter(List.of(), List.of(), List.of(condition));
		Set<String> dense = documents(index().dense(Corpus.SPACE, new float[] { 0.5f, 0.5f, 0.5f }, filter, 50));
		Set<String> lexical = documents(
				index().lexical(Map.of("moon", 1.0, "expenditur", 1.0, "rose", 1.0), filter, 50));
		assertThat(lexical).isEqualTo(dense);
		return String.join(" ", dense);
	}

	private static Set<String> documents(List<Scored> scored) {
		return scored.stream()
			.map((each) -> each.documentId().value())
			.filter((id) -> !Set.of("simplified", "traditional", "fullwidth", "mixed").contains(id))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	@Test
	void describesADocumentAnewWithThePassagesThatAreThere() {
		Corpus.load(index());
		List<Embedded> before = index().embedded(Corpus.VERIZON.id());
		Document moved = Corpus.document("verizon", "reports/VERIZON_2021_10K.pdf", "Telephone company", "archive",
				Map.of("year", "2022"));
		index().describe(moved);
		float[] any = { 0, 1, 0 };
		assertThat(ids(index().dense(Corpus.SPACE, any, filter(List.of("archive"), List.of(), Map.of()), 9)))
			.containsExactly("verizon-0");
		assertThat(ids(index().dense(Corpus.SPACE, any, filter(List.of("finance"), List.of(), Map.of()), 9)))
			.doesNotContain("verizon-0");
		assertThat(ids(index().lexical(terms("telephone"), filter(List.of("archive"), List.of(), Map.of()), 9)))
			.containsExactly("verizon-0");
		assertThat(ids(index().lexical(terms("expenditures"), filter(List.of("finance"), List.of(), Map.of()), 9)))
			.containsExactly("amazon-1");
		assertThat(ids(index().lexical(terms("expenditures"), filter(List.of(), List.of(), Map.of("year", "2022")), 9)))
			.containsExactly("verizon-0");
		assertThat(index().embedded(moved.id())).usingRecursiveComparison().isEqualTo(before);
	}

	@Test
	void describesNothingThatIsNotThere() {
		Corpus.load(index());
		index().remove(Corpus.TIDES.id());
		index().describe(Corpus.TIDES);
		assertThat(index().count(Corpus.TIDES.id())).isZero();
		assertThat(lexical("moon")).isEmpty();
	}

	@Test
	void neverDescribesPassagesThatWereReplacedMeanwhile() throws Exception {
		Document document = Corpus.document("d", "d", "d", "c", Map.of());
		index().replace(document, version(document, 0));
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			Future<?> describer = threads
				.submit(() -> IntStream.range(0, 20).forEach((i) -> index().describe(document)));
			for (int version = 1; version <= 6; version++) {
				index().replace(document, version(document, version));
				assertThat(ids(index().lexical(terms("same"), Filter.NONE, 50))).as("version " + version)
					.hasSize(20)
					.contains("d-" + version * 100);
			}
			describer.get();
		}
		assertThat(ids(index().lexical(terms("same"), Filter.NONE, 50))).contains("d-600").hasSize(20);
	}

	@Test
	void breaksTiesByPassageId() {
		List<String> expected = new ArrayList<>();
		for (int i = 9; i >= 0; i--) {
			Document document = Corpus.document("tie-" + i, "tie.txt", "Tie", "c", Map.of());
			index().replace(document, List.of(Corpus.embedded(document, 0, "All the same", List.of(), 1, 0, 0)));
			expected.addFirst("tie-" + i + "-0");
		}
		assertThat(ids(index().lexical(terms("same"), Filter.NONE, 10))).isEqualTo(expected);
		assertThat(ids(index().lexical(terms("same"), Filter.NONE, 4))).isEqualTo(expected.subList(0, 4));
		assertThat(ids(index().dense(Corpus.SPACE, new float[] { 1, 0, 0 }, Filter.NONE, 10))).isEqualTo(expected);
	}

	@Test
	void givesPassagesBackAsTheyCame() {
		Document document = Corpus.document("d", "d", "d", "c", Map.of());
		Passage passage = new Passage(document.id(), 7, "Quote \" and 广州 \uD83D\uDE00", List.of("A", "B"), "en",
				List.of(new Span(0, 5, 3, 10), new Span(5, 4, 4, 0)));
		index().replace(document, List.of(new Embedded(passage, Corpus.SPACE, new float[] { 1, 0, 0 })));
		assertThat(index().passages(List.of("d-7", "unknown"))).isEqualTo(Map.of("d-7", passage));
		assertThat(index().passages(List.of())).isEmpty();
	}

	@Test
	void replacesAllPassagesOfADocument() {
		Corpus.load(index());
		index().replace(Corpus.TIDES,
				List.of(Corpus.embedded(Corpus.TIDES, 5, "Nothing but foam.", List.of(), 1, 0, 0)));
		assertThat(index().count(Corpus.TIDES.id())).isEqualTo(1);
		assertThat(index().passages(List.of("tides-0", "tides-1", "tides-5"))).containsOnlyKeys("tides-5");
		assertThat(lexical("moon")).isEmpty();
		assertThat(index().count(Corpus.AMAZON.id())).isEqualTo(2);
		index().replace(Corpus.TIDES, List.of());
		assertThat(index().count(Corpus.TIDES.id())).isZero();
	}

	@Test
	void removesADocument() {
		Corpus.load(index());
		index().remove(Corpus.AMAZON.id());
		assertThat(index().count(Corpus.AMAZON.id())).isZero();
		assertThat(lexical("expenditures")).containsExactly("verizon-0");
		assertThat(ids(index().dense(Corpus.SPACE, new float[] { 0, 1, 0 }, Filter.NONE, 9)))
			.doesNotContain("amazon-0");
	}

	@Test
	void showsAllOfADocumentOrNothing() throws Exception {
		Document document = Corpus.document("d", "d", "d", "c", Map.of());
		index().replace(document, version(document, 1));
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			Future<?> writer = threads.submit(() -> {
				for (int version = 2; version <= 6; version++) {
					index().replace(document, version(document, version));
				}
			});
			while (!writer.isDone()) {
				assertThat(index().lexical(terms("same"), Filter.NONE, 50)).hasSize(20);
			}
			writer.get();
		}
	}

	private static List<Embedded> version(Document document, int version) {
		return IntStream.range(0, 20)
			.mapToObj((i) -> Corpus.embedded(document, version * 100 + i, "same", List.of(), 1, 0, 0))
			.toList();
	}

	@Test
	void holdsEveryWordingInTextAndHeadings() {
		Corpus.load(index());
		assertThat(holding(Filter.NONE, "tide")).containsExactly("tides-0", "tides-1");
		assertThat(holding(Filter.NONE, "tide moon")).containsExactly("tides-0", "tides-1");
		assertThat(holding(Filter.NONE, "tide pull")).containsExactly("tides-0");
		assertThat(holding(Filter.NONE, "neap", "liquid")).containsExactly("amazon-1", "tides-1", "verizon-0");
		assertThat(holding(Filter.NONE, "whale")).isEmpty();
		assertThat(index().holding(List.of(new Wording(List.of(Set.of("whale", "moon"), Set.of("pull")))), Filter.NONE))
			.extracting(Held::passageId)
			.containsExactly("tides-0");
	}

	/** What a document is called says nothing of what its passages say. */
	@Test
	void holdsNothingByItsDocumentsNameOrTitle() {
		Corpus.load(index());
		assertThat(holding(Filter.NONE, "10k")).isEmpty();
		assertThat(holding(Filter.NONE, "report")).isEmpty();
	}

	@Test
	void holdsWhatTheFilterLetsThrough() {
		Corpus.load(index());
		String rose = "expenditur rose";
		assertThat(holding(filter(List.of("science"), List.of(), Map.of()), rose)).isEmpty();
		assertThat(holding(filter(List.of("finance"), List.of(), Map.of()), rose)).containsExactly("amazon-1",
				"verizon-0");
		assertThat(holding(filter(List.of(), List.of(Corpus.VERIZON), Map.of()), rose)).containsExactly("verizon-0");
		assertThat(holding(filter(List.of(), List.of(), Map.of("year", "2017")), rose)).containsExactly("amazon-1");
	}

	@Test
	void holdsAllOfManyPassages() {
		Document document = Corpus.document("long", "long.txt", "Long", "news", Map.of());
		index().replace(document, IntStream.range(0, 1500)
			.mapToObj((i) -> Corpus.embedded(document, i, (i % 3 == 0) ? "a crane" : "a quay", List.of(), 1, 0, 0))
			.toList());
		assertThat(index().holding(List.of(new Wording(List.of(Set.of("crane")))), Filter.NONE)).hasSize(500)
			.allSatisfy((held) -> assertThat(held.ordinal() % 3).isZero());
	}

	/** Each of the wordings by its terms. */
	private List<String> holding(Filter filter, String... wordings) {
		List<Wording> all = Stream.of(wordings)
			.map((terms) -> new Wording(Stream.of(terms.split(" ")).map(Set::of).toList()))
			.toList();
		return index().holding(all, filter).stream().map(Held::passageId).sorted().toList();
	}

	@Test
	void findsNearestNeighboursAlsoAmongFew() {
		for (int i = 0; i < 12; i++) {
			Document document = Corpus.document("many-" + i, "n", "t", (i % 4 == 0) ? "few" : "many", Map.of());
			index().replace(document, circle(document, i));
		}
		float[] question = { 1, 0, 0 };
		assertThat(index().dense(Corpus.SPACE, question, filter(List.of("few"), List.of(), Map.of()), 10))
			.allSatisfy((scored) -> assertThat(scored.documentId().value()).isIn("many-0", "many-4", "many-8"))
			.hasSize(10);
		assertThat(index().dense(Corpus.SPACE, question, Filter.NONE, 10).getFirst().score()).isCloseTo(1,
				within(1e-6));
	}

	private static List<Embedded> circle(Document document, int turn) {
		return IntStream.range(0, 40).mapToObj((i) -> {
			double angle = (turn + 12 * i) * Math.PI / 480;
			return Corpus.embedded(document, i, "n", List.of(), (float) Math.cos(angle), (float) Math.sin(angle), 0);
		}).toList();
	}

}
