package io.lectern.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Asking, and what becomes of conversations, over the sample documents and without a
 * language model.
 */
class ConversationIT extends BrowserTest {

	private static final String CURTAILMENT = "How much energy was lost to grid curtailment?";

	private static final String MERCURY = "What is the boiling point of mercury?";

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
