package io.lectern.search;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.lectern.document.Document;
import io.lectern.document.DocumentId;
import io.lectern.document.DocumentStatus;
import io.lectern.document.Edition;
import io.lectern.document.Failure;
import io.lectern.document.Passage;
import io.lectern.document.Reading;
import io.lectern.document.Span;
import io.lectern.search.SearchRequest.Mode;
import io.lectern.search.Verdict.Stage;
import io.lectern.search.Verdict.Trace;
import io.lectern.search.Why.Expected;

import static org.assertj.core.api.Assertions.assertThat;

/** One document and something lost at every stage; each list returns three candidates. */
class WhyTests {

	private static final String COVER = "Port of Lindhamn\nHarbour rules";

	private static final String BERTHS = "Port of Lindhamn\nFerries moor at the long quay. Fishing boats moor at the"
			+ " inner quay. Tugs moor at the pilot station. Yachts moor at the guest quay.";

	private static final String WASTE = "Port of Lindhamn\nOil and bilge water go to the tank behind the ice house.";

	private static final Document RULES = document("rules", "rules.pdf", DocumentStatus.INDEXED, null, 4);

	private static final Document BROKEN = document("broken", "broken.pdf", DocumentStatus.FAILED,
			new Failure("parse", "The file is encrypted"), 0);

	private static final Document COMING = document("coming", "coming.pdf", DocumentStatus.PARSING, null, 0);

	@TempDir
	static Path folder;

	private static Lab lab;

	@BeforeAll
	static void fill() {
		lab = new Lab(folder, "--lectern.search.candidates=3");
		lab.add(RULES,
				List.of(of(0, 2, "Ferries moor at the long quay."), of(1, 2, "Fishing boats moor at the inner quay."),
						of(2, 2, "Tugs moor at the pilot station."), of(3, 2, "Yachts moor at the guest quay."),
						of(4, 3, "Oil and bilge water go to the tank behind the ice house.")));
		lab.documents().add(RULES, List.of(COVER, BERTHS, WASTE, ""));
		lab.documents().add(BROKEN);
		lab.documents().add(COMING);
	}

	@AfterAll
	static void close() {
		lab.close();
	}

	private static Passage of(int ordinal, int page, String text) {
		int start = List.of(COVER, BERTHS, WASTE).get(page - 1).indexOf(text);
		return new Passage(RULES.id(), ordinal, text, List.of(), "en",
				List.of(new Span(0, text.length(), page, start)));
	}

	private static Document document(String id, String name, DocumentStatus status, Failure failure, int pages) {
		return new Document(new DocumentId(id), name, "Harbour rules", "port", "application/pdf", 1, "00", "en", pages,
				5, status, 0.4, failure, Map.of(), Instant.EPOCH, Instant.EPOCH, Reading.WHOLE, Edition.FIRST);
	}

	private static Verdict ask(String query, int limit, Expected expected) {
		return lab.why()
			.ask(new SearchRequest(query, "port", List.of(), Map.of(), limit, Mode.HYBRID, true, true, false),
					expected);
	}

	private static Verdict ask(String query, int limit, Integer page, String text) {
		return ask(query, limit, new Expected(RULES.id(), null, page, text));
	}

	@Test
	void looksAsASearchDoesInTheVersionThatAnswersWhereAnOldOneIsNamed() {
		DocumentId old = new DocumentId("rules-of-old");
		lab.documents()
			.add(new Document(old, "rules.pdf", "Harbour rules", "port", "application/pdf", 1, "00", "en", 3, 0,
					DocumentStatus.INDEXED, 1, null, Map.of(), Instant.EPOCH, Instant.EPOCH, Reading.WHOLE,
					new Edition(null, 1, RULES.id(), null)));
		Verdict verdict = lab.why()
			.ask(new SearchRequest("Where do tugs moor?", "port", List.of(old), Map.of(), 3, Mode.HYBRID, true, true,
					false), new Expected(RULES.id(), null, 2, "Tugs moor at the pilot station"));
		assertThat(verdict.stage()).isEqualTo(Stage.FOUND);
		assertThat(verdict.passages()).isNotEmpty()
			.allSatisfy((trace) -> assertThat(trace.lists().values()).anyMatch((list) -> list.rank() != null));
	}

	@Test
	void saysAtWhichRankItIsFound() {
		Verdict verdict = ask("Where do tugs moor?", 3, 2, "Tugs moor at the PILOT   station");

		assertThat(verdict.stage()).isEqualTo(Stage.FOUND);
		assertThat(verdict.rank()).isEqualTo(1);
		assertThat(verdict.explanation()).startsWith("It is found at rank 1.")
			.contains("dense list has it at rank 1", "lexical list has it at rank 1");
		Trace trace = verdict.passages().getFirst();
		assertThat(trace.passageId()).isEqualTo("rules-2");
		assertThat(trace.lists().get("lexical").rank()).isEqualTo(1);
		assertThat(trace.explanation()).containsKeys("dense", "lexical", "fused");
		assertThat(verdict.above()).isEmpty();
	}

	@Test
	void readsAllPagesAtOnce() {
		int before = lab.documents().lookups();
		ask("Where do tugs moor?", 3, 2, "Tugs moor at the pilot station");

		assertThat(lab.documents().lookups() - before).isEqualTo(1);
	}

