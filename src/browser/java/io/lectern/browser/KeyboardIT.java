package io.lectern.browser;

import com.microsoft.playwright.Locator.WaitForOptions;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Nothing needs a mouse. */
class KeyboardIT extends BrowserTest {

	private static final int MOST_STEPS = 80;

	@Test
	void asksOpensACitationAndLooksWhy() {
		open("");
		tabTo("#question");
		page.keyboard().type("How much energy did the cooperative deliver in 2025?");
		page.keyboard().press("Enter");
		page.locator("lectern-turn footer").waitFor(new WaitForOptions().setTimeout(60_000));
		tabTo("lectern-answer .chip");
		page.keyboard().press("Enter");
		assertThat(page.locator("lectern-reader")).isVisible();
		tabTo("lectern-actions .why");
		page.keyboard().press("Enter");
		assertThat(page.locator("lectern-why dialog[open]")).isVisible();
		page.keyboard().press("Escape");
		assertThat(page.locator("lectern-why dialog[open]")).hasCount(0);
		assertThat((Boolean) page.evaluate("document.activeElement.matches('lectern-actions .why')"))
			.as("focus is back where it was")
			.isTrue();
	}

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
