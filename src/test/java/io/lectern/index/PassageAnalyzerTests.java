package io.lectern.index;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.lectern.language.Terms;

import static org.assertj.core.api.Assertions.assertThat;

class PassageAnalyzerTests {

	private final PassageAnalyzer analyzer = new PassageAnalyzer();

	@Test
	void joinsNeighbouringWordsPassingOverFunctionWords() {
		assertThat(analyzer.terms("increase in the net income")).containsExactly("increas", "in", "the", "net",
				"increas net", "incom", "net incom");
	}

	@Test
	void pairsDoNotReachAcrossChinese() {
		assertThat(analyzer.terms("使用 Kubernetes 部署 Lectern")).contains("kubernet", "lectern", "部署")
			.noneMatch(WordPairFilter::isPair);
	}

	@Test
	void pairsTakeNoRoomInAPassage() {
		Map<String, Integer> frequencies = new LinkedHashMap<>();
		assertThat(analyzer.count("net income, net income", frequencies)).isEqualTo(4);
		assertThat(frequencies).containsEntry("net incom", 2).containsEntry("incom net", 1);
	}

	@Test
	void aWordThatIsPutTogetherIsFoundByItsParts() {
		assertThat(analyzer.terms("Amazon.com")).containsExactly("amazon.com", "amazon", "com");
		assertThat(analyzer.terms("FY2018")).containsExactly("fy2018", "fy", "2018");
		assertThat(analyzer.terms("$5.1bn")).contains("5.1");
		assertThat(analyzer.terms("the 1990s")).contains("1990");
	}

	@Test
	void whatSaysNothingAloneIsNoPart() {
		assertThat(analyzer.terms("U.S. 3M 5.25 19th")).filteredOn((term) -> !WordPairFilter.isPair(term))
			.containsExactly("u.", "3m", "5.25", "19th");
	}

	@Test
	void partsTakeNoRoomAndMakeNoPairs() {
		Map<String, Integer> frequencies = new LinkedHashMap<>();
		assertThat(analyzer.count("Amazon.com sales", frequencies)).isEqualTo(2);
		assertThat(frequencies.keySet()).filteredOn(WordPairFilter::isPair).containsExactly("amazon.com sale");
	}

	@ParameterizedTest
	@CsvSource({ "Łęcka Łódź, Lecka Lodz", "Åse Bjørnø, Ase Bjorno", "Åse Bjørnø, Aase Bjoernoe",
			"Jörg Weiß, Jorg Weiss", "Jörg Weiß, Joerg Weiss", "Đorđe, Dorde", "Çağrı Işık, Cagri Isik",
			"Þórdís Æsudóttir, Thordis Aesudottir", "Zoë Muñoz, Zoe Munoz" })
	void namesAreFoundWithoutTheirSigns(String written, String asked) {
		Set<String> terms = analyzer.terms(written);
		assertThat(analyzer.terms(asked)).filteredOn((term) -> !WordPairFilter.isPair(term))
			.isNotEmpty()
			.allMatch(terms::contains);
		assertThat(Terms.of(written)).containsAll(Terms.of(asked));
	}

	@Test
	void weighsTermsByTheirKind() {
		Map<String, Double> terms = QuestionTerms.of("What is the revenue of 2018 税率", analyzer);
		assertThat(terms.get("what")).isLessThan(terms.get("revenu"));
		assertThat(terms.get("2018")).isGreaterThan(terms.get("revenu"));
		assertThat(terms.get("revenu 2018")).isLessThan(terms.get("revenu"));
		assertThat(terms.get("税")).isLessThan(terms.get("税率"));
	}

}
