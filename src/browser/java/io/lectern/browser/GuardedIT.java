package io.lectern.browser;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The page with keys, behind a path prefix, and while its server is away. */
class GuardedIT extends BrowserTest {

	@Test
	void asksForTheKeyAndRefusesAWrongOne() {
		open(guarded().process(), "", Screen.DESKTOP);
		watch.expect("status of 401");
		Locator prompt = page.locator("lectern-key-prompt dialog");
		assertThat(prompt).isVisible();
		enter("not-the-key");
		assertThat(prompt.getByRole(AriaRole.ALERT)).isVisible();
		enter(GuardedServer.ADMIN);
		assertThat(prompt).isHidden();
		assertThat(page.locator("header a[href*='#/admin']")).isVisible();
	}

	@Test
	void offersReadersNoAdministration() {
		open(guarded().process(), GuardedServer.READER, "#/admin/system", Screen.DESKTOP);
		watch.expect("status of 403");
		assertThat(page.locator("lectern-admin .notice")).isVisible();
		assertThat(page.locator("header a[href*='#/admin']")).hasCount(0);
	}

	@Test
	void theEmbeddedPageIsTheConversationAlone() {
		open(guarded().process(), GuardedServer.READER, "embed", Screen.PHONE);
		assertThat(page.locator("#question")).isVisible();
		assertThat(page.locator("header.top")).hasCount(0);
		assertThat(page.locator("#library")).hasCount(0);
		guarded().model().say(List.of("Nothing is known of it."), 0);
		ask("Who keeps the lamp?");
		assertThat(page.url()).contains("/team/lectern/embed#/conversations/");
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void theEmbeddedPageAsksForItsKey(boolean chinese) {
		open(guarded().process(), "embed", chinese ? Screen.PHONE.inChinese() : Screen.PHONE);
		watch.expect("status of 401");
		Locator prompt = page.locator("lectern-key-prompt dialog");
		assertThat(prompt).isVisible();
		tell("Something else.");
		assertMessageIsInFront();
		assertThat(Axe.violations(page)).isEmpty();
		enter(GuardedServer.READER);
		assertThat(prompt).isHidden();
		guarded().model().say(List.of("Nothing is known of it."), 0);
		ask("Who keeps the lamp?");
		assertThat(page.locator("header.top")).hasCount(0);
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void theModelIsChosenAtTheQuestion(boolean chinese) throws Exception {
		guarded().push("lamp.txt", "The lamp", "The lamp on the mole is kept by Ansgar Prell.");
		open(guarded().process(), GuardedServer.ADMIN, "",
				chinese ? Screen.PHONE.inTheDark().inChinese() : Screen.DESKTOP);
		Locator choice = page.getByLabel(chinese ? "由哪个语言模型作答" : "Which language model answers");
		assertThat(choice.locator("option").first()).hasText(chinese ? "默认模型" : "Usual model");
		choice.selectOption("other");
		guarded().model().say(List.of("Ansgar Prell keeps it [1]."), 0);
		ask("Who keeps the lamp on the mole?");
		assertThat(guarded().model().asked()).isEqualTo("other");
		assertThat(Axe.violations(page)).isEmpty();
		assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
			.isLessThanOrEqualTo(page.viewportSize().width);
	}

	@Test
	void standsInFramesOfTheListedOriginsAloneAndNowhereWithoutAny() {
		open(guarded().process(), GuardedServer.READER, "", Screen.DESKTOP);
		String base = guarded().process().base();
		assertThat(policy(base + "/embed")).contains("frame-ancestors https://intranet.example;");
		assertThat(policy(base + "/")).contains("frame-ancestors 'none'");
		assertThat(requests().get(server().base() + "/embed").status()).isEqualTo(404);
	}

	private String policy(String address) {
		return requests().get(address).headers().get("content-security-policy") + ";";
	}

	@Test
	void staysBehindThePathPrefix() {
		List<String> asked = new CopyOnWriteArrayList<>();
		open(guarded().process(), GuardedServer.ADMIN, "", Screen.DESKTOP);
		page.onRequest((request) -> asked.add(request.url()));
		page.evaluate("location.hash = '#/admin/system'");
		assertThat(page.locator("lectern-admin-system .parts")).isVisible();
		page.reload();
		assertThat(page.locator("lectern-admin-system .parts")).isVisible();
		assertThat(asked).hasSizeGreaterThan(10).allMatch((url) -> url.startsWith(guarded().process().base() + "/"));
	}

	@Test
	void tellsThatTheServerIsGoneAndGoesOnWhenItIsBack() throws Exception {
		open(guarded().process(), GuardedServer.ADMIN, "", Screen.DESKTOP);
		watch.expect(
				"ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|ERR_SOCKET_NOT_CONNECTED|ERR_EMPTY_RESPONSE|ERR_INCOMPLETE_CHUNKED|status of 503");
		guarded().kill();
		put("Is anybody there?");
		assertThat(page.locator(".toast.offline")).isVisible();
		guarded().model().say(List.of("Yes, now."), 0);
		guarded().startAgain();
		assertThat(page.locator(".toast.offline")).isHidden();
		page.locator("lectern-turn footer").waitFor();
	}

	private void enter(String key) {
		page.locator("#key").fill(key);
		page.locator("#key").press("Enter");
	}

}
