package io.lectern.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.stream.Stream;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What readers do, on a phone and in Chinese; the other suites go into it in English on a
 * wide screen. Controls are found by the page's own words.
 */
class EverywhereIT extends BrowserTest {

	private static final int MOST_CLICKS = 3;

	private Screen screen;

	static Stream<Screen> screens() {
		return Stream.of(Screen.PHONE, Screen.PHONE.inTheDark().inChinese());
	}

	static Stream<Screen> phone() {
		return Stream.of(Screen.PHONE.inTheDark().inChinese());
	}

	@ParameterizedTest
	@MethodSource("screens")
	void aNewcomerComesToAMarkedCellWithinThreeClicks(Screen shown) {
		begin(shown);
		page.evaluate("addEventListener('click', () => { window.clicks = (window.clicks ?? 0) + 1; }, true)");
		page.locator(".suggestions button").first().click();
		assertThat(last().locator(".quoted-block td.answers").first()).isVisible();
		last().locator(".chip").first().click();
		assertThat(page.locator(".mark-box").first()).isInViewport();
		assertThat((Integer) page.evaluate("window.clicks")).isLessThanOrEqualTo(MOST_CLICKS);
		settled();
	}

	@ParameterizedTest
	@MethodSource("phone")
	void anAnswerIsQuietGoesOnAndRemembersWhatWasAskedBefore(Screen shown) {
		begin(shown);
		ask(isChinese() ? "主轴承的计划工时是多少？" : "How much energy was lost to grid curtailment?");
		assertThat(last().locator(".quoted-block td.answers mark, .quoted-block td.answers").first()).isVisible();
		assertThat(last().locator(".page-chip").first()).isHidden();
		last().locator("lectern-passages-read summary").click();
		assertThat(last().locator(".page-chip").first()).isVisible();
		assertThat(last().locator(".next button").first()).isVisible();
		ask(isChinese() ? "那齿轮箱呢？" : "And to unplanned repair?");
		assertThat(last().locator(".asked-with")).isVisible();
		assertThat(last().locator(".other-reading")).isVisible();
		ask(isChinese() ? "珠穆朗玛峰有多高？" : "Who won the football world championship in 1974?");
		assertThat(last().locator(".not-found")).isVisible();
		settled();
	}

	@ParameterizedTest
	@MethodSource("phone")
	void notesAreKeptRemarkedOnAndHandedOut(Screen shown) throws IOException {
		begin(shown);
		ask(question());
		lastNamed("notes.keep").click();
		lastNamed("notes.show").click();
		Locator note = page.locator("lectern-note").first();
		assertThat(note).containsText(question());
		note.getByTitle(words("notes.write")).click();
		note.locator("textarea").fill("For the board");
		note.locator("form button").last().click();
		assertThat(note.locator(".remark")).hasText("For the board");
		settled();
		page.locator("lectern-notebook [popovertarget]").click();
		Download file = page
			.waitForDownload(() -> page.locator(".menu:popover-open").getByText(words("notes.asMarkdown")).click());
		assertThat(Files.readString(file.path(), StandardCharsets.UTF_8)).contains(question(), "For the board");
		note.getByTitle(words("notes.remove")).click();
		assertThat(page.locator(".toast").last()).containsText(words("notes.removed"));
	}

	@ParameterizedTest
	@MethodSource("phone")
	void aCollectionIsMadeFilledAskedAndDeleted(Screen shown) throws InterruptedException {
		begin(shown);
		String id = shelf().add("quay.txt",
				"The quay of Hvitvik is ninety metres long.".getBytes(StandardCharsets.UTF_8));
		page.reload();
		pane(1);
		named("library.newCollection").first().click();
		page.locator(".new-collection input").fill("Quays");
		page.locator(".new-collection input").press("Enter");
		assertThat(page.locator("lectern-library")).containsText("Quays");
		page.request()
			.patch(server().base() + "/api/v1/admin/documents/" + id,
					RequestOptions.create().setData(Map.of("collection", "Quays")));
		page.reload();
		pane(1);
		page.locator(".collections select").selectOption("Quays");
		assertThat(page.locator(".document")).hasCount(1);
		settled();
		pane(3);
		ask("How long is the quay of Hvitvik?");
		assertThat(page.locator(".scope-chip").first()).containsText("Quays");
		page.reload();
		assertThat(page.locator(".scope-chip").first()).containsText("Quays");
		// A page that still looks at the collection would be told that there is none.
		page.navigate("about:blank");
		page.request().delete(server().base() + "/api/v1/admin/collections/Quays?documents=delete");
	}

