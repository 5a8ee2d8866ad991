package io.lectern.evidence;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.lectern.glossary.Glossaries;
import io.lectern.language.TextTerms;

import static org.assertj.core.api.Assertions.assertThat;

class EverydayWordsTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					How much vacation do I get? | The yearly holiday is 27 days. | How much holiday do I get?
					Why was the plan sent back? | The plan was returned in May. | Why was the plan returned?
					Who is the boss of the yard? | The chair of the yard is Ann. | Who is the chair of the yard?
					Who repaired the boat? | The vessel lies at quay 2. | Who repaired the vessel?
					How long may I stay away when my mother died? | Death of a close relative: 4 days | How long may I stay away when my relative died?
					How much did they catch per yr? | The catch of each year is told in tonnes. | How much did they catch per year?
					What's their telephone? | Tel. 4120 | What's their tel?
					谁修理船只？ | 船舶由船厂维修。 | 谁维修船舶？
					年假有几天？ | 员工休假二十天。 | 休假有几天？
					""")
	void areReadAsThePassagesPutThem(String question, String passage, String read) {
		assertThat(read(question, passage)).isEqualTo(read);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			How much vacation do I get? | Vacation and holiday are not the same.
			How much vacation do I get? | The crane stands on the quay.
			""")
	void areMeantAsTheyStandWhereAPassageHasThemOrNoneHasAnother(String question, String passage) {
		assertThat(read(question, passage)).isEqualTo(question);
	}

	private static String read(String question, String passage) {
		return EverydayWords.read(question, List.of(TextTerms.of(passage)), Glossaries.BUNDLED.of(null));
	}

}
