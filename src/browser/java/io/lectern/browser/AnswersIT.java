package io.lectern.browser;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** How answers look, over the sample documents and without a language model. */
class AnswersIT extends BrowserTest {

	private static final String CURTAILMENT = "How much energy was lost to grid curtailment?";

	private static final String MERCURY = "What is the boiling point of mercury?";

	@Test
	void answersWithNumbersThatShowTheQuoteAndOpenItsPage() {
		open("");
		ask(CURTAILMENT);
		assertThat(last().locator("lectern-passages-read")).containsText("Annual Report 2025");
		Locator number = last().locator(".chip").first();
		number.hover();
		assertThat(page.locator("lectern-quote-card")).isVisible();
		assertThat(page.locator("lectern-quote-card")).containsText("Grid curtailment");
		page.keyboard().press("Escape");
		assertThat(page.locator("lectern-quote-card")).not().isVisible();
		number.click();
		assertThat(page.locator("lectern-reader")).containsText("Annual Report 2025");
		assertThat(page).hasURL(Pattern.compile("page=8&citation=[\\w-]+\\.1"));
	}

	@Test
	void quoteAndCardAreOneAndWhatWasReadIsFolded() {
		open("");
		ask(CURTAILMENT);
		Locator quote = last().locator(".quoted-block").first();
		assertThat(quote.locator("table mark").first()).hasText("5.1");
		assertThat(quote.locator("p strong").first()).hasText("5.1");
		assertThat(quote.locator("button.source")).containsText("page 8");
		assertThat(last().locator("lectern-citations")).hasCount(0);
		assertThat(last().locator(".page-chip").first()).isHidden();
		last().locator("lectern-passages-read summary").click();
		assertThat(last().locator(".page-chip").first()).isVisible();
	}

	@Test
	void cardOfANumberShowsTheWordsAroundAndThePlaceOnThePage() {
		open("");
		ask("When did the battery on Kvarnholmen go into service?");
		last().locator(".chip").first().hover();
		Locator card = page.locator("lectern-quote-card");
		assertThat(card.locator(".around mark")).containsText("3 June 2024");
		assertThat(card.locator(".around")).containsText("It stores 24 megawatt-hours");
		assertThat(card.locator(".picture canvas")).isVisible();
	}

	@Test
	void computedAnswerShowsItsCells() {
		open("", Screen.PHONE);
		ask("By how much did revenue change from 2024 to 2025?");
		assertThat(last().locator(".prose > p strong")).containsText("2.11");
		assertThat(last().locator(".quoted-block td.answers")).hasText(new String[] { "24.86", "22.75" });
		assertThat(page.locator(".quoted-block").boundingBox().x).isGreaterThanOrEqualTo(14);
		ask("What is the cost of work order W-1402?");
		assertThat(last().locator(".quoted-block table")).isVisible();
		assertThat((Double) page.evaluate("Math.max(...[...document.querySelectorAll('.table-scroller')]"
				+ ".map(each => each.getBoundingClientRect().right + 0.5))"))
			.isLessThanOrEqualTo(390 - 14);
	}

	@Test
	void wideCellThatAnswersBeginsInSight() throws InterruptedException {
		shelf().add("quays.md", """
				| Quay with its berths and cranes | Boats | Depth of the water beside it at the lowest tide (metres) |
				|---|---|---|
				| Fishmongers' quay beside the market hall | 14 | 7.25 |
				| Pilots' quay beside the old lighthouse | 3 | 4.5 |
				""".getBytes(StandardCharsets.UTF_8));
		open("", Screen.PHONE);
		ask("What is the depth of the water beside the Fishmongers' quay at the lowest tide?");
		Locator answer = last().locator("td.answers");
		assertThat(answer).hasText("7.25");
		BoundingBox label = last().locator("tbody .stays").boundingBox();
		assertThat(answer.boundingBox().x).isGreaterThanOrEqualTo(label.x + label.width - 1);
	}

	@Test
	void longQuestionIsFoldedAboveItsAnswer() {
		open("", Screen.PHONE);
		ask("How high is the lighthouse, and who keeps its lamp? ".repeat(40).strip());
		assertThat(last().locator("lectern-actions")).isVisible();
		assertThat(last().locator("h3").boundingBox().height).isLessThan(150);
		button("The whole question").click();
		assertThat(button("Less of it")).hasAttribute("aria-expanded", "true");
		assertThat(last().locator("h3").boundingBox().height).isGreaterThan(500);
		// What leads to the end stays off what is typed.
		page.locator("#question").fill("and\nalso\nthis\nquestion");
		BoundingBox toEnd = page.locator(".to-end").boundingBox();
		assertThat(toEnd.y + toEnd.height).isLessThanOrEqualTo(page.locator("lectern-ask-box").boundingBox().y);
	}

	@Test
	void cardGoesWithItsNumber() {
		open("");
		ask(CURTAILMENT);
		last().locator(".chip").first().hover();
		page.locator("lectern-quote-card").hover();
		page.evaluate("location.hash = '#/'");
		assertThat(page.locator("lectern-welcome")).isVisible();
		assertThat(page.locator("lectern-quote-card")).not().isVisible();
	}

