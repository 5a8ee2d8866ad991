package io.lectern.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.lectern.LecternProcess;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Answers as a language model writes them, word by word. */
class StreamedAnswerIT extends BrowserTest {

	private static final String TOWER = """
			{"documents": [{"name": "tower.md", "title": "The tower", "text": "# The tower\\n\\nThe tower is 48 metres high. It was built in 1911 by Ragna Thorsen, and it stands on the northern pier of the harbour."}]}""";

	private static DictatedModel model;

	private static LecternProcess lectern;

	@BeforeAll
	static void start(@TempDir Path folder) throws IOException, InterruptedException {
		model = new DictatedModel();
		lectern = LecternProcess.start(folder.resolve("data"),
				"--lectern.documents-dir=" + Files.createDirectory(folder.resolve("documents")),
				"--lectern.llm.provider=openai", "--lectern.llm.base-url=" + model.base(),
				"--lectern.llm.model=scripted", "--lectern.llm.check-at-start=false",
				"--lectern.search.model-wordings=false", "--lectern.llm.hold-back=never");
		lectern.post("/api/v1/admin/documents", TOWER);
		while (lectern.getJson("/api/v1/documents?status=INDEXED").path("total").asInt() == 0) {
			Thread.sleep(100);
		}
	}

	@AfterAll
	static void stop() {
		lectern.close();
		model.close();
	}

	@Test
	void showsWhatIsReadBeforeTheFirstWordAndThenTheWordsAsTheyCome() {
		ask(Screen.DESKTOP);
		assertThat(answer().locator("lectern-passages-read")).containsText("The tower");
		assertThat(answer()).containsText("Writing…");
		assertThat(answer().locator(".prose")).hasCount(0);
		model.say("The tower is **48 metres** ");
		assertThat(answer().locator(".prose strong")).hasText("48 metres");
		model.say("high [1");
		assertThat(answer().locator(".prose")).hasText("The tower is 48 metres high");
		model.say("].");
		model.finish();
		assertThat(answer().locator(".chip")).hasText("1");
		assertThat(answer().locator("footer")).containsText("Written by scripted");
	}

	@Test
	void stopsWhenToldTo() {
		ask(Screen.DESKTOP);
		model.say("The tower is");
		assertThat(answer().locator(".prose")).hasText("The tower is");
		lastButton("Stop").click();
		assertThat(answer()).containsText("You stopped this answer.");
		assertThat(page.locator("#question")).isFocused();
		model.finish();
	}

	@Test
	void growsOnAChinesePhoneAndSaysWhatNoPassageBearsOut() {
		ask(Screen.PHONE.inTheDark().inChinese());
		assertThat(answer().locator("lectern-passages-read")).containsText("参考了");
		model.say("<think>They ask for");
		assertThat(answer().locator(".busy")).containsText("正在思考");
		model.say(" a height.</think>The tower is **48 metres** high [1]. Members may climb");
		assertThat(answer().locator(".prose strong")).hasText("48 metres");
		assertThat(answer().locator(".busy")).containsText("正在作答");
		model.say(" it on 14 Sundays a year.");
		model.finish();
		assertThat(answer().locator("footer")).containsText("由 scripted 撰写");
		assertThat(answer().locator(".prose .unsupported").first()).containsText("Members may climb");
		assertThat(answer().locator(".legend")).containsText("没有来源支持");
		assertThat(answer().locator(".chip").boundingBox().x).isPositive();
		assertThat(Axe.violations(page)).isEmpty();
		named("conversation.new").click();
		put("Who built the tower?");
		model.say("It was built by");
		assertThat(answer().locator(".prose")).hasText("It was built by");
		named("conversation.stop").click();
		assertThat(answer()).containsText("您已停止作答。");
		model.finish();
	}

	@Test
	void quotesFollowWhereTheModelBreaksOff() {
		ask(Screen.DESKTOP);
		model.say("The tower is 48");
		assertThat(answer().locator(".prose")).hasText("The tower is 48");
		model.breakOff();
		assertThat(answer().locator(".prose")).containsText("The language model broke off here. The documents say:");
		assertThat(answer().locator(".prose")).containsText("The tower is 48 metres high.");
		assertThat(answer().locator(".warnings")).containsText("The answer is made of quotes.");
	}

	@Test
	void saysThatTheModelThinksAndNotWhat() {
		ask(Screen.DESKTOP);
		model.say("<think>They ask for");
		assertThat(answer()).containsText("Thinking…");
		model.say(" a height.</think>The tower is 48 metres high [1].");
		model.finish();
		assertThat(answer().locator(".prose")).hasText("The tower is 48 metres high 1.");
		assertThat(answer()).not().containsText("They ask for");
	}

	@Test
	void marksWhatNoPassageBearsOut() {
		ask(Screen.DESKTOP);
		model.say("The tower is 48 metres high [1]. *Members* may climb it on 14 Sundays a year.");
		model.finish();
		assertThat(answer().locator(".prose .unsupported").first()).hasText("Members");
		assertThat(answer().locator(".prose")).containsText("(not backed by a source)");
		assertThat(answer().locator(".legend")).isVisible();
	}

	@Test
	void showsTablesCodeAndFormulas() {
		ask(Screen.DESKTOP);
		model.say("""
				| height | year |
				|---|---:|
				| 48 m | 1911 |

				$$h = \\frac{48}{1}$$

				```
				h = 48
				```
				""");
		model.finish();
		assertThat(answer().locator(".prose td").first()).hasText("48 m");
		assertThat(answer().locator(".prose math mfrac")).isVisible();
		assertThat(answer().locator(".prose pre code").last()).hasText("h = 48");
	}

	@Test
	void staysWhereTheReaderLooksWhileTheAnswerGrows() {
		ask(Screen.DESKTOP);
		model.say("The tower is 48 metres high.\n\n".repeat(60));
		assertThat(answer().locator(".prose p").nth(59)).isVisible();
		assertThat(answer().locator("h3")).isInViewport();
		Locator scroll = page.locator(".scroll");
		scroll.evaluate("scroll => { scroll.scrollTop = 100; }");
		assertThat(lastButton("To the end")).isVisible();
		model.say("And it stands on the northern pier.\n\n".repeat(30));
		assertThat(answer().locator(".prose p").nth(89)).isAttached();
		assertThat((Integer) scroll.evaluate("scroll => scroll.scrollTop")).isEqualTo(100);
		lastButton("To the end").click();
		assertThat(lastButton("To the end")).hasCount(0);
		model.finish();
	}

	private void ask(Screen screen) {
		model.begin();
		open(lectern, "", screen);
		put("How high is the tower?");
	}

	private Locator answer() {
		return page.locator("lectern-turn").last();
	}

}
