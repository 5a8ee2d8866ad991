package io.lectern.evidence;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class AnsweringWordsTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					How long is the yearly holiday? | The yearly holiday is 27 working days, and 30 from the age of fifty. | 27 working; 30
					How much does the battery store? | On 3 June 2024 the battery was filled with 24 megawatt-hours. | 24 megawatt-hours
			How much does a share cost? | A share costs 250 euros, and no member may hold more than 400 of them. | 250 euros; 400
					When was the cooperative founded in Skarvholm? | It was founded on 9 October 2009 by 137 residents of Skarvholm. | 9 October 2009
					Who is the chair? | The chair is Marit Solvang, who lives by the harbour. | Marit Solvang
					What is the e-mail address? | Write to crew@harbour.example before noon. | crew@harbour.example
					设计寿命是多少年？ | 风机的设计寿命为 25 年。 | 25 年
					Why did it fail? | It failed because the vessel came late in 2025. | ''
					""")
	void areWhatTheQuestionAsksFor(String question, String sentence, String answering) {
		assertThat(BilingualEvidence.answering(question, sentence))
			.isEqualTo(answering.isEmpty() ? List.of() : List.of(answering.split("; ")));
	}

}
