package io.lectern.search;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.lectern.document.Document;
import io.lectern.index.Corpus;
import io.lectern.search.SearchRequest.Mode;

import static org.assertj.core.api.Assertions.assertThat;

/** Chinese as people write it, with the bundled models: by words, by meaning, by both. */
class ChineseSearchTests {

	private static final Document MAINLAND = Corpus.document("mainland", "运维手册.pdf", "海上风电场运维手册", "zh", Map.of());

	private static final Document TAIWAN = Corpus.document("taiwan", "員工手冊.pdf", "員工手冊", "zh", Map.of());

	private static final Document ENGLISH = Corpus.document("english", "guide.md", "Cluster guide", "zh", Map.of());

	@TempDir
	static Path folder;

	private static Lab lab;

	@BeforeAll
	static void fill() {
		lab = new Lab(folder);
		lab.add(MAINLAND,
				List.of(Corpus.passage(MAINLAND, 0, "齿轮箱油每七年整体更换一次，更换时须停机并锁定叶轮。", List.of("润滑")),
						Corpus.passage(MAINLAND, 1, "报警代码Ｅ－４１２表示机舱烟雾，不得远程复位。", List.of("报警")),
						Corpus.passage(MAINLAND, 2, "作业船最多载客十二人，从七号码头出发。", List.of("交通")),
						Corpus.passage(MAINLAND, 3, "请用 Kubernetes 部署监控服务，数据保存在 PostgreSQL 里。", List.of("监控"))));
		lab.add(TAIWAN, List.of(Corpus.passage(TAIWAN, 0, "員工每年享有十四天特別休假，須於兩週前申請。", List.of("休假")),
				Corpus.passage(TAIWAN, 1, "筆記型電腦每四年更換一次，請填寫資訊處的表單。", List.of("設備"))));
		lab.add(ENGLISH, List.of(Corpus.passage(ENGLISH, 0, "Backups are written to the object store every night.",
				List.of("Backups"))));
	}

	@AfterAll
	static void close() {
		lab.close();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			# traditional question, simplified text
			齒輪箱油多少年更換一次？       | mainland-0
			作業船最多載多少人？           | mainland-2
			# simplified question, traditional text
			员工每年有几天特别休假？       | taiwan-0
			笔记型电脑多久更换一次？       | taiwan-1
			# full-width and plain letters and digits
			报警 E-412 是什么意思？        | mainland-1
			报警ｅ－４１２表示什么？       | mainland-1
			ｋｕｂｅｒｎｅｔｅｓ 部署什么？ | mainland-3
			# English words in a Chinese question
			监控服务的数据存在 PostgreSQL 吗？ | mainland-3
			備份 backups 什麼時候寫 object store？ | english-0
			""")
	void findsItWhateverTheForm(String question, String passage) {
		for (Mode mode : List.of(Mode.HYBRID, Mode.LEXICAL)) {
			assertThat(first(question, mode)).as(mode + ": " + question).isEqualTo(passage);
		}
	}

	@ParameterizedTest
	@CsvSource({ "齒輪箱的潤滑油要隔多久換新？, mainland-0", "请假要提前多久？, taiwan-0", "機艙冒煙時的警報, mainland-1" })
	void findsItByMeaningInTheOtherScript(String question, String passage) {
		assertThat(first(question, Mode.DENSE)).isEqualTo(passage);
	}

	private static String first(String question, Mode mode) {
		return lab.retrieval()
			.find(new SearchRequest(question, null, List.of(), Map.of(), 3, mode, true, true, false))
			.found()
			.getFirst()
			.passage()
			.id();
	}

}
