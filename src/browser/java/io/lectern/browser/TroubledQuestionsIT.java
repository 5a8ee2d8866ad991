package io.lectern.browser;

import java.util.Map;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page.RouteOptions;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Questions that the server can't answer as it would. */
class TroubledQuestionsIT extends BrowserTest {

	private static final String CURTAILMENT = "How much energy was lost to grid curtailment?";

	private static final String MERCURY = "What is the boiling point of mercury?";

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

}
