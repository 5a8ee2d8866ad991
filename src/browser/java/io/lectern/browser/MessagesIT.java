package io.lectern.browser;

import java.util.stream.Stream;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Short messages over open dialogs, outside of which nothing can be pressed. */
class MessagesIT extends BrowserTest {

	static Stream<Screen> screens() {
		return Stream.of(Screen.DESKTOP, Screen.PHONE.inChinese());
	}

	@ParameterizedTest
	@MethodSource("screens")
	void canBePressedOverADialogAndStayWhenItCloses(Screen screen) {
		open("", screen);
		tell("Told before.");
		page.evaluate("import('./store.js').then(({ store }) => store.set({ help: true }))");
		assertThat(page.locator("dialog.help")).isVisible();
		assertMessageIsInFront();
		tell("Told while it is open.");
		assertThat(messages()).hasCount(2);
		dismiss();
		assertThat(messages()).hasText("Told while it is open.");
		assertThat(page.locator("dialog.help")).isVisible();
		page.locator("dialog.help header button").click();
		assertThat(page.locator("dialog.help")).not().isVisible();
		assertThat(messages()).isVisible();
		dismiss();
		assertThat(messages()).hasCount(0);
	}

	@ParameterizedTest
	@MethodSource("screens")
	void outliveADialogThatIsTakenAway(Screen screen) {
		open("", screen);
		ask("How much energy was lost to grid curtailment?");
		page.locator("lectern-actions .why").click();
		assertThat(page.locator("dialog.why-drawer")).isVisible();
		tell("Told in it.");
		assertThat(page.locator("dialog .toast")).isVisible();
		page.evaluate("import('./store.js').then(({ store }) => store.set({ why: null }))");
		assertThat(page.locator("dialog.why-drawer")).hasCount(0);
		dismiss();
		assertThat(messages()).hasCount(0);
	}

	private Locator messages() {
		return page.locator(".toast");
	}

	private void dismiss() {
		messages().first().getByRole(AriaRole.BUTTON).click();
	}

}
