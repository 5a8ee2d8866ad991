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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Reading documents, PDFs and others. */
class ReaderIT extends BrowserTest {

	@BeforeEach
	void begin() {
		open("");
	}

	@Test
	void findsWordsOnAllPages() {
		read(shelf().sample("Harbour Wind"));
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
		read(shelf().sample("沙洲"));
		beginFind();
		page.keyboard().insertText("定期维护");
		assertThat(page.locator("lectern-find output")).hasText(Pattern.compile("1 of \\d+"));
		assertThat(page.locator(".highlight.selected")).hasText("定期维护");
	}

	@Test
	void findsWordsInTheTextOfAWordFile() {
		read(shelf().sample("Handbook"));
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
		read(shelf().sample("Harbour Wind"));
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
		assertThat(page.locator(".pager output")).hasText("There are pages 1 to 17.");
	}

	@Test
	void picturesOfPagesLeadToThem() {
		read(shelf().sample("Harbour Wind"));
		button("Pictures of the pages").click();
		Locator pictures = page.locator("lectern-thumbnails");
		assertThat(pictures.locator("li").first().locator("canvas")).isVisible();
		pictures.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Page 11").setExact(true)).click();
		assertThat(page.locator(".page[data-page-number='11'][data-loaded]")).isInViewport();
		assertThat(pictures.locator("[aria-current=page]")).hasText("11");
		assertThat(pictures.locator("[aria-current=page]")).isInViewport();
	}

	@Test
	void markdownAndSeparatedValuesAreShownAsWhatTheyAre() throws InterruptedException {
		read(shelf().sample("Wind Data"));
		assertThat(page.locator("lectern-text pre code").first()).containsText("curl -H");
		assertThat(page.locator("lectern-text pre").first()).not().containsText("```");
		assertThat(page.locator("lectern-text li code").first()).isVisible();
		assertThat(page.locator("lectern-text td code").first()).hasText("power");
		read(shelf().add("berths.csv", "berth,metres\nnorth,90\nsouth,40\n".getBytes()));
		assertThat(page.locator("lectern-text tr")).hasCount(3);
		assertThat(page.locator("lectern-text tr").nth(1).locator("td")).hasText(new String[] { "north", "90" });
	}

	@Test
	void libraryLiesOverTheDocumentWhereThereIsNoRoomForThreeColumns() {
		open("#/?document=" + shelf().sample("Harbour Wind"), Screen.TABLET);
		assertThat(page.locator(".page[data-loaded]").first()).isVisible();
		assertThat(page.locator("#library")).isHidden();
		double width = page.locator(".reader-column").boundingBox().width;
		button("Show the library").click();
		assertThat(page.locator("#library")).isVisible();
		assertThat(page.locator(".reader-column").boundingBox().width).isEqualTo(width).isGreaterThan(450);
		page.locator(".document button.name").first().click();
		assertThat(page.locator("#library")).isHidden();
	}

	@Test
	void opensAtTheLinkedPage() {
		open("#/?document=" + shelf().sample("Harbour Wind") + "&page=9");
		assertThat(page.locator(".page[data-page-number='9'][data-loaded]")).isInViewport();
		assertThat(page.locator(".pager input")).hasValue("9");
	}

	@Test
	void outlineLeadsToItsPlace() {
		read(shelf().sample("Harbour Wind"));
		button("Outline").click();
		page.locator("lectern-outline button", new Page.LocatorOptions().setHasText("Shore power for ships")).click();
		assertThat(page.locator(".page[data-page-number='11'][data-loaded]")).isInViewport();
	}

	@Test
	void longPdfShowsItsFirstPageWithoutBeingLoadedWhole() throws IOException, InterruptedException {
		byte[] report = Papers.report(500);
		String id = shelf().send("long report.pdf", report);
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
		// Asking for a length lets further responses come in.
		long loaded = List.copyOf(parts)
			.stream()
			.filter((part) -> part.status() == 206)
			.mapToLong(ReaderIT::length)
			.sum();
		assertThat(loaded).isPositive().isLessThan(report.length / 2);
	}

	@Test
	void brokenFileIsSaidToBeBroken() throws InterruptedException {
		watch.expect("InvalidPDFException|Invalid PDF");
		read(shelf().add("broken.pdf", "%PDF-1.4\nnothing of the kind".getBytes()));
		assertThat(page.locator(".reader-state h3")).hasText("This file cannot be shown");
		assertThat(page.locator(".reader-state").getByText("Download the original")).isVisible();
	}

	@Test
	void protectedPdfOpensWithItsPassword() throws IOException, InterruptedException {
		read(shelf().add("locked.pdf", Papers.locked("sesame", "Behind the door lies the harbour.")));
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
		read(shelf().sample("Harbour Wind"));
		assertThat(page.locator(".reader-state h3")).hasText("The document could not be loaded");
		page.unrouteAll();
		button("Try again").click();
		awaitText();
	}

	@Test
	void selectedWordsCanBeAskedAbout() {
		read(shelf().sample("Handbook"));
		page.locator(".sheet p", new Page.LocatorOptions().setHasText("The control room works in three shifts"))
			.first()
			.click(new Locator.ClickOptions().setClickCount(3));
		button("Ask about this").click();
		assertThat(page.locator("#question")).isFocused();
		assertThat(page.locator("#question")).hasValue(Pattern.compile("“The control room works in three shifts.*"));
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

	private static long length(Response part) {
		return Long.parseLong(part.headerValue("content-length"));
	}

}