	@ParameterizedTest
	@MethodSource("phone")
	void aSharedConversationIsReadByItsLink(Screen shown) {
		begin(shown);
		ask(question());
		page.locator("lectern-talk-head [popovertarget]").first().click();
		JsonNode shared = shared(() -> page.locator(".menu:popover-open").getByText(words("notes.share")).click());
		open("#/shared/" + shared.path("token").asString(), shown);
		assertThat(page.locator("lectern-shared h3")).hasText(question());
		assertThat(page.locator("#question")).hasCount(0);
		settled();
	}

	/**
	 * What the server answers when a link is asked for; the clipboard is another test's.
	 */
	private JsonNode shared(Runnable click) {
		return JsonMapper.builder()
			.build()
			.readTree(page.waitForResponse((response) -> response.url().contains("/share"), click).body());
	}

	@ParameterizedTest
	@MethodSource("phone")
	void theReaderFindsTurnsAndShowsTables(Screen shown) {
		begin(shown);
		String report = shelf().sample(isChinese() ? "沙洲" : "Harbour Wind");
		page.evaluate("id => { location.hash = '#/?document=' + id + '&page=2' }", report);
		pane(2);
		awaitText();
		Locator number = page.locator(".pager input");
		number.fill("999");
		number.press("Enter");
		assertThat(page.locator(".pager output")).isVisible();
		named("reader.thumbnails").first().click();
		assertThat(page.locator("lectern-thumbnails canvas").first()).isVisible();
		settled();
		named("reader.thumbnails").first().click();
		named("reader.find").first().click();
		page.locator("lectern-find input").fill(isChinese() ? "风电场" : "turbine");
		assertThat(page.locator("lectern-find output")).containsText("1");
		page.evaluate("id => { location.hash = '#/?document=' + id + '&page=1' }", shelf().sample("Wind Data Guide"));
		pane(2);
		assertThat(page.locator("lectern-text table").first()).isVisible();
		settled();
	}

	@ParameterizedTest
	@MethodSource("phone")
	void conversationsAreFoundRenamedAndDeletedWithAWayBack(Screen shown) {
		begin(shown);
		ask(question());
		pane(1);
		page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(words("shell.conversations"))).click();
		Locator first = page.locator("lectern-conversations li").first();
		String name = "Round of " + System.nanoTime();
		assertThat(first).containsText(question().substring(0, 6));
		first.hover();
		first.getByTitle(words("conversation.renameShort")).click();
		page.locator("lectern-conversations form input").fill(name);
		page.locator("lectern-conversations form input").press("Enter");
		assertThat(first).containsText(name);
		first.hover();
		first.getByTitle(words("conversation.deleteShort")).click();
		assertThat(first).not().containsText(name);
		lastNamed("shell.undo").click();
		assertThat(first).containsText(name);
		settled();
	}

	private void begin(Screen shown) {
		screen = shown;
		open("", shown);
		shelf();
	}

	/** Nothing is wider than the screen, and axe finds nothing. */
	private void settled() {
		assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).as("the page's width")
			.isLessThanOrEqualTo(screen.width());
		assertThat(Axe.violations(page)).isEmpty();
	}

	private boolean isChinese() {
		return screen.language().startsWith("zh");
	}

	private String question() {
		return isChinese() ? "沙洲海上风电场的设计寿命是多少年？" : "How much energy did the cooperative deliver in 2025?";
	}

	private void ask(String question) {
		pane(3);
		page.locator("#question").fill(question);
		page.locator("#question").press("Enter");
		assertThat(last().locator("h3")).hasText(question);
		assertThat(last().locator("lectern-actions")).isVisible();
	}

	private Locator last() {
		return page.locator("lectern-turn").last();
	}

	/** A phone shows one column, by its tabs. */
	private void pane(int number) {
		if (screen.isPhone()) {
			page.locator("nav.panes button:nth-child(" + number + ")").click();
		}
	}

	private String words(String key) {
		return (String) page.evaluate("key => import('./words.js').then(({ t }) => t(key))", key);
	}

	private Locator named(String key) {
		return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words(key)).setExact(true));
	}

	private Locator lastNamed(String key) {
		return named(key).last();
	}

}
