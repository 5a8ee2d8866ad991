package io.lectern.browser;

import java.io.IOException;
import java.util.List;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Choosing the language model in administration. */
class ModelSettingIT extends BrowserTest {

	@AfterEach
	void forget() {
		page.request().delete(server().base() + "/api/v1/admin/llm");
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void anEndpointIsTriedKeptAndGivenUpAgain(boolean phone) throws IOException {
		try (ScriptedModel model = ScriptedModel.start()) {
			model.say(List.of("It was 5.1 ", "GWh [1]."), 0);
			open("#/admin/system", phone ? Screen.PHONE : Screen.DESKTOP);
			Locator setting = page.locator("lectern-admin-model-setting");
			setting.locator("summary").click();
			setting.getByLabel("Address, with its version").fill(model.base());
			setting.getByLabel("Model", new Locator.GetByLabelOptions().setExact(true)).fill("scripted");
			setting.getByLabel("Key (kept, never shown)").fill("the-model-key");
			assertThat(setting.locator(".change")).containsText("no model; they are made of quotes → scripted");
			setting.getByText("Try it").click();
			assertThat(setting.locator(".notice")).hasText("This model works.");
			setting.getByText("Use this model").click();
			assertThat(setting).containsText("Chosen by");
			assertThat(page.locator("lectern-admin-system")).containsText("scripted");
			assertThat((String) page.evaluate("fetch('api/v1/admin/llm').then(got => got.text())"))
				.contains("\"hasKey\":true")
				.doesNotContain("the-model-key");
			page.evaluate("location.hash = '#/'");
			page.locator("#question").fill("How much energy was lost to curtailment?");
			page.locator("#question").press("Enter");
			assertThat(page.locator("lectern-turn footer")).containsText("Written by scripted");
			page.evaluate("location.hash = '#/admin/system'");
			setting.getByText("Use what is configured").click();
			assertThat(page.locator("lectern-admin-system")).containsText("no model; they are made of quotes");
		}
	}

}
