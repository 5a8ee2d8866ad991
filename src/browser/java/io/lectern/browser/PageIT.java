package io.lectern.browser;

import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The page as a whole. */
class PageIT extends BrowserTest {

	@Test
	void fitsEveryWindow() {
		open("", Screen.DESKTOP);
		for (int width : new int[] { 1440, 1024, 720, 390 }) {
			page.setViewportSize(width, 450);
			assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).as("width at " + width)
				.isLessThanOrEqualTo(width);
			// What 900 pixels leave at 200 %; half of it at least is for what is read.
			assertThat(page.locator("lectern-conversation .scroll").boundingBox().height).as("room at " + width)
				.isGreaterThan(225);
		}
		// 1024 by 768 at 200 %, in a conversation.
		page.setViewportSize(512, 384);
		ask("How much energy was lost to grid curtailment?");
		assertThat(page.locator("lectern-conversation .scroll").boundingBox().height).isGreaterThan(192);
	}

	@Test
	void speaksTheBrowsersLanguage() {
		open("", Screen.DESKTOP.inChinese());
		assertThat(page.locator("html")).hasAttribute("lang", Pattern.compile("zh.*"));
		open("", Screen.DESKTOP);
		assertThat(page.locator("html")).hasAttribute("lang", Pattern.compile("en.*"));
	}

	@Test
	void partsThatComeLaterLeaveNoEmptyBoxes() {
		open("", Screen.DESKTOP);
		page.route("**/conversation/quote-card.js", (never) -> {
		});
		page.reload();
		assertThat(page.locator("#question")).isVisible();
		assertThat(page.locator("lectern-quote-card")).isHidden();
		assertThat(page.locator("lectern-quote-card")).hasCount(1);
	}

	@Test
	void aPromptIsTriedWrittenAndTakenBack() {
		open("#/admin/prompts");
		Locator text = page.locator("#prompt-text");
		assertThat(text).hasValue(Pattern.compile("\\{not_found}"));
		String own = text.inputValue();
		assertThat(page.locator("lectern-admin-prompts option[value=default]")).hasText("Without collection");
		int written = page.locator(".prompt-history li").count();
		text.fill("Answer like a clerk, or write {not_found}.");
		page.locator("lectern-admin-prompt [name=question]").fill("How high is the dividend?");
		button("Show").click();
		assertThat(page.locator(".told pre").first()).containsText("Answer like a clerk, or write [NOT_FOUND]");
		assertThat(page.locator(".told pre").last()).containsText("How high is the dividend?");
		// What is not saved is there again when one comes back.
		page.locator(".admin-tabs a[href*=keys]").click();
		assertThat(text).hasCount(0);
		page.locator(".admin-tabs a[href*=prompts]").click();
		assertThat(text).hasValue("Answer like a clerk, or write {not_found}.");
		button("Save").click();
		assertThat(page.locator(".prompt-history li")).hasCount(written + 1);
		assertThat(page.locator("[name=file] option").first()).containsText("edited");
		watch.expect("status of 400");
		text.fill("No place for anything");
		button("Save").click();
		assertThat(page.locator("lectern-admin-prompt [role=alert]")).containsText("not_found");
		button("Take the original text again").click();
		assertThat(text).hasValue(own);
		page.locator(".prompt-history summary").first().click();
		page.locator(".prompt-history button").first().click();
		assertThat(text).hasValue("Answer like a clerk, or write {not_found}.");
		button("Discard changes").click();
		page.locator("[name=file]").selectOption("standalone.md");
		assertThat(page.locator("#prompt-places")).containsText("{conversation}");
	}

}