	@Test
	void whereThereAreNoDocumentsTheAnswerSaysSo() {
		open("", Screen.DESKTOP.inChinese());
		page.route(Pattern.compile(".*/api/v1/documents\\?.*"), (route) -> route.fulfill(
				new FulfillOptions().setContentType("application/json").setBody("{\"documents\":[],\"total\":0}")));
		page.route(Pattern.compile(".*/api/v1/collections"), (route) -> route
			.fulfill(new FulfillOptions().setContentType("application/json").setBody("{\"collections\":[]}")));
		page.reload();
		assertThat(page.locator("lectern-welcome .steps")).isVisible();
		ask("水银的沸点是多少？");
		assertThat(last().locator(".not-found")).containsText("还没有添加任何文档");
	}

	@Test
	void whereTheCollectionIsEmptyTheAnswerSaysSoAndOffersAllDocuments() throws InterruptedException {
		shelf().remove(shelf().addTo(Suite.VAGUE, "swept.txt", "The quay was swept."));
		shelf().awaitRemoval("swept.txt");
		open("");
		page.evaluate("name => import('./library/scope.js').then(scope => scope.setScope(name))", Suite.VAGUE);
		String nothing = "Nothing in “" + Suite.VAGUE + "” yet.";
		assertThat(page.locator("lectern-library .none")).hasText(nothing);
		ask(MERCURY);
		assertThat(last().locator(".not-found p"))
			.hasText(new String[] { "The documents do not answer this question.", nothing });
		button("Ask all documents").click();
		assertThat(page.locator(".scope-chip").first()).hasText("All documents");
	}

	@Test
	void whatIsNotInTheDocumentsLooksOtherwiseThanWhatIsProbablyThere() throws InterruptedException {
		shelf().addTo(Suite.VAGUE, "ferry.txt", "The ferry to Hvitvik leaves at noon.");
		open("");
		page.evaluate("name => import('./library/scope.js').then(scope => scope.setScope(name))", Suite.VAGUE);
		ask("When does the ferry to Hvitvik leave?");
		assertThat(last().locator(".probable-head")).hasText("Probably here");
		assertThat(last().locator(".probable .quoted-block")).containsText("leaves at noon");
		assertThat(last().locator(".not-found")).hasCount(0);
		assertThat(Axe.violations(page)).isEmpty();
		page.evaluate("import('./library/scope.js').then(scope => scope.setScope(null))");
		ask(MERCURY);
		assertThat(last().locator(".not-found b")).hasText("The documents do not answer this question.");
		assertThat(last().locator(".probable-head")).hasCount(0);
		last().locator("lectern-nearest button").first().click();
		assertThat(page.locator("lectern-reader")).isVisible();
	}

	@Test
	void whatComesNearestIsShownWithoutTheMarksThatItsTextKeeps() {
		open("");
		ask(MERCURY);
		List<String> nearest = last().locator("lectern-nearest q").allInnerTexts();
		assertThat(nearest).anyMatch((text) -> text.contains("Series · Unit") && text.contains("power · kilowatts"));
		assertThat(nearest).noneMatch((text) -> text.contains("`") || text.contains(" | "));
		lastButton("Why this answer?").click();
		assertThat(page.locator("lectern-why-hits .passage span").first()).isVisible();
		assertThat(page.locator("lectern-why-hits .passage span").allInnerTexts())
			.noneMatch((text) -> text.contains("`") || text.contains(" | "));
	}

	@Test
	void readsOnInAListOfPlaces() {
		open("");
		ask("Where are turbines mentioned?");
		assertThat(last().locator(".prose")).containsText("passages read");
		assertThat(last().locator(".prose .chip")).hasCount(20);
		assertThat(last().locator(".survey-more")).containsText("20 of ");
		Locator more = last().locator(".survey-more button");
		more.focus();
		page.keyboard().press("Enter");
		assertThat(last().locator(".prose .chip").nth(20)).hasText("21");
		last().locator(".prose .chip").nth(20).click();
		assertThat(page.locator("lectern-reader")).isVisible();
		assertThat(page.locator("lectern-turn")).hasCount(1);
		last().locator(".fold:has(lectern-citations) > summary").click();
		assertThat(last().locator("lectern-citations li").nth(20)).isVisible();
	}

	@Test
	void answersThanksWithAWordAboutWhatCanBeAsked() {
		open("");
		ask("Thank you!");
		assertThat(last()).containsText("You are welcome.");
		assertThat(last().locator(".not-found")).hasCount(0);
	}

	@Test
	void copiesTheAnswerWithItsSources() {
		open("");
		page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
		ask(CURTAILMENT);
		lastButton("Copy with sources").click();
		assertThat(page.locator(".toast")).containsText("Copied");
		assertThat((String) page.evaluate("navigator.clipboard.readText()")).contains("[1] “")
			.contains("Annual Report 2025.pdf, page 8");
	}

	@Test
	void tellsWhyAndWhyNot() {
		open("");
		ask(CURTAILMENT);
		lastButton("Why this answer?").click();
		Locator drawer = page.getByRole(AriaRole.DIALOG);
		assertThat(drawer.locator("lectern-why-hits tbody tr").first()).containsText("page 8");
		assertThat(drawer.locator(".wordings")).containsText(CURTAILMENT);
		drawer.getByLabel("Document").selectOption("Operations Handbook");
		drawer.getByLabel("Page").fill("1");
		lastButton("Find out").click();
		assertThat(drawer.locator(".verdict")).containsText("rank");
		page.keyboard().press("Escape");
		assertThat(drawer).not().isVisible();
	}

}
