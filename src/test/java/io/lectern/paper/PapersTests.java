package io.lectern.paper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;

import io.lectern.paper.Paper.Part;
import io.lectern.paper.Paper.Quote;
import io.lectern.system.Problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PapersTests {

	private static final Paper PAPER = new Paper(
			"Towers & masts", List.of(
					new Part("How high is it?",
							"It is **330 m** high [1].\n\n- one\n- two\n\n| a | b |\n|---|---|\n| 1 | 2 |", "For Ann",
							List.of(new Quote(1, "The tower is\n330 metres high.", List.of(), "doc-1", "towers.pdf",
									8))),
					new Part(null, "", "", List.of(new Quote(0, "Mast | 12",
							List.of(List.of("Thing", "m"), List.of("Mast", "12")), "doc-2", "masts.xlsx", 1)))));

	private final Papers papers = new Papers();

	@Test
	void markdownHasQuestionsAnswersQuotesPagesAndLinks() {
		String markdown = markdown(PAPER, Locale.ENGLISH);
		assertThat(markdown)
			.startsWith("# Towers & masts\n\n## How high is it?\n\nFor Ann\n\nIt is **330 m** high [1].")
			.contains("> [1] “The tower is 330 metres high.”  \n"
					+ "> [towers.pdf, page 8](<http://lectern.example/team/#/?document=doc-1&page=8>)")
			.contains("| Thing | m |\n| --- | --- |\n| Mast | 12 |");
		assertThat(markdown(PAPER, Locale.CHINA)).contains("[towers.pdf，第 8 页]");
	}

	@Test
	void wordDocumentOpensWithHeadingsTablesAndMarkedWords() throws IOException {
		try (XWPFDocument document = word(PAPER)) {
			assertThat(document.getParagraphs()).extracting(XWPFParagraph::getText)
				.startsWith("Towers & masts", "How high is it?", "For Ann", "It is 330 m high [1].", "•\u2002one")
				.contains("[1] “The tower is 330 metres high.”");
			assertThat(document.getParagraphs()).extracting(XWPFParagraph::getStyle)
				.startsWith("Title", "Heading1", "Remark", "Text", "Item");
			assertThat(document.getParagraphs().get(3).getRuns().get(1).isBold()).isTrue();
			assertThat(document.getTables()).extracting((table) -> table.getRow(1).getCell(0).getText())
				.containsExactly("1", "Mast");
			assertThat(document.getDocument().xmlText())
				.contains("HYPERLINK &quot;http://lectern.example/team/#/?document=doc-1&amp;page=8&quot;");
		}
	}

	@Test
	void nothingThatDocumentsOrModelsSayLeadsAnywhere() throws IOException {
		String evil = "[here](http://evil.example/x) <img src=http://evil.example> ![a](https://evil.example/y)"
				+ " https://evil.example/z <script>alert(1)</script>";
		Paper paper = new Paper(
				evil, List
					.of(new Part(evil, evil, evil,
							List.of(new Quote(1, evil, List.of(List.of(evil), List.of(evil)), "d",
									"](http://evil.example) " + evil, 1),
									new Quote(2, evil, List.of(), "d", evil, 1)))));
		String markdown = markdown(paper, Locale.ENGLISH);
		assertThat(markdown.replaceAll("\\]\\(<http://lectern.example/team/[^>]*>\\)", ""))
			.doesNotContainPattern("(?<!\\\\)\\]\\(")
			.doesNotContainPattern("(?<!\\\\)<(?:script|img)");
		assertThat(markdown.replaceAll("(?m)^.*\\]\\(<http://lectern.example/team/[^>]*>\\)$", ""))
			.doesNotContain("https://evil", "http://evil");
		try (XWPFDocument document = word(paper)) {
			assertThat(document.getDocument().xmlText().split("HYPERLINK", -1)).hasSize(3);
		}
	}

	@Test
	void whatXmlHasNoPlaceForIsLeftOut() throws IOException {
		try (XWPFDocument document = word(new Paper("a\u0000b\u0007\ud83d\ude00\ud800c", List.of()))) {
			assertThat(document.getParagraphs().getFirst().getText()).isEqualTo("ab😀c");
		}
	}

	@Test
	void refusesUnknownFormatsAndNamesFilesAfterTheirTitle() {
		assertThatThrownBy(() -> papers.file(PAPER, "exe", request(Locale.ENGLISH))).isInstanceOf(Problem.class);
		assertThat(Papers.name("../Wie hoch? 塔 / <b>")).isEqualTo("wie-hoch-塔-b");
		assertThat(Papers.name("…")).isEqualTo("lectern");
	}

	private String markdown(Paper paper, Locale language) {
		return new String(body(papers.file(paper, "md", request(language))), StandardCharsets.UTF_8);
	}

	private XWPFDocument word(Paper paper) throws IOException {
		return new XWPFDocument(new ByteArrayInputStream(body(papers.file(paper, "docx", request(Locale.ENGLISH)))));
	}

	private static byte[] body(ResponseEntity<byte[]> file) {
		assertThat(file.getHeaders().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
		return file.getBody();
	}

	private static MockHttpServletRequest request(Locale language) {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setServerName("lectern.example");
		request.setContextPath("/team");
		request.addPreferredLocale(language);
		return request;
	}

}
