package io.lectern.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.lectern.document.Document;
import io.lectern.document.DocumentId;
import io.lectern.index.Corpus;
import io.lectern.index.PassageAnalyzer;

import static org.assertj.core.api.Assertions.assertThat;

class DocumentTitlesTests {

	private static final Document HEAT = Corpus.document("heat", "heat.pdf", "Heat pumps", "c",
			Map.of("customer", "Initech"));

	private static Candidates score(String question, Document... more) {
		Map<String, DocumentId> owners = new LinkedHashMap<>();
		List<Document> documents = Stream.concat(Stream.of(Corpus.AMAZON, Corpus.VERIZON, HEAT), Stream.of(more))
			.toList();
		documents.forEach((document) -> owners.put(document.id() + "-0", document.id()));
		return new DocumentTitles(new PassageAnalyzer()).score(question, owners, documents);
	}

	@Test
	void prefersTheDocumentThatTheQuestionNames() {
		Map<String, Double> scores = score("What did Amazon spend in 2017?").scores();
		assertThat(scores.get("amazon-0")).isGreaterThan(scores.get("verizon-0"));
		assertThat(scores.get("heat-0")).isZero();
	}

	@Test
	void aFiscalYearNamesTheDocumentOfThatYear() {
		Map<String, Double> scores = score("Capital expenditure of FY2021?").scores();
		assertThat(scores.get("verizon-0")).isGreaterThan(scores.get("amazon-0"));
	}

	@Test
	void aNameWrittenAsOneWordIsTheNameOfItsWords() {
		Document card = Corpus.document("card", "AMERICANEXPRESS_2022_10K.pdf", "Form 10-K", "c", Map.of());
		assertThat(score("How large are the reserves of American Express?", card).scores().get("card-0")).isPositive();
		Document pump = Corpus.document("pump", "p.pdf", "Heat pump X 200", "c", Map.of());
		assertThat(score("What does the X200 weigh?", pump).scores().get("pump-0")).isPositive();
	}

	@Test
	void whatNamesAllOfThemTellsLess() {
		Map<String, Double> annual = score("annual report").scores();
		Map<String, Double> named = score("verizon").scores();
		assertThat(annual.get("verizon-0") / 2).isLessThan(named.get("verizon-0"));
	}

	@Test
	void metadataNamesADocumentToo() {
		Map<String, Double> scores = score("the machine of Initech").scores();
		assertThat(scores.get("heat-0")).isPositive();
		assertThat(scores.get("amazon-0")).isZero();
	}

	@Test
	void functionWordsNameNothing() {
		assertThat(score("What is it?").scores().values()).containsOnly(0.0);
	}

}
