package io.lectern.browser;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Reading documents, and finding the words that an answer quotes in them. */
class ReaderIT extends BrowserTest {

	/**
	 * Letters and digits of the text layer whose middle lies in a mark. Punctuation may
	 * be narrower than the text layer's own font has it.
	 */
	private static final String MARKED_WORDS = """
			() => {
			  const boxes = [...document.querySelectorAll('.mark-box')].map(each => each.getBoundingClientRect());
			  const inside = (x, y) => boxes.some(b => x > b.left && x < b.right && y > b.top && y < b.bottom);
			  let words = '';
			  for (const layer of document.querySelectorAll('.page:has(.mark-box) .textLayer')) {
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

	private Shelf shelf;

	@BeforeEach
	void begin() {
		open("");
		shelf = new Shelf(server(), page.request());
	}

	@AfterEach
	void tidy() {
		shelf.close();
	}

	@Test
	void citationOpensItsPageWithJustTheQuotedWordsMarked() {
		String quote = citationOf("How many full cycles did the battery complete in 2025?");
		assertThat(page.locator(".mark-box").first()).isInViewport();
		assertThat(markedWords()).isEqualTo(dense(quote));
		assertThat(page.locator(".page:has(.mark-box)")).hasAttribute("data-page-number",
				page.locator(".pager input").inputValue());
	}

	@Test
	void quoteOfAChineseDocumentIsMarked() {
		String quote = citationOf("年度检修安排在什么时候？");
		assertThat(markedWords()).isEqualTo(dense(quote)).containsPattern("\\p{IsHan}");
	}

	@Test
	void marksStayOnTheirWordsAtEveryZoom() {
		String quote = citationOf("How many full cycles did the battery complete in 2025?");
		Locator zoom = page.getByLabel("Zoom", new Page.GetByLabelOptions().setExact(true));
		for (String scale : List.of("0.5", "1.25", "2", "page", "width")) {
			zoom.selectOption(scale);
			awaitText();
			assertThat(markedWords()).as(scale).isEqualTo(dense(quote));
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 90, 180, 270 })
	void quotesOfTurnedAndCroppedPagesAreMarked(int rotation) throws IOException, InterruptedException {
		String id = shelf.add("turned-" + rotation + ".pdf",
				Papers.turned(rotation, List.of("The lighthouse keeper counts eleven seals on the northern skerry.",
						"Nobody has ever seen a walrus there, although the chart names one.")));
		page.navigate(server().base() + "/#/?document=" + id);
		page.reload();
		ask(id, "How many seals does the lighthouse keeper count?");
		String quote = openCitation();
		assertThat(markedWords()).isEqualTo(dense(quote)).contains("elevenseals");
	}

	@Test
	void quoteOfAWordFileIsMarkedInItsText() {
		String quote = citationOf("Who may not climb a turbine?");
		Locator mark = page.locator("mark.quote");
		assertThat(mark.first()).isInViewport();
		assertThat(dense(String.join("", mark.allInnerTexts()))).isEqualTo(dense(quote));
	}

	@Test
	void quoteWithoutAPlaceShowsItsPageAndSaysSo() {
		page.evaluate("id => import('./reader/open.js').then(open => open.openCitation("
				+ "{ documentId: id, page: 5, quote: 'Words that stand nowhere', boxes: [], supported: true }))",
				sample("Harbour Wind"));
		assertThat(page.locator("lectern-cited .notice")).containsText("could not be located");
		assertThat(page.locator(".page[data-page-number='5'][data-loaded]")).isInViewport();
		assertThat(page.locator(".mark-box")).hasCount(0);
	}

	@Test
	void findsWordsOnAllPages() {
		read(sample("Harbour Wind"));
		beginFind();
		Locator find = page.getByRole(AriaRole.SEARCHBOX, new Page.GetByRoleOptions().setName("Find in the document"));
		assertThat(find).isFocused();
		find.fill("battery");
		Locator standing = page.locator("lectern-find output");
		assertThat(standing).hasText(Pattern.compile("1 of \\d{1,3}"));
		String first = page.locator(".pager input").inputValue();
		page.keyboard().press("Shift+Enter");
		assertThat(standing).hasText(Pattern.compile("^([2-9]|\\d{2,}) of \\1$"));
		assertThat(page.locator(".highlight.selected")).hasText(Pattern.compile("battery", Pattern.CASE_INSENSITIVE));
		assertThat(page.locator(".pager input")).not().hasValue(first);
		find.fill("no such words anywhere");
		assertThat(standing).hasText("No match");
		page.keyboard().press("Escape");
		assertThat(find).isHidden();
	}

	@Test
	void findsChineseWords() {
		read(sample("沙洲"));
		beginFind();
		page.keyboard().insertText("定期维护");
		assertThat(page.locator("lectern-find output")).hasText(Pattern.compile("1 of \\d+"));
		assertThat(page.locator(".highlight.selected")).hasText("定期维护");
	}

	@Test
	void findsWordsInTheTextOfAWordFile() {
		read(sample("Handbook"));
		beginFind();
		page.keyboard().insertText("permit");
		assertThat(page.locator("lectern-find output")).hasText(Pattern.compile("1 of \\d+"));
		assertThat(page.locator("mark.current")).isInViewport();
		String first = page.locator("lectern-find output").textContent();
		page.keyboard().press("Enter");
		assertThat(page.locator("lectern-find output")).not().hasText(first);
	}

	@Test
	void goesToPagesByNumberAndKeys() {
		read(sample("Harbour Wind"));
		Locator number = page.locator(".pager input");
		number.fill("12");
		number.press("Enter");
		assertThat(page.locator(".page[data-page-number='12'][data-loaded]")).isInViewport();
		assertThat(page).hasURL(Pattern.compile("page=12"));
		page.locator(".pdf-scroller").press("ArrowRight");
		assertThat(number).hasValue("13");
		page.locator(".pdf-scroller").press("End");
		assertThat(number).hasValue("17");
		number.fill("400");
		number.press("Enter");
		assertThat(number).hasValue("17");
	}

	@Test
	void opensAtTheLinkedPage() {
		open("#/?document=" + sample("Harbour Wind") + "&page=9");
		assertThat(page.locator(".page[data-page-number='9'][data-loaded]")).isInViewport();
		assertThat(page.locator(".pager input")).hasValue("9");
	}

	@Test
	void outlineLeadsToItsPlace() {
		read(sample("Harbour Wind"));
		button("Outline").click();
		page.locator("lectern-outline button", new Page.LocatorOptions().setHasText("Shore power for ships")).click();
		assertThat(page.locator(".page[data-page-number='11'][data-loaded]")).isInViewport();
	}

	@Test
	void longPdfShowsItsFirstPageWithoutBeingLoadedWhole() throws IOException {
		byte[] report = Papers.report(500);
		String id = shelf.send("long report.pdf", report);
		List<Response> parts = new ArrayList<>();
		page.onResponse((response) -> {
			if (response.url().endsWith("/content")) {
				parts.add(response);
			}
		});
		read(id);
		assertThat(page.locator(".pager")).containsText("/ 500");
		assertThat(page.locator(".page[data-page-number='1'] .textLayer")).containsText("This is page 1 of");
		Locator number = page.locator(".pager input");
		for (int target : List.of(250, 499, 30)) {
			number.fill(String.valueOf(target));
			number.press("Enter");
			assertThat(page.locator(".page[data-page-number='" + target + "'] .textLayer"))
				.containsText("This is page " + target + " of");
		}
		assertThat(page.locator(".page canvas").count()).as("pages drawn").isLessThanOrEqualTo(12);
		long loaded = parts.stream().filter((part) -> part.status() == 206).mapToLong(ReaderIT::length).sum();
		assertThat(loaded).isPositive().isLessThan(report.length / 2);
	}

	@Test
	void brokenFileIsSaidToBeBroken() throws InterruptedException {
		watch.expect("InvalidPDFException|Invalid PDF");
		read(shelf.add("broken.pdf", "%PDF-1.4\nnothing of the kind".getBytes()));
		assertThat(page.locator(".reader-state h3")).hasText("This file cannot be shown");
		assertThat(page.locator(".reader-state").getByText("Download the original")).isVisible();
	}

	@Test
	void protectedPdfOpensWithItsPassword() throws IOException, InterruptedException {
		read(shelf.add("locked.pdf", Papers.locked("sesame", "Behind the door lies the harbour.")));
		Locator password = page.getByLabel("Enter its password to read it here.");
		password.fill("wrong");
		password.press("Enter");
		assertThat(page.getByText("That password does not open it.")).isVisible();
		password.fill("sesame");
		password.press("Enter");
		assertThat(page.locator(".textLayer")).containsText("Behind the door lies the harbour.");
	}

	@Test
	void documentThatIsGoneIsSaidToBeGone() {
		watch.expect("404");
		read("00000000-0000-0000-0000-000000000000");
		assertThat(page.locator(".reader-state h3")).hasText("This document is gone");
	}

	@Test
	void isReadOnAfterTheNetworkWasGone() {
		watch.expect("ERR_FAILED|Failed to fetch");
		page.route("**/content", Route::abort);
		page.route("**/api/v1/documents/*", Route::abort);
		read(sample("Harbour Wind"));
		assertThat(page.locator(".reader-state h3")).hasText("The document could not be loaded");
		page.unrouteAll();
		button("Try again").click();
		awaitText();
	}

	@Test
	void selectedWordsCanBeAskedAbout() {
		read(sample("Handbook"));
		page.locator(".sheet p", new Page.LocatorOptions().setHasText("The control room works in three shifts"))
			.first()
			.click(new Locator.ClickOptions().setClickCount(3));
		button("Ask about this").click();
		assertThat(page.locator("#question")).isFocused();
		assertThat(page.locator("#question")).hasValue(Pattern.compile("“The control room works in three shifts.*"));
	}

	/** Asks all documents, opens the answer's first citation; its quote. */
	private String citationOf(String question) {
		page.locator("#question").fill(question);
		page.locator("#question").press("Enter");
		return openCitation();
	}

	private void ask(String document, String question) {
		page.evaluate("id => import('./conversation/ask.js').then(ask => ask.askOnly([id]))", document);
		page.locator("#question").fill(question);
		page.locator("#question").press("Enter");
	}

	private String openCitation() {
		Locator citation = page.locator("lectern-citations button").first();
		citation.click();
		assertThat(page.locator("lectern-cited")).isVisible();
		assertThat(page.locator(".page:has(.mark-box) .textLayer .endOfContent, mark.quote").first()).isAttached();
		return page.locator("lectern-cited q").textContent();
	}

	private String markedWords() {
		return (String) page.evaluate(MARKED_WORDS);
	}

	/** Opens a document as its row does, with the focus outside the question. */
	private void read(String id) {
		page.evaluate("""
				id => {
				  document.activeElement.blur();
				  return import('./reader/open.js').then(open => open.openDocument(id));
				}""", id);
	}

	/** Looks for words as somebody does who is reading. */
	private void beginFind() {
		assertThat(page.locator(".pager")).isVisible();
		page.locator(".pdf-scroller, .text-scroller").press("Control+f");
	}

	/** Until a page is drawn with its text layer. */
	private void awaitText() {
		assertThat(page.locator(".page[data-loaded] .textLayer:not([hidden]) .endOfContent").first()).isAttached();
	}

	private String sample(String name) {
		return shelf.documents()
			.entrySet()
			.stream()
			.filter((each) -> each.getKey().contains(name))
			.findFirst()
			.orElseThrow()
			.getValue();
	}

	private Locator button(String name) {
		return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
	}

	private static long length(Response part) {
		return Long.parseLong(part.headerValue("content-length"));
	}

	private static String dense(String words) {
		return words.replaceAll("[^\\p{L}\\p{N}]", "");
	}

}
