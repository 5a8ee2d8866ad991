package io.lectern.browser;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.RouteOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Asking, over the sample documents and without a language model. */
class ConversationIT extends BrowserTest {

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
	void goesOnWithQuestionsThatAreAnswered() {
		open("");
		ask(CURTAILMENT);
		Locator next = last().locator(".next button");
		assertThat(next).hasCount(3);
		String question = next.first().textContent().strip();
		next.first().click();
		assertThat(page.locator("lectern-turn")).hasCount(2);
		assertThat(last().locator("h3")).hasText(question);
		assertThat(last().locator(".quoted-block").first()).isVisible();
		assertThat(page.locator("lectern-turn").first().locator(".next")).hasCount(0);
	}

	@Test
	void openedDocumentSaysWhatItIsAboutAndAnswersItsQuestions() {
		for (Screen screen : List.of(Screen.DESKTOP, Screen.PHONE.inChinese())) {
			open("#/?document=" + shelf().sample(screen.isPhone() ? "沙洲" : "Harbour Wind"), screen);
			if (screen.isPhone()) {
				page.locator("nav.panes button").last().click();
			}
			Locator overview = page.locator("lectern-overview");
			assertThat(overview.locator(".said li").first()).isVisible();
			assertThat(overview.locator(".figures dd").first()).isVisible();
			assertThat(overview.locator(".suggestions button")).hasCount(4);
			overview.locator(".suggestions button").nth(1).click();
			assertThat(last().locator(".quoted-block").first()).isVisible();
			assertThat(page.locator(".scope-chip.chosen")).hasCount(1);
		}
	}

	@Test
	void backFromTheFirstAnswerLeadsToWhereItWasAsked() {
		open("");
		ask(CURTAILMENT);
		assertThat(page).hasURL(Pattern.compile("#/conversations/"));
		page.goBack();
		assertThat(page.locator("lectern-welcome")).isVisible();
		page.goForward();
		assertThat(last().locator("h3")).hasText(CURTAILMENT);
	}

