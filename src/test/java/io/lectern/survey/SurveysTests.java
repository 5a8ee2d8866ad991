package io.lectern.survey;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.lectern.answer.Fixtures;
import io.lectern.document.Document;
import io.lectern.document.DocumentId;
import io.lectern.document.DocumentStatus;
import io.lectern.document.Edition;
import io.lectern.document.Passage;
import io.lectern.document.Reading;
import io.lectern.document.Span;
import io.lectern.evidence.BilingualEvidence;
import io.lectern.evidence.EvidenceFinder;
import io.lectern.evidence.PassageTables;
import io.lectern.glossary.Glossaries;
import io.lectern.index.IndexGenerations;
import io.lectern.index.NamedSpace;
import io.lectern.index.PassageIndex.Embedded;
import io.lectern.language.Language;
import io.lectern.overview.Overview;
import io.lectern.overview.Overviews;
import io.lectern.search.Findings.Found;
import io.lectern.search.HeldDocuments;
import io.lectern.search.Retrieval;
import io.lectern.search.SearchRequest;
import io.lectern.search.TestGenerations;
import io.lectern.survey.Survey.Group;
import io.lectern.survey.Survey.Quote;
import io.lectern.survey.Survey.Result;

import static org.assertj.core.api.Assertions.assertThat;

class SurveysTests {

	private static final NamedSpace SPACE = new NamedSpace("words");

	private final HeldDocuments documents = new HeldDocuments();

	private final List<Passage> passages = new ArrayList<>();

	private IndexGenerations generations;

	@BeforeEach
	void open(@TempDir Path folder) {
		generations = TestGenerations.open(folder, SPACE);
		add("b-guide.md", "Visitor guide", "Berths are let by the day. The pilot comes aboard at the buoy.",
				"Cranes are inspected every spring. Visitors pay at the gate.");
		add("a-handbook.md", "Harbour handbook",
				"The harbour has nine berths. Cranes are inspected once a month by the pilot's office.",
				"A pilot is needed from 40 m on. Pilots wear the flag H; without a pilot no tanker moves.");
		add("c-码头.md", "码头规定", "引航员必须在浮标处登船。租约每年续签一次。", "没有租約不得停泊。吊车检查须有合同。");
		add("d-parts.md", "Parts", "The pump S1 drains the dock. It weighs 40 kg.", "The pump S7 feeds the boiler.");
	}

	@AfterEach
	void close() {
		generations.close();
	}

	@Test
	void quotesEveryPlaceInTheDocumentsOrder() {
		Survey survey = ask("List all places where the pilot is mentioned");
		assertThat(survey.groups()).extracting(Group::label).containsExactly("Harbour handbook", "Visitor guide");
		assertThat(quotes(survey)).containsExactly("Cranes are inspected once a month by the pilot's office.",
				"A pilot is needed from 40 m on.", "Pilots wear the flag H; without a pilot no tanker moves.",
				"The pilot comes aboard at the buoy.");
		assertThat(survey.said()).startsWith("“pilot”: 5 mentions at 4 places in 2 documents;")
			.contains("8 of 8 passages read.");
		assertThat(survey.read()).isEqualTo(new Read(8, 8, 4));
		assertThat(survey.result()).isEqualTo(Result.WHOLE);
	}

