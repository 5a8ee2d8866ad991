package io.lectern.browser;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Finding the words that an answer quotes, marked on their page. */
class MarksIT extends BrowserTest {

	/**
	 * Letters and digits of the text layer whose middle lies in such a mark. Punctuation
	 * may be narrower than the text layer's own font has it.
	 */
	private static final String MARKED_WORDS = """
			kind => {
			  const boxes = [...document.querySelectorAll(kind)].map(each => each.getBoundingClientRect());
			  const inside = (x, y) => boxes.some(b => x > b.left && x < b.right && y > b.top && y < b.bottom);
			  let words = '';
			  for (const layer of document.querySelectorAll(`.page:has(${kind}) .textLayer`)) {
			    const texts = document.createTreeWalker(layer, NodeFilter.SHOW_TEXT);
			    while (texts.nextNode()) {
			      const text = texts.currentNode;
			      for (let i = 0; i < text.length; i++) {
			        const range = document.createRange();
			        range.setStart(text, i);
			        range.setEnd(text, i + 1);
			        const { left, right, top, bottom } = range.getBoundingClientRect();
			        words += inside((left + right) / 2, (top + bottom) / 2) ? text.data[i] : '';
			      }
			    }
			  }
			  return words.replace(/[^\\p{L}\\p{N}]/gu, '');
			}""";

	@Test
	void citationOpensItsPageWithJustTheQuotedWordsMarked() {
		open("");
		String quote = citationOf("How many full cycles did the battery complete in 2025?");
		assertThat(page.locator(".mark-box").first()).isInViewport();
		assertThat(markedWords()).isEqualTo(dense(quote));
		assertThat(page.locator(".page:has(.mark-box)")).hasAttribute("data-page-number",
				page.locator(".pager input").inputValue());
	}

	@Test
	void quoteOfAChineseDocumentIsMarked() {
		open("");
		String quote = citationOf("年度检修安排在什么时候？");
		assertThat(markedWords()).isEqualTo(dense(quote)).containsPattern("\\p{IsHan}");
		ask("沙洲海上风电场的设计寿命是多少年？");
		last().locator("button.source").click();
		assertThat(page.locator("lectern-cited q")).hasText("设计寿命，数值：25 年");
	}

	@Test
	void marksStayOnTheirWordsAtEveryZoom() {
		open("");
		String quote = citationOf("How many full cycles did the battery complete in 2025?");
		Locator zoom = page.getByLabel("Zoom", new Page.GetByLabelOptions().setExact(true));
		for (String scale : List.of("0.5", "1.25", "2", "page", "width")) {
			zoom.selectOption(scale);
			awaitText();
			assertThat(markedWords()).as(scale).isEqualTo(dense(quote));
		}
	}

	@Test
	void quotesOfTurnedAndCroppedPagesAreMarked() throws IOException, InterruptedException {
		List<String> counted = List.of("eleven seals", "seven otters", "thirty terns", "nine herons");
		String id = shelf().add("turned.pdf",
				Papers.turned(counted.stream()
					.map((some) -> List.of("The lighthouse keeper counts " + some + " on the northern skerry.",
							"Nobody has ever seen a walrus there, although the chart names one."))
					.toList()));
		open("#/?document=" + id);
		for (int page = 1; page <= counted.size(); page++) {
			String some = counted.get(page - 1);
			ask(id, "How many " + some.split(" ")[1] + " does the lighthouse keeper count?");
			String quote = openCitation(page);
			assertThat(markedWords()).as("page " + page).isEqualTo(dense(quote)).contains(dense(some));
		}
	}

	@Test
	void quoteOfAWordFileIsMarkedInItsText() {
		open("");
		String quote = citationOf("Who may not climb a turbine?");
		Locator mark = page.locator("mark.quote");
		assertThat(mark.first()).isInViewport();
		assertThat(dense(String.join("", mark.allInnerTexts()))).isEqualTo(dense(quote));
	}

	@Test
	void answerInATableIsMarkedInItsCellAndShownUnderItsHeadings() throws IOException, InterruptedException {
		String id = shelf().add("landings.pdf", Papers.table("Table 4. Landings in tonnes",
				List.of(Arrays.asList("", "Catch by year", null, "Boats by year", null),
						List.of("Fish", "2024", "2025", "2024", "2025"), List.of("Herring", "410", "388", "12", "11"),
						List.of("Codfish", "95", "127", "7", "9"), List.of("Haddock", "33", "41", "5", "6"))));
		open("#/?document=" + id);
		ask(id, "What was the catch of codfish in 2025?");
		Locator table = page.locator(".quoted-block table");
		assertThat(table.locator("caption")).hasText("Table 4. Landings in tonnes");
		assertThat(table.locator("thead th[colspan='2']")).hasText(new String[] { "Catch by year", "Boats by year" });
		assertThat(table.locator("tbody th[scope=row]")).hasText("Codfish");
		assertThat(table.locator("tbody td")).hasText(new String[] { "95", "127", "7", "9" });
		assertThat(table.locator("mark")).hasText("127");
		// What is still being laid out may move away from under the pointer.
		awaitText();
		page.locator("lectern-answer .chip").first().hover();
		assertThat(page.locator("lectern-quote-card table mark")).hasText("127");
		// The card lies over the answer for as long as the pointer rests upon it.
		page.mouse().move(0, 0);
		assertThat(page.locator("lectern-quote-card")).isHidden();
		page.locator(".quoted-block button.source").first().click();
		assertThat(page.locator("lectern-cited q")).hasText("Codfish, Catch by year, 2025: 127");
		awaitText();
		assertThat(page.locator(".mark-box")).isInViewport();
		assertThat(markedWords()).isEqualTo("127");
		assertThat(wordsIn(".mark-aside")).isEqualTo("Catchbyyear2025Codfish");
	}

	@Test
	void quoteWithoutAPlaceShowsItsPageAndSaysSo() {
		open("");
		page.evaluate("id => import('./reader/open.js').then(open => open.openCitation("
				+ "{ documentId: id, page: 5, quote: 'Words that stand nowhere', boxes: [], supported: true }))",
				shelf().sample("Harbour Wind"));
		assertThat(page.locator("lectern-cited .notice")).containsText("could not be located");
		assertThat(page.locator(".page[data-page-number='5'][data-loaded]")).isInViewport();
		assertThat(page.locator(".mark-box")).hasCount(0);
	}

	/** Asks all documents, opens the answer's first citation; its quote. */
	private String citationOf(String question) {
		ask(question);
		return openCitation();
	}

	private void ask(String document, String question) {
		page.evaluate("id => import('./conversation/ask.js').then(ask => ask.askOnly([id]))", document);
		ask(question);
	}

	private String openCitation(int number) {
		last().locator(".quoted-block button.source").first().click();
		assertThat(page.locator(".page[data-page-number='%d'] .mark-box".formatted(number)).first()).isAttached();
		return openedQuote();
	}

	private String openCitation() {
		page.locator(".quoted-block button.source").first().click();
		return openedQuote();
	}

	private String openedQuote() {
		assertThat(page.locator("lectern-cited")).isVisible();
		assertThat(page.locator(".page:has(.mark-box) .textLayer .endOfContent, mark.quote").first()).isAttached();
		return page.locator("lectern-cited q").textContent();
	}

	private String markedWords() {
		return wordsIn(".mark-box");
	}

	private String wordsIn(String kind) {
		return (String) page.evaluate(MARKED_WORDS, kind);
	}

	private static String dense(String words) {
		return words.replaceAll("[^\\p{L}\\p{N}]", "");
	}

}
