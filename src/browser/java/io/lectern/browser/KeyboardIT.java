package io.lectern.browser;

import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Nothing needs a mouse. */
class KeyboardIT extends BrowserTest {

	private static final int MOST_STEPS = 80;

	@Test
	void reachesAdministrationAndBack() {
		open("");
		tabTo("header a[href*='#/admin']");
		page.keyboard().press("Enter");
		assertThat(page.locator("lectern-admin h1")).isVisible();
		tabTo(".admin-tabs a[href*='system']");
		page.keyboard().press("Enter");
		assertThat(page.locator("lectern-admin-system .parts")).isVisible();
		tabTo("header a[href='#/'], header .icon-link");
		page.keyboard().press("Enter");
		assertThat(page.locator("#question")).isVisible();
	}

	@Test
	void asksReadsTheProofAndSeesWhy() {
		open("");
		tabTo("#question");
		page.keyboard().type("How many full cycles did the battery complete in 2025?");
		page.keyboard().press("Enter");
		assertThat(page.locator("lectern-actions")).isVisible();
		tabTo("lectern-turn .chip");
		page.keyboard().press("Enter");
		assertThat(page.locator(".mark-box").first()).isInViewport();
		tabTo("lectern-actions .why");
		page.keyboard().press("Enter");
		assertThat(page.locator("lectern-why h2").first()).isVisible();
		page.keyboard().press("Escape");
		assertThat(page.locator("lectern-why h2")).hasCount(0);
		assertThat(page.locator("lectern-actions .why")).isFocused();
	}

	@Test
	void writesTriesAndTakesBackAPrompt() {
		open("#/admin/prompts");
		Locator text = page.locator("#prompt-text");
		assertThat(text).hasValue(Pattern.compile("\\{not_found}"));
		String own = text.inputValue();
		tabTo("#prompt-text");
		page.keyboard().press("ControlOrMeta+A");
		page.keyboard().type("Answer like a clerk, or write {not_found}.");
		tabTo("lectern-admin-prompt [name=question]");
		page.keyboard().type("How high is the dividend?");
		page.keyboard().press("Enter");
		assertThat(page.locator(".told pre").first()).containsText("Answer like a clerk");
		tabBackTo("#prompt-text");
		tabTo("lectern-admin-prompt form:first-of-type .line button");
		page.keyboard().press("Enter");
		assertThat(page.locator("[name=file] option").first()).containsText("edited");
		tabBackTo("#prompt-text");
		tabTo("lectern-admin-prompt form:first-of-type .line button:last-of-type");
		page.keyboard().press("Enter");
		assertThat(text).hasValue(own);
		tabTo(".prompt-history summary");
		page.keyboard().press("Enter");
		tabTo(".prompt-history button");
		page.keyboard().press("Enter");
		assertThat(text).isFocused();
		assertThat(text).hasValue(Pattern.compile("Answer like a clerk.*"));
	}

	/** The same backwards. */
	private void tabBackTo(String selector) {
		for (int step = 0; step < MOST_STEPS; step++) {
			if ((Boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector)) {
				return;
			}
			page.keyboard().press("Shift+Tab");
		}
		throw new AssertionError("Shift and Tab never come to " + selector);
	}

	/** Goes on with Tab until the focus is there, and sees that it shows. */
	private void tabTo(String selector) {
		for (int step = 0; step < MOST_STEPS; step++) {
			if ((Boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector)) {
				return;
			}
			page.keyboard().press("Tab");
			assertThat((Boolean) page.evaluate("document.activeElement === document.body"
					+ " || getComputedStyle(document.activeElement).outlineStyle !== 'none'"
					+ " || document.activeElement.matches('#question, textarea, input')"))
				.as("the focus shows on " + page.evaluate("document.activeElement.outerHTML.slice(0, 100)"))
				.isTrue();
		}
		throw new AssertionError("Tab never comes to " + selector);
	}

}