	@Test
	void agreesWithWhatTheSearchItselfExplains() {
		Verdict verdict = ask("Where do tugs moor?", 3, 2, "Yachts moor at the guest quay");
		Findings findings = lab.retrieval()
			.find(new SearchRequest("Where do tugs moor?", "port", List.of(), Map.of(), 10, Mode.HYBRID, true, true,
					true));
		for (Findings.Found found : findings.found()) {
			if (found.passage().id().equals("rules-3")) {
				assertThat(verdict.passages().getFirst().explanation()).isEqualTo(found.explanation());
				found.ranks()
					.forEach((list, rank) -> assertThat(verdict.passages().getFirst().lists().get(list).rank())
						.isEqualTo(rank));
			}
		}
	}

	@Test
	void tellsAnUnknownDocumentFromOneInAnotherCollection() {
		assertThat(ask("tugs", 3, new Expected(null, "missing.pdf", null, null)).stage())
			.isEqualTo(Stage.UNKNOWN_DOCUMENT);
		Verdict elsewhere = lab.why()
			.ask(new SearchRequest("tugs", "town", List.of(), Map.of(), 3, Mode.HYBRID, true, true, false),
					new Expected(null, "rules.pdf", null, null));
		assertThat(elsewhere.stage()).isEqualTo(Stage.UNKNOWN_DOCUMENT);
		assertThat(elsewhere.explanation()).contains("'port'", "'town'");
	}

	@Test
	void namesTheDocumentThatDoesNotHoldTheText() {
		assertThat(ask("tugs", 3, null, "A text that stands nowhere").explanation())
			.startsWith("The text stands on no page of 'rules.pdf' as Lectern read it")
			.contains("/api/v1/documents/" + RULES.id() + "/pages/")
			.doesNotContain("%s");
	}

	@Test
	void saysWhyADocumentCouldNotBeReadOrHasToBeWaitedFor() {
		Verdict broken = ask("tugs", 3, new Expected(BROKEN.id(), null, null, null));
		assertThat(broken.stage()).isEqualTo(Stage.NOT_PARSED);
		assertThat(broken.explanation()).contains("The file is encrypted");
		Verdict coming = ask("tugs", 3, new Expected(COMING.id(), null, null, null));
		assertThat(coming.stage()).isEqualTo(Stage.NOT_INDEXED);
		assertThat(coming.explanation()).contains("40 %");
	}

	@Test
	void tellsATextThatWasNotRead() {
		assertThat(ask("tugs", 3, 2, "Submarines moor nowhere").stage()).isEqualTo(Stage.NOT_PARSED);
		assertThat(ask("tugs", 3, 4, null).explanation()).contains("No text was found on page 4");
		assertThat(ask("tugs", 3, 9, null).explanation()).contains("4 pages", "no page 9");
	}

	@Test
	void tellsATextThatBecamePartOfNoPassage() {
		Verdict verdict = ask("port", 3, 1, "Port of Lindhamn");
		assertThat(verdict.stage()).isEqualTo(Stage.IN_NO_PASSAGE);
		assertThat(ask("port", 3, 1, null).stage()).isEqualTo(Stage.IN_NO_PASSAGE);
	}

	@Test
	void tellsATextThatWasSplitApart() {
		Verdict verdict = ask("ice house", 1, null, "at the long quay. Fishing boats moor");
		assertThat(verdict.stage()).isEqualTo(Stage.SPLIT_APART);
		assertThat(verdict.explanation()).contains("spread over 2 passages");
		assertThat(verdict.passages()).extracting(Trace::passageId).containsExactlyInAnyOrder("rules-0", "rules-1");
	}

	@Test
	void saysHowFarBeyondTheCandidatesItStands() {
		Verdict verdict = ask("Where do ferries and fishing boats and yachts moor at the quay?", 2, 3, null);
		assertThat(verdict.stage()).isEqualTo(Stage.NOT_A_CANDIDATE);
		Trace trace = verdict.passages().getFirst();
		assertThat(trace.lists().get("dense").rank()).isEqualTo(5);
		assertThat(trace.lists().get("dense").candidate()).isFalse();
		assertThat(verdict.explanation()).contains("would have it at rank 5, beyond its 3 candidates");
		assertThat(verdict.above()).isNotEmpty();
	}

	@Test
	void saysThatOnlyTheLimitKeptItAway() {
		Verdict verdict = ask("Where do ferries moor at the long quay?", 1, 2, "Fishing boats moor at the inner quay");
		assertThat(verdict.stage()).isEqualTo(Stage.CUT);
		assertThat(verdict.rank()).isGreaterThan(1);
		assertThat(verdict.above()).extracting(Verdict.Rival::passageId)
			.startsWith("rules-0")
			.hasSize(verdict.rank() - 1);
	}

	@Test
	void pointsOutAnotherPageThanTheExpectedOne() {
		assertThat(ask("Where does bilge water go?", 3, 2, "tank behind the ice house").explanation())
			.contains("stands on page 3, not on page 2");
	}

	@Test
	void saysThatTheQuestionsLanguageHasAnotherModel() {
		// No glossary has these words.
		Verdict verdict = ask("舳舻泊于何处？", 3, 2, "Tugs moor at the pilot station");
		assertThat(verdict.stage()).isEqualTo(Stage.NOT_A_CANDIDATE);
		assertThat(verdict.explanation()).contains("another embedding model", "shares no word");
	}

}
