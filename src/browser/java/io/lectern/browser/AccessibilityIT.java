package io.lectern.browser;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.microsoft.playwright.Page.ScreenshotOptions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds in every state: axe-core finds nothing, and nothing is wider than the
 * screen. Leaves a picture of each in the folder of the system property
 * {@code lectern.screenshots}, where that is set; drawing them takes time.
 */
class AccessibilityIT extends BrowserTest {

	private static final @Nullable String PICTURES = System.getProperty("lectern.screenshots");

	/** In characters, of what can be pressed or has a name of its own. */
	private static final String LONGEST_NAME = """
			() => Math.max(...[...document.querySelectorAll('button, a, summary, [aria-label]')]
			  .map(each => (each.ariaLabel ?? each.innerText ?? '').trim().length))""";

	static Stream<Screen> screens() {
		return Stream.of(Screen.DESKTOP, Screen.DESKTOP.inTheDark().inChinese(), Screen.TABLET,
				Screen.PHONE.inTheDark());
	}

	@ParameterizedTest
	@MethodSource("screens")
	void areReadableByEverybody(Screen screen) {
		open("", screen);
		List<String> wrong = new ArrayList<>();
		new Tour(server(), page, screen).go((state) -> {
			if (PICTURES != null) {
				page.screenshot(
						new ScreenshotOptions().setPath(Path.of(PICTURES, screen.name() + "-" + state + ".png")));
			}
			if ((Integer) page.evaluate("document.documentElement.scrollWidth") > screen.width()) {
				wrong.add(state + ": wider than the screen");
			}
			if ((Integer) page.evaluate(LONGEST_NAME) > 300) {
				wrong.add(state + ": a name that is too long to be listened to");
			}
			Axe.violations(page).forEach((rule) -> wrong.add(state + ": " + rule));
		});
		assertThat(wrong).isEmpty();
	}

}
