package io.lectern.browser;

import java.io.IOException;
import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route.FulfillOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Choosing the language model in administration. */
class ModelSettingIT extends BrowserTest {

	@AfterEach
	void forget() {
		requests().delete(server().base() + "/api/v1/admin/llm");
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void aServerIsFoundTriedKeptAndGivenUpAgain(boolean chinesePhone) throws IOException {
		try (ScriptedModel model = ScriptedModel.start()) {
			model.say(List.of("It was 5.1 ", "GWh [1]."), 0);
			open("#/admin/system", chinesePhone ? Screen.PHONE.inChinese() : Screen.DESKTOP);
			assertThat(page.locator(".admin-tabs").boundingBox().height).as("one line of tabs").isLessThan(60);
			// What really runs on this machine is nothing to rely on.
			page.route("**/admin/llm/look",
					(route) -> route.fulfill(new FulfillOptions().setContentType("application/json")
						.setBody("{\"servers\":[{\"name\":\"Ollama\",\"baseUrl\":\"%s\",\"models\":[\"scripted\"]}]}"
							.formatted(model.base()))));
			Locator setting = page.locator("lectern-admin-model-setting");
			setting.locator("summary").click();
			named("admin.lookForServers").click();
			setting.locator(".found button").click();
			setting.locator("[name=apiKey]").fill("the-model-key");
			assertThat(setting.locator(".change")).containsText(words("admin.noWriter") + " → scripted");
			named("admin.tryModel").click();
			assertThat(setting.locator(".notice")).hasText(words("admin.modelWorks"));
			assertThat(Axe.violations(page)).isEmpty();
			named("admin.keepModel").click();
			assertThat(named("admin.forgetModel")).isVisible();
			assertThat(page.locator("lectern-admin-system")).containsText("scripted");
			assertThat((String) page.evaluate("fetch('api/v1/admin/llm').then(got => got.text())"))
				.contains("\"hasKey\":true")
				.doesNotContain("the-model-key");
			page.evaluate("location.hash = '#/'");
			ask("How much energy was lost to curtailment?");
			assertThat(last().locator("footer")).containsText("scripted");
			page.evaluate("location.hash = '#/admin/system'");
			named("admin.forgetModel").click();
			assertThat(page.locator("lectern-admin-system")).containsText(words("admin.noWriter"));
		}
	}

}