	@Test
	void columnStaysBelowItsBarHoweverManyFollowUps() {
		open("", new Screen("low", 1280, 600, false, "en-GB"));
		for (int i = 1; i <= 3; i++) {
			ask(CURTAILMENT);
			assertThat(page.locator("lectern-turn footer")).hasCount(i);
		}
		assertThat((Integer) page.evaluate("Math.max(...[...document.querySelectorAll("
				+ "'.column, lectern-conversation')].map(each => each.scrollTop))"))
			.isZero();
		assertThat(page.locator("lectern-talk-head h2")).isInViewport();
		assertThat(last().locator("h3")).isInViewport();
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
	void suggestsQuestionsThatAskThemselves() {
		open("");
		Locator suggestion = page.locator(".suggestions button").first();
		String question = suggestion.locator("span").textContent();
		suggestion.click();
		assertThat(last().locator("h3")).hasText(question);
		assertThat(last().locator("lectern-actions")).isVisible();
	}

	@Test
	void leadsANewcomerToAMarkedCellInTwoClicks() {
		open("");
		page.locator(".suggestions button").first().click();
		assertThat(last().locator(".quoted-block td.answers").first()).isVisible();
		last().locator(".chip").first().click();
		assertThat(page.locator(".mark-box").first()).isInViewport();
	}

	@Test
	void asksOnlyTheDocumentsChosen() {
		open("");
		page.locator(".scope-chip").first().click();
		page.locator("#scope-choice").getByText("Operations Handbook").click();
		page.keyboard().press("Escape");
		ask("How long does a day at sea last?");
		assertThat(last().locator("lectern-passages-read li")).hasCount(1);
		assertThat(last().locator("lectern-passages-read")).containsText("Operations Handbook");
	}

	@Test
	void followsUp() {
		open("");
		ask("Who is the chair of the cooperative?");
		assertThat(last().locator("lectern-actions")).isVisible();
		ask("And since when?");
		assertThat(page.locator("lectern-turn")).hasCount(2);
		assertThat(last()).containsText("Asked with what was said before:");
		assertQuestionIsAtTheTop();
		assertThat(last().locator(".asked-with .other-reading")).containsText("Ask alone:");
		last().locator(".other-reading").click();
		assertThat(last().locator(".other-reading")).containsText("with what was said before");
		assertThat(page.locator("lectern-turn")).hasCount(2);
		assertThat(last()).not().containsText("Asked with");
	}

	@Test
	void answersThanksWithAWordAboutWhatCanBeAsked() {
		open("");
		ask("Thank you!");
		assertThat(last()).containsText("You are welcome.");
		assertThat(last().locator(".not-found")).hasCount(0);
	}

	@Test
	void isTheSameAgainAtItsAddress() {
		open("");
		ask(CURTAILMENT);
		last().locator(".chip").first().click();
		assertThat(page).hasURL(Pattern.compile("citation="));
		String answer = last().locator(".prose").textContent();
		open(page.url().substring(page.url().indexOf('#')));
		assertThat(last().locator(".prose")).hasText(answer);
		assertThat(last().locator(".chip.current")).hasText("1");
		assertThat(last().locator(".quoted-block").first()).containsText("Grid curtailment");
	}

	@Test
	void putsAQuestionDifferentlyInItsPlace() {
		open("");
		ask(MERCURY);
		assertThat(last().locator(".not-found")).isVisible();
		last().locator("h3").hover();
		lastButton("Edit").click();
		page.locator("lectern-question textarea").fill(CURTAILMENT);
		page.keyboard().press("Enter");
		assertThat(last().locator(".chip").first()).isVisible();
		assertThat(page.locator("lectern-turn")).hasCount(1);
		page.reload();
		assertThat(page.locator("lectern-turn h3")).hasText(CURTAILMENT);
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
	void takesAVerdictAndItsReason() {
		open("");
		ask(CURTAILMENT);
		lastButton("Bad answer").click();
		page.getByText("Something is missing").click();
		lastButton("Send").click();
		assertThat(page.locator(".toast")).containsText("Thank you");
		assertThat(server().getJson("/api/v1/admin/feedback").toString()).contains("Something is missing");
		page.reload();
		assertThat(lastButton("Bad answer")).hasAttribute("aria-pressed", "true");
	}

	@Test
	void findsAConversationRenamesItAndDeletesItWithAWayBack() {
		converse(8);
		open("");
		ask(CURTAILMENT);
		assertThat(last().locator("lectern-actions")).isVisible();
		page.getByRole(AriaRole.TAB, new GetByRoleOptions().setName("Conversations")).click();
		page.getByPlaceholder("Find a conversation").fill("lost curtailment");
		Locator row = page.locator("lectern-conversations li").first();
		assertThat(row).containsText(CURTAILMENT);
		row.hover();
		row.getByTitle("Rename").click();
		// A server that goes on running may keep conversations of earlier runs.
		String title = "Lost to the grid " + UUID.randomUUID();
		page.locator("lectern-conversations form input").fill(title);
		page.keyboard().press("Enter");
		assertThat(page.locator("lectern-talk-head")).containsText(title);
		row.hover();
		row.getByTitle("Delete").click();
		Locator renamed = page.locator("lectern-conversations li").filter(new FilterOptions().setHasText(title));
		assertThat(renamed).hasCount(0);
		lastButton("Undo").click();
		assertThat(renamed).hasCount(1);
		assertThat(last().locator("h3")).hasText(CURTAILMENT);
	}

	@Test
	void newTitleStaysWhereAListAskedForBeforeComesLate() {
		open("");
		ask(CURTAILMENT);
		page.getByRole(AriaRole.TAB, new GetByRoleOptions().setName("Conversations")).click();
		Locator first = page.locator("lectern-conversations li").first();
		assertThat(first).containsText(CURTAILMENT);
		Pattern lists = Pattern.compile(".*/api/v1/conversations\\?.*");
		List<Route> late = new ArrayList<>();
		page.route(lists, (route) -> {
			if (late.isEmpty()) {
				late.add(route);
			}
			else {
				route.resume();
			}
		});
		page.evaluate("() => { import('./conversation/history.js').then(history => history.refreshConversations()); }");
		page.waitForCondition(() -> !late.isEmpty());
		APIResponse before = late.getFirst().fetch();
		first.hover();
		first.getByTitle("Rename").click();
		page.locator("lectern-conversations form input").fill("Round of the grid");
		page.locator("lectern-conversations form input").press("Enter");
		assertThat(first).containsText("Round of the grid");
		page.waitForResponse((response) -> response.request().equals(late.getFirst().request()),
				() -> late.getFirst().fulfill(new FulfillOptions().setResponse(before)));
		page.evaluate("new Promise(drawn => requestAnimationFrame(() => setTimeout(drawn, 100)))");
		assertThat(first.textContent()).contains("Round of the grid");
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

	@Test
	void canBeUsedWithTheKeyboardAlone() {
		open("");
		page.keyboard().type("How many turbines are there?");
		page.keyboard().press("Shift+Enter");
		page.keyboard().type("And where?");
		page.keyboard().press("Enter");
		assertThat(last().locator("lectern-actions")).isVisible();
		last().locator("lectern-question button").focus();
		page.keyboard().press("Tab");
		assertThat(last().locator(".chip").first()).isFocused();
		assertThat(page.locator("lectern-quote-card")).isVisible();
		page.keyboard().press("Enter");
		assertThat(page.locator("lectern-reader")).isVisible();
		page.locator("lectern-talk-head .new").focus();
		page.keyboard().press("?");
		assertThat(page.getByRole(AriaRole.DIALOG)).containsText("Keyboard shortcuts");
		page.keyboard().press("Escape");
		page.keyboard().press("/");
		assertThat(page.locator("#question")).isFocused();
	}

	@Test
	void doesNotAskWhileAnInputMethodIsComposing() {
		open("");
		page.locator("#question").fill("fengdian");
		page.locator("#question")
			.dispatchEvent("keydown", Map.of("key", "Enter", "isComposing", true, "bubbles", true));
		assertThat(page.locator("#question")).hasValue("fengdian");
		assertThat(page.locator("lectern-turn")).hasCount(0);
	}

	@Test
	void thatDocumentsAreStillBeingReadIsToldBelowTheAnswerInThePagesLanguage() {
		Map.of(Screen.DESKTOP, "3 documents are still being read", Screen.PHONE.inChinese(), "还有 3 份文档正在读取")
			.forEach((screen, told) -> {
				open("", screen);
				spoilWindows();
				page.route("**/api/v1/query", (route) -> {
					APIResponse response = route.fetch();
					String body = response.text()
						.replace("\"warnings\":[]",
								"\"warnings\":[\"3 documents are still being read and not asked yet, so this may change.\"]");
					route.fulfill(new FulfillOptions().setResponse(response).setBody(body));
				});
				ask(MERCURY);
				assertThat(last().locator(".warnings")).containsText(told);
				assertThat(last().locator(".warnings")).isInViewport();
				page.unrouteAll();
			});
	}

	@Test
	void asksAgainWhenTheServerSaysItIsBusy() {
		open("");
		spoilWindows();
		page.clock().install();
		watch.expect("503");
		page.route("**/api/v1/query",
				(route) -> route.fulfill(new FulfillOptions().setStatus(503)
					.setHeaders(Map.of("Retry-After", "60"))
					.setContentType("application/problem+json")
					.setBody("{\"title\":\"Not available\",\"detail\":\"Too many questions at once.\"}")),
				new RouteOptions().setTimes(1));
		put(CURTAILMENT);
		assertThat(last()).containsText("Too many questions at once.");
		assertThat(last()).containsText("Asking again in");
		page.clock().fastForward("01:01");
		assertThat(last().locator(".chip").first()).isVisible();
	}

	@Test
	void asksAgainWhenTheServerIsBack() {
		open("");
		watch.expect("ERR_CONNECTION_REFUSED");
		page.route("**/api/v1/**", (route) -> route.abort("connectionrefused"));
		put(CURTAILMENT);
		assertThat(last()).containsText("as soon as the server is back");
		assertThat(page.locator(".offline")).isVisible();
		page.unroute("**/api/v1/**");
		assertThat(last().locator(".chip").first()).isVisible();
		assertThat(page.locator(".offline")).not().isVisible();
	}

	@Test
	void asksForAKeyAndThenAgain() {
		open("");
		watch.expect("401");
		page.route("**/api/v1/query", (route) -> {
			if ("Bearer the-key".equals(route.request().headerValue("authorization"))) {
				route.resume();
			}
			else {
				route.fulfill(new FulfillOptions().setStatus(401).setBody("{}"));
			}
		});
		tell("Something else.");
		put(CURTAILMENT);
		assertThat(page.locator("#key")).isVisible();
		assertMessageIsInFront();
		page.locator("#key").fill("not-the-key");
		page.keyboard().press("Enter");
		assertThat(page.getByRole(AriaRole.DIALOG)).containsText("not accepted");
		page.locator("#key").fill("the-key");
		page.keyboard().press("Enter");
		assertThat(last().locator(".chip").first()).isVisible();
	}

	@Test
	void remembersTheWidthsOfItsColumns() {
		open("");
		Locator divider = page.getByRole(AriaRole.SEPARATOR);
		divider.focus();
		page.keyboard().press("End");
		assertThat(divider).hasAttribute("aria-valuenow", "480");
		page.reload();
		assertThat(divider).hasAttribute("aria-valuenow", "480");
		assertThat(page.locator("#library").boundingBox().width).isEqualTo(480);
	}

}
