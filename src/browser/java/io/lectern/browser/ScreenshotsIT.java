package io.lectern.browser;

import java.nio.file.Path;
import java.util.stream.Stream;

import com.microsoft.playwright.Page.ScreenshotOptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Pictures of every state, in the folder of the system property
 * {@code lectern.screenshots}.
 */
class ScreenshotsIT extends BrowserTest {

	private static final Path FOLDER = Path.of(System.getProperty("lectern.screenshots", "target/screenshots"));

	static Stream<Screen> screens() {
		return Stream.of(Screen.DESKTOP, Screen.DESKTOP.inTheDark(), Screen.DESKTOP.inChinese(), Screen.TABLET,
				Screen.PHONE, Screen.PHONE.inTheDark());
	}

	@ParameterizedTest
	@MethodSource("screens")
	void showsEveryState(Screen screen) {
		open("", screen);
		new Tour(server(), page, screen).go((state) -> {
			Path file = FOLDER.resolve(screen.name() + "-" + state + ".png");
			page.screenshot(new ScreenshotOptions().setPath(file));
			assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).as("width of " + file)
				.isLessThanOrEqualTo(screen.width());
		});
	}

}
