package io.lectern.browser;

import java.io.IOException;
import java.util.stream.Stream;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A locked PDF: its password is asked for, and questions find what it says. */
class UnlockIT extends BrowserTest {

	private static final String LINE = "The lantern of Skerry Point burns eleven litres of oil a night.";

	static Stream<Screen> screens() {
		return Stream.of(Screen.DESKTOP, Screen.DESKTOP.inChinese(), Screen.PHONE.inTheDark(),
				Screen.PHONE.inChinese());
	}

	@ParameterizedTest
	@MethodSource("screens")
	void isReadFromTheListWithItsPasswordAndAnswers(Screen screen) throws IOException, InterruptedException {
		shelf().add("lantern.pdf", Papers.locked("sesame", LINE));
		open("", screen);
		boolean chinese = screen.language().startsWith("zh");
		if (screen.isPhone()) {
			page.locator("nav.panes button:nth-child(1)").click();
		}
		Locator row = page.locator(".document", new Page.LocatorOptions().setHasText("lantern"));
		assertThat(row).containsText(chinese ? "文件受密码保护" : "it is protected by a password");
		row.hover();
		row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(chinese ? "用密码读取" : "with its password"))
			.click();
		Locator dialog = page.locator("lectern-unlock dialog");
		assertThat(dialog).isVisible();
		assertThat(Axe.violations(page)).isEmpty();
		enter("simsim");
		assertThat(dialog.getByRole(AriaRole.ALERT))
			.containsText(chinese ? "所给的密码不正确" : "the one given does not open it");
		enter("sesame");
		assertThat(dialog).hasCount(0);
		assertThat(row).containsText(chinese ? "1 页" : "1 page");
		assertThat(page.content()).doesNotContain("sesame").doesNotContain("simsim");
		if (screen.isPhone()) {
			page.locator("nav.panes button:nth-child(3)").click();
		}
		ask("How much oil does the lantern of Skerry Point burn a night?");
		assertThat(page.locator("lectern-answer")).containsText("eleven litres");
		// The reader asks for it, too; once.
		page.locator("lectern-answer .chip").first().click();
		page.locator("#pdf-password").fill("sesame");
		page.locator("#pdf-password").press("Enter");
		assertThat(page.locator(".mark-box").first()).isInViewport();
	}

	@Test
	void whatOpensItInTheReaderLetsQuestionsFindIt() throws IOException, InterruptedException {
		String id = shelf().add("lantern.pdf", Papers.locked("sesame", LINE));
		open("#/?document=" + id + "&page=1");
		page.locator("#pdf-password").fill("simsim");
		page.locator("#pdf-password").press("Enter");
		assertThat(page.getByText("That password does not open it.")).isVisible();
		page.locator("#pdf-password").fill("sesame");
		page.locator("#pdf-password").press("Enter");
		assertThat(page.locator(".textLayer")).containsText("Skerry Point");
		assertThat(page.locator(".reader-standing")).hasCount(0);
		assertThat(server().getJson("/api/v1/documents/" + id).path("status").asString()).isEqualTo("INDEXED");
		// Whoever comes back to it on this page is not asked again.
		page.evaluate("location.hash = '#/'");
		assertThat(page.locator(".textLayer")).hasCount(0);
		page.evaluate("id => { location.hash = '#/?document=' + id + '&page=1' }", id);
		assertThat(page.locator(".textLayer")).containsText("Skerry Point");
	}

	@Test
	void readersAreNotAskedToHaveItRead() throws IOException, InterruptedException {
		open("");
		shelf().add("lantern.pdf", Papers.locked("sesame", LINE));
		page.route("**/api/v1/me",
				(route) -> route
					.fulfill(new com.microsoft.playwright.Route.FulfillOptions().setContentType("application/json")
						.setBody("{\"name\":\"ann\",\"role\":\"reader\"}")));
		page.reload();
		Locator row = page.locator(".document", new Page.LocatorOptions().setHasText("lantern"));
		row.hover();
		assertThat(row.locator(".row-actions button")).hasCount(1);
		row.locator("button.name").click();
		assertThat(page.locator("#pdf-password")).isVisible();
		assertThat(page.locator("[name=find]")).hasCount(0);
	}

	private void enter(String password) {
		page.locator("#unlock").fill(password);
		page.locator("#unlock").press("Enter");
	}

}