	@Test
	void tellsPageAfterPage() {
		String question = "Where is the pilot mentioned?";
		Survey second = surveys(10_000).of(request(question), new Page(3, 3), 0.25).orElseThrow();
		assertThat(quotes(second)).containsExactly("The pilot comes aboard at the buoy.");
		assertThat(second).extracting(Survey::total, Survey::offset, Survey::limit).containsExactly(4, 3, 3);
		assertThat(second.said()).contains("Shown: 4 to 4 of 4.");
		Survey beyond = surveys(10_000).of(request(question), new Page(40, 3), 0.25).orElseThrow();
		assertThat(beyond.groups()).isEmpty();
		assertThat(beyond.total()).isEqualTo(4);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			How often does the handbook mention the pilot?        | 3 | a-handbook.md
			Where does the visitor guide mention the pilot?       | 1 | b-guide.md
			List all mentions of the pilot in b-guide.md          | 1 | b-guide.md
			Find every mention of the pilot in the documents      | 4 | a-handbook.md
			""")
	void readsTheDocumentThatIsNamed(String question, int places, String first) {
		Survey survey = ask(question);
		assertThat(survey.total()).isEqualTo(places);
		assertThat(survey.groups().getFirst().document().name()).isEqualTo(first);
	}

	@Test
	void saysThatNoDocumentHasTheName() {
		assertThat(ask("How often does the constitution mention the pilot?").warnings())
			.containsExactly("No document is called “the constitution”; all that may be asked were read.");
	}

	/** "in spring" names no document. */
	@Test
	void looksForAllThatIsNoDocument() {
		add("e-seasons.md", "Seasons", "The inspection in spring takes a day. The inspection in winter takes two.");
		assertThat(quotes(ask("List all mentions of the inspection in spring")))
			.contains("The inspection in spring takes a day.")
			.doesNotContain("The inspection in winter takes two.");
	}

	@Test
	void saysWhatIsMentionedNowhere() {
		Survey survey = ask("Where is asbestos mentioned?");
		assertThat(survey.result()).isEqualTo(Result.NOTHING);
		assertThat(survey.missing()).containsExactly("asbestos");
		assertThat(survey.said()).isEqualTo("“asbestos” occurs nowhere in these documents; 8 of 8 passages read.");
	}

	@Test
	void offersSentencesWithTheWordsApart() {
		Survey survey = ask("Find every clause about inspections by the month");
		assertThat(survey.result()).isEqualTo(Result.PARTLY);
		assertThat(quotes(survey)).containsExactly("Cranes are inspected once a month by the pilot's office.");
	}

	@Test
	void saysWhereNotAllWasRead() {
		Survey survey = surveys(2).of(request("Where is the pilot mentioned?"), new Page(0, null), 0.25).orElseThrow();
		assertThat(survey.read()).isEqualTo(new Read(7, 8, 4));
		assertThat(survey.said()).contains("7 of 8 passages read.");
		assertThat(survey.groups()).extracting(Group::label).containsExactly("Harbour handbook");
	}

	@Test
	void readsTheOtherLanguageAndOtherCharacters() {
		Survey survey = ask("哪些文件提到了租约？");
		assertThat(quotes(survey)).containsExactly("租约每年续签一次。", "没有租約不得停泊。");
		assertThat(survey.said()).isEqualTo("“租约”：1 份文档中共 2 处；共 8 个段落，已读 8 个。");
		assertThat(quotes(ask("Where is the contract mentioned?"))).containsExactly("吊车检查须有合同。");
		assertThat(ask("Where is the contract mentioned?").said()).contains("also as “合同”");
	}

	/** A single character of the other language stands in many words. */
	@Test
	void looksForNoTranslationOfOneCharacter() {
		add("e-部.md", "部门", "部门负责人签字。");
		assertThat(quotes(ask("Where is the gate mentioned?"))).containsExactly("Visitors pay at the gate.");
	}

	/** The documents themselves say what it is called in short. */
	@Test
	void readsWhatTheDocumentsCallIt() {
		add("e-rules.md", "Rules", "The vessel traffic service (VTS) answers on channel 12.",
				"Call the VTS before casting off.");
		Survey survey = ask("Where is the vessel traffic service mentioned?");
		assertThat(quotes(survey)).hasSize(2);
		assertThat(survey.said()).contains("also as “VTS”");
	}

	@Test
	void quotesWhatStandsFirstBelowAHeading() {
		Document document = document("e-lease.md", "Lease", 2);
		put(document,
				List.of(passage(document, 0, "Either side may give notice. The notice is in writing.",
						List.of("Lease", "4 Termination")),
						passage(document, 1, "It takes effect in a month.", List.of("Lease", "4 Termination"))));
		Survey survey = ask("Find every clause about termination");
		assertThat(survey.total()).isEqualTo(1);
		Quote quote = survey.groups().getFirst().quotes().getFirst();
		assertThat(quote.heading()).isEqualTo("4 Termination");
		assertThat(quote.evidence().sentence().text()).isEqualTo("Either side may give notice.");
	}

	/** A table that goes on repeats its header in each passage, and on each page. */
	@Test
	void countsARepeatedHeaderOnce() {
		Document document = document("e-table.md", "Table", 2);
		String header = "Basin | Mercury";
		put(document,
				List.of(new Passage(document.id(), 0, header + "\nNorth | 3", List.of(), "en",
						List.of(new Span(0, header.length() + 10, 1, 0))),
						new Passage(document.id(), 1, header + "\nSouth | 4", List.of(), "en",
								List.of(new Span(header.length() + 1, 9, 1, header.length() + 11))),
						passage(document, 2, header + "\nWest | 5", List.of())));
		assertThat(ask("Where is mercury mentioned?").total()).isEqualTo(1);
	}

	@Test
	void readsNoOtherDocumentThanTheQuestionMay() {
		SearchRequest guide = SearchRequest.of("Where is the pilot mentioned?", null,
				List.of(new DocumentId("b-guidemd")), 8);
		Survey survey = surveys(10_000).of(guide, new Page(0, null), 0.25).orElseThrow();
		assertThat(survey.total()).isEqualTo(1);
		assertThat(survey.read()).isEqualTo(new Read(2, 2, 1));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Compare the handbook and the guide on crane inspections",
			"Compare crane inspections in the handbook and the guide",
			"How do the handbook and the guide differ on cranes?",
			"What do the handbook and the guide say about cranes?" })
	void setsDocumentsSideBySide(String question) {
		Survey survey = ask(question);
		assertThat(survey.groups()).extracting(Group::label).containsExactly("Harbour handbook", "Visitor guide");
		assertThat(survey.groups())
			.allSatisfy((side) -> assertThat(texts(side).getFirst()).startsWith("Cranes are inspected"));
		assertThat(survey.result()).isEqualTo(Result.WHOLE);
	}

	@Test
	void saysWhichSideHasNothing() {
		Survey survey = ask("Compare the handbook and the guide on tankers");
		assertThat(survey.result()).isEqualTo(Result.PARTLY);
		assertThat(texts(survey.groups().getFirst())).first().asString().contains("tanker");
		assertThat(survey.groups().getLast().quotes()).isEmpty();
		assertThat(survey.groups().getLast().remark()).contains("tankers");
	}

	@Test
	void setsThingsSideBySide() {
		Survey survey = ask("What is the difference between S1 and S7?");
		assertThat(survey.groups()).extracting(Group::label).containsExactly("S1", "S7");
		assertThat(texts(survey.groups().getFirst())).singleElement()
			.asString()
			.startsWith("The pump S1 drains the dock.");
		assertThat(texts(survey.groups().getLast())).containsExactly("The pump S7 feeds the boiler.");
	}

	@Test
	void setsTheOnlyTwoDocumentsSideBySide() {
		SearchRequest two = SearchRequest.of("Compare these two documents on cranes", null,
				List.of(new DocumentId("b-guidemd"), new DocumentId("a-handbookmd")), 8);
		assertThat(surveys(10_000).of(two, new Page(0, null), 0.25).orElseThrow().groups()).extracting(Group::label)
			.containsExactly("Harbour handbook", "Visitor guide");
		assertThat(surveys(10_000).of(request("Compare these two documents on cranes"), new Page(0, null), 0.25))
			.isEmpty();
	}

	@Test
	void saysThatNeitherDocumentHasIt() {
		Survey survey = ask("Compare the handbook and the guide on volcanoes");
		assertThat(survey.result()).isEqualTo(Result.NOTHING);
		assertThat(survey.groups()).allSatisfy((side) -> assertThat(side.remark()).contains("volcanoes"));
	}

	/** A table's rows say S7, not "pump S7". */
	@Test
	void findsACodeWithoutTheWordBeforeIt() {
		add("e-log.md", "Log", "S7 was cleaned in May.");
		Survey survey = ask("Where is the pump S7 mentioned?");
		assertThat(quotes(survey)).containsExactly("The pump S7 feeds the boiler.", "S7 was cleaned in May.");
		assertThat(survey.said()).contains("also as “S7”");
	}

	@ParameterizedTest
	@ValueSource(strings = { "What is the difference between 2018 and 2019?",
			"What is the difference between whales and penguins?",
			"What is the difference in tolls between June 30, 2023 and December 31, 2022?",
			"Compare the tolls of 2018 and 2019. Which is higher?" })
	void leavesAloneWhatHasNoSides(String question) {
		assertThat(surveys(10_000).of(request(question), new Page(0, null), 0.25)).isEmpty();
	}

	@Test
	void tellsWhatTheDocumentsAreAbout() {
		Survey survey = surveys(10_000).of(request("What are these documents about?"), new Page(0, 3), 0.25)
			.orElseThrow();
		assertThat(survey.groups()).extracting(Group::label)
			.containsExactly("Harbour handbook", "Visitor guide", "码头规定");
		assertThat(survey.groups()).allSatisfy((group) -> assertThat(group.quotes()).hasSize(1));
		assertThat(survey.said()).isEqualTo("4 documents. Shown: 1 to 3 of 4.");
	}

	@Test
	void listsTheDocumentsAboutAThing() {
		Survey survey = ask("Which documents are there about pilots?");
		assertThat(survey.groups()).extracting(Group::label).containsExactly("Harbour handbook", "Visitor guide");
		assertThat(texts(survey.groups().getFirst()))
			.containsExactly("Pilots wear the flag H; without a pilot no tanker moves.");
	}

	private Survey ask(String question) {
		return surveys(10_000).of(request(question), new Page(0, null), 0.25).orElseThrow();
	}

	private static SearchRequest request(String question) {
		return SearchRequest.of(question, null, List.of(), 8);
	}

	private static List<String> quotes(Survey survey) {
		return survey.groups().stream().flatMap((group) -> texts(group).stream()).toList();
	}

	private static List<String> texts(Group group) {
		return group.quotes().stream().map((quote) -> quote.evidence().sentence().text()).toList();
	}

	private Surveys surveys(int most) {
		SurveyProperties settings = new SurveyProperties(most, 20, 10, 2);
		PassageTables tables = new PassageTables(documents);
		Overviews overviews = (document) -> Overview.of(document,
				passages.stream().filter((passage) -> passage.documentId().equals(document.id())).toList(),
				(page) -> documents.page(document.id(), page));
		Retrieval retrieval = (request) -> Fixtures.findings(passages.stream()
			.filter((passage) -> request.documentIds().isEmpty()
					|| request.documentIds().contains(passage.documentId()))
			.map((passage) -> new Found(passage, documents.find(passage.documentId()).orElseThrow(), 1, Map.of(), 1,
					null))
			.toArray(Found[]::new));
		return new IndexedSurveys(documents, new PlaceSurveys(generations, Glossaries.BUNDLED, tables, settings),
				new ListingSurveys(generations, overviews, Glossaries.BUNDLED, tables, settings),
				new ComparisonSurveys(retrieval,
						new BilingualEvidence(
								new EvidenceFinder(Fixtures.WORDS, Fixtures.RARITY, tables, Glossaries.BUNDLED),
								Glossaries.BUNDLED),
						overviews, Glossaries.BUNDLED, settings));
	}

	private void add(String name, String title, String... texts) {
		Document document = document(name, title, texts.length);
		List<Passage> its = new ArrayList<>();
		for (String text : texts) {
			its.add(passage(document, its.size(), text, List.of()));
		}
		put(document, its);
	}

	private void put(Document document, List<Passage> its) {
		passages.addAll(its);
		documents.add(document);
		generations.active()
			.index()
			.replace(document,
					its.stream().map((passage) -> new Embedded(passage, SPACE.id(), new float[] { 1, 0, 0 })).toList());
	}

	private static Passage passage(Document document, int ordinal, String text, List<String> headings) {
		return new Passage(document.id(), ordinal, text, headings, Language.of(text),
				List.of(new Span(0, text.length(), ordinal + 1, 0)));
	}

	private static Document document(String name, String title, int passages) {
		return new Document(new DocumentId(name.replaceAll("[^a-z-]", "")), name, title, Document.DEFAULT_COLLECTION,
				"text/plain", 1, "", "en", passages, passages, DocumentStatus.INDEXED, 1, null, Map.of(), Instant.EPOCH,
				Instant.EPOCH, Reading.WHOLE, Edition.FIRST);
	}

	@Test
	void aSideInTheOtherLanguageIsComparedToo() {
		Survey survey = ask("Compare the harbour handbook and c-码头.md on inspections");
		assertThat(quotes(survey)).anySatisfy((quote) -> assertThat(quote).contains("once a month"))
			.anySatisfy((quote) -> assertThat(quote).contains("吊车检查须有合同"));
	}

}
