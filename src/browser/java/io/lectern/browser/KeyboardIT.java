package io.lectern.browser;

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
