package io.lectern.search;

import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PassageAnalyzerTests {

	private final PassageAnalyzer analyzer = new PassageAnalyzer();

	@Test
	void joinsNeighbouringWordsPassingOverFunctionWords() {
		assertThat(this.analyzer.terms("increase in the net income")).containsExactly("increas", "in", "the", "net",
				"increas net", "incom", "net incom");
	}

	@Test
	void pairsDoNotReachAcrossChinese() {
		assertThat(this.analyzer.terms("使用 Kubernetes 部署 Lectern")).contains("kubernet", "lectern", "部署")
			.noneMatch(WordPairFilter::isPair);
	}

	@Test
	void pairsTakeNoRoomInAPassage() {
		Map<String, Integer> frequencies = new LinkedHashMap<>();
		assertThat(this.analyzer.count("net income, net income", frequencies)).isEqualTo(4);
		assertThat(frequencies).containsEntry("net incom", 2).containsEntry("incom net", 1);
	}

	@Test
	void weighsTermsByTheirKind() {
		Map<String, Double> terms = QuestionTerms.of("What is the revenue of 2018 税率", this.analyzer);
		assertThat(terms.get("what")).isLessThan(terms.get("revenu"));
		assertThat(terms.get("2018")).isGreaterThan(terms.get("revenu"));
		assertThat(terms.get("revenu 2018")).isLessThan(terms.get("revenu"));
		assertThat(terms.get("税")).isLessThan(terms.get("税率"));
	}

}
