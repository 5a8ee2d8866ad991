package io.lectern.search;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.lectern.document.Document;
import io.lectern.index.Corpus;
import io.lectern.search.SearchRequest.Mode;

import static org.assertj.core.api.Assertions.assertThat;

/** Questions in one language over documents in two, with the bundled models. */
class AcrossLanguagesTests {

	private static final Document CHINESE = Corpus.document("zh", "工厂.pdf", "工厂手册", "zh", Map.of());

	private static final Document ENGLISH = Corpus.document("en", "plant.md", "Plant handbook", "en", Map.of());

	@TempDir
	static Path folder;

	private static Lab lab;

	@BeforeAll
	static void fill() {
		lab = new Lab(folder);
		lab.add(CHINESE,
				List.of(Corpus.passage(CHINESE, 0, "锅炉每年由检验员检查一次，检查费用由保险公司支付。", List.of("锅炉")),
						Corpus.passage(CHINESE, 1, "食堂中午供应三种汤，周五有鱼。", List.of("食堂")),
						Corpus.passage(CHINESE, 2, "员工的年假为二十天，须提前两周申请。", List.of("休假")),
						Corpus.passage(CHINESE, 3, "代码 K-77 表示冷却水不足。", List.of("代码"))));
		lab.add(ENGLISH, List.of(
				Corpus.passage(ENGLISH, 0,
						"The warehouse is closed on public holidays."
								+ " Its opening hours are agreed with the port logistics board (PLB).",
						List.of("Warehouse")),
				Corpus.passage(ENGLISH, 1, "The night shift is paid a supplement of a third of the salary.",
						List.of("Pay")),
				Corpus.passage(ENGLISH, 2, "Visitors wear a helmet and sign at the gate.", List.of("Visitors")),
				Corpus.passage(ENGLISH, 3, "The annual holiday of an employee is twenty days.", List.of("Leave"))));
	}

	@AfterAll
	static void close() {
		lab.close();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Who pays for the inspection of the boiler?  | zh-0
			What does the code K-77 mean?               | zh-3
			夜班的津贴是工资的多少？                    | en-1
			访客要戴头盔吗？                            | en-2
			# what both say is shown in the question's own language first
			How long is the annual holiday of an employee? | en-3
			员工的年假有多少天？                        | zh-2
			""")
	void findsWhatTheOtherLanguageSays(String question, String passage) {
		assertThat(find(question, null).found().getFirst().passage().id()).isEqualTo(passage);
	}

	/** As the passages found first define it. */
	@Test
	void asksWithAnAbbreviationWrittenOut() {
		assertThat(find("Who sits on the PLB?", null).queries()).contains("Who sits on the port logistics board?");
	}

	@Test
	void saysInWhichWordsItAsked() {
		assertThat(find("访客要戴头盔吗？", null).queries()).hasSize(2).anyMatch((asked) -> asked.contains("helmet"));
		assertThat(find("访客要戴头盔吗？", false).queries()).hasSize(1);
	}

	private static Findings find(String question, Boolean fusion) {
		return lab.retrieval()
			.find(new SearchRequest(question, null, List.of(), Map.of(), 3, Mode.HYBRID, fusion == null, true, false));
	}

}
