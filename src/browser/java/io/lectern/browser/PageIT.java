package io.lectern.browser;

import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The page as a whole. */
class PageIT extends BrowserTest {

	@ParameterizedTest
	@ValueSource(ints = { 1440, 1024, 390 })
	void neverScrollsSidewards(int width) {
		open("", new Screen("wide", width, 800, false, "en-GB"));
		assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(width);
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

}
