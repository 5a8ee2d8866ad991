package io.lectern.search;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.lectern.document.Document;
import io.lectern.document.DocumentId;
import io.lectern.document.Passage;
import io.lectern.document.Span;
import io.lectern.index.Corpus;
import io.lectern.search.Findings.Found;
import io.lectern.search.SearchRequest.Mode;

import static org.assertj.core.api.Assertions.assertThat;

/** With the bundled models and a Lucene index on disk. */
class HybridRetrievalTests {

	private static final Document HANDBOOK = Corpus.document("handbook", "handbook.pdf", "Staff handbook", "staff",
			Map.of("year", "2024"));

	private static final Document POLICY = Corpus.document("policy", "制度.docx", "员工制度", "staff", Map.of());

	private static final Document REPORT_2017 = Corpus.document("report17", "ACME_2017_10K.pdf", "Annual report",
			"finance", Map.of());

	private static final Document REPORT_2021 = Corpus.document("report21", "ACME_2021_10K.pdf", "Annual report",
			"finance", Map.of());

	@TempDir
	static Path folder;

	private static Lab lab;

	@BeforeAll
	static void fill() {
		lab = new Lab(folder);
		lab.add(HANDBOOK,
				List.of(Corpus.passage(HANDBOOK, 0, "Every employee may take twenty-five days of paid leave a year.",
						List.of("Vacation")),
						Corpus.passage(HANDBOOK, 1, "Laptops are replaced after four years; ask form IT-7731.",
								List.of("Equipment")),
						new Passage(HANDBOOK.id(), 2,
								"The canteen opens at eleven.\nVisitors must sign in at the reception desk.",
								List.of("House"), "en", List.of(new Span(0, 28, 4, 900), new Span(29, 43, 5, 0)))));
		lab.add(POLICY, List.of(Corpus.passage(POLICY, 0, "员工每年享有二十五天带薪年假。", List.of("休假")),
				Corpus.passage(POLICY, 1, "笔记本电脑四年后更换，请填写 IT-7731 表格。", List.of("设备"))));
		lab.add(REPORT_2017, List.of(Corpus.passage(REPORT_2017, 0, "Net sales grew by a third.", List.of())));
		lab.add(REPORT_2021, List.of(Corpus.passage(REPORT_2021, 0, "Net sales grew by a third.", List.of())));
	}

	@AfterAll
	static void close() {
		lab.close();
	}

	private static SearchRequest ask(String query, Mode mode) {
		return new SearchRequest(query, null, List.of(), Map.of(), 10, mode, true, true, true);
	}

	private static List<String> ids(Findings findings) {
		return findings.found().stream().map((found) -> found.passage().id()).toList();
	}

	private static Findings find(String query) {
		return lab.retrieval().find(ask(query, Mode.HYBRID));
	}

	@Test
	void findsByMeaningWithoutACommonWord() {
		assertThat(ids(find("How much holiday do staff members get?"))).startsWith("handbook-0");
		assertThat(ids(lab.retrieval().find(ask("假期有多久", Mode.DENSE)))).startsWith("policy-0");
	}

	@Test
	void findsByAnExactCode() {
		assertThat(ids(find("IT-7731"))).startsWith("handbook-1");
		assertThat(ids(lab.retrieval().find(ask("IT-7731", Mode.LEXICAL)))).containsExactlyInAnyOrder("handbook-1",
				"policy-1");
	}

	@Test
	void asksBothModelsAMixedQuestion() {
		assertThat(ids(find("更换 laptop 电脑")).subList(0, 2)).containsExactlyInAnyOrder("handbook-1", "policy-1");
	}

	@Test
	void tellsReportsApartByTheYearInTheFileName() {
		assertThat(ids(find("ACME 2021 net sales"))).startsWith("report21-0");
		assertThat(ids(find("ACME 2017 net sales"))).startsWith("report17-0");
	}

	@Test
	void readsTheCandidatesOfQuestionsThatHoldANumber() {
		assertThat(find("How did net sales do in 2021?").timings()).containsKey("read");
		assertThat(find("How did net sales do?").timings()).doesNotContainKey("read");
	}

	@Test
	void pointsAtThePageThatAnswers() {
		assertThat(find("Where do visitors sign in?").found().getFirst().page()).isEqualTo(5);
		assertThat(find("When does the canteen open?").found().getFirst().page()).isEqualTo(4);
	}

	@Test
	void explainsEveryHit() {
		Found best = find("paid leave").found().getFirst();
		assertThat(best.ranks()).containsEntry("lexical", 1).containsEntry("dense", 1);
		assertThat(best.explanation()).containsKeys("lexical", "dense", "fused");
		assertThat(find("paid leave").timings()).containsKeys("embed", "dense", "lexical", "fuse", "load", "total");
	}

	@Test
	void asksInSeveralWordings() {
		Findings findings = find(
				"How long is the paid leave of every employee, and when are laptops of the staff replaced?");
		assertThat(findings.queries()).hasSizeGreaterThan(2).startsWith(findings.queries().getFirst());
		assertThat(ids(findings).subList(0, 2)).containsExactlyInAnyOrder("handbook-0", "handbook-1");
		assertThat(findings.found().getFirst().explanation()).extractingByKey("wordings")
			.asInstanceOf(InstanceOfAssertFactories.MAP)
			.containsKeys("question", "part1", "part2", "feedback");
		SearchRequest alone = new SearchRequest(
				"How long is the paid leave of every employee, and when are laptops of the staff replaced?", null,
				List.of(), Map.of(), 10, Mode.HYBRID, false, true, false);
		assertThat(lab.retrieval().find(alone).queries()).hasSize(1);
	}

	@Test
	void looksOnlyWhereItIsTold() {
		SearchRequest inFinance = new SearchRequest("paid leave", "finance", List.of(), Map.of(), 10, Mode.HYBRID, true,
				true, false);
		assertThat(ids(lab.retrieval().find(inFinance))).containsExactlyInAnyOrder("report17-0", "report21-0");
		SearchRequest inPolicy = new SearchRequest("leave", null, List.of(new DocumentId("policy")), Map.of(), 10,
				Mode.HYBRID, true, true, false);
		assertThat(ids(lab.retrieval().find(inPolicy))).allMatch((id) -> id.startsWith("policy"));
		SearchRequest of2024 = new SearchRequest("net sales", null, List.of(), Map.of("year", "2024"), 10, Mode.HYBRID,
				true, true, false);
		assertThat(ids(lab.retrieval().find(of2024))).isNotEmpty().allMatch((id) -> id.startsWith("handbook"));
	}

	@Test
	void givesTheSameOrderEveryTime() {
		List<String> first = ids(find("annual report net sales"));
		for (int i = 0; i < 5; i++) {
			assertThat(ids(find("annual report net sales"))).isEqualTo(first);
		}
	}

	@Test
	void passesOverRemovedDocuments() {
		Document gone = Corpus.document("gone", "gone.txt", "Gone", "staff", Map.of());
		lab.add(gone, List.of(Corpus.passage(gone, 0, "Zeppelins moor at the mast.", List.of())));
		assertThat(ids(find("zeppelins"))).startsWith("gone-0");
		lab.documents().remove(gone);
		assertThat(ids(find("zeppelins"))).isNotEmpty().doesNotContain("gone-0");
		lab.generations().active().index().remove(gone.id());
	}

}
