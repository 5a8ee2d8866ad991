package io.lectern.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.stream.Stream;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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

	private static final Screen CHINESE_PHONE = Screen.PHONE.inTheDark().inChinese();

	private static final int MOST_CLICKS = 3;

	private static final String QUESTION = "沙洲海上风电场的设计寿命是多少年？";

	@BeforeEach
	void lookAtWhatIsThere() {
		shelf();
	}

	static Stream<Screen> phones() {
		return Stream.of(Screen.PHONE, CHINESE_PHONE);
	}

	@ParameterizedTest
	@MethodSource("phones")
	void aNewcomerComesToAMarkedCellWithinThreeClicks(Screen phone) {
		open("", phone);
		page.evaluate("addEventListener('click', () => { window.clicks = (window.clicks ?? 0) + 1; }, true)");
		page.locator(".suggestions button").first().click();
		last().locator(".quoted-block td.answers").first().waitFor();
		last().locator(".chip").first().click();
		assertThat(page.locator(".mark-box").first()).isInViewport();
		assertThat((Integer) page.evaluate("window.clicks")).isLessThanOrEqualTo(MOST_CLICKS);
		assertSettled();
	}

	@Test
	void anAnswerIsQuietGoesOnAndRemembersWhatWasAskedBefore() throws InterruptedException {
		shelf().addTo(Suite.VAGUE, "ferry.txt", "The ferry to Hvitvik leaves at noon.");
		open("", CHINESE_PHONE);
		ask("主轴承的计划工时是多少？");
		assertThat(last().locator(".quoted-block td.answers mark, .quoted-block td.answers").first()).isVisible();
		assertThat(last().locator(".quoted-block").first().boundingBox().x).isGreaterThanOrEqualTo(14);
		assertThat(last().locator(".page-chip").first()).isHidden();
		last().locator("lectern-passages-read summary").click();
		assertThat(last().locator(".page-chip").first()).isVisible();
		assertThat(last().locator(".next button").first()).isVisible();
		ask("那齿轮箱呢？");
		assertThat(last().locator(".asked-with")).isVisible();
		assertThat(last().locator(".other-reading")).isVisible();
		assertQuestionIsAtTheTop();
		ask("珠穆朗玛峰有多高？");
		assertThat(last().locator(".not-found")).isVisible();
		assertThat(last().locator(".not-found").innerText()).as("said once").containsOnlyOnce("答案");
		page.evaluate("name => import('./library/scope.js').then(scope => scope.setScope(name))", Suite.VAGUE);
		ask("When does the ferry to Hvitvik leave?");
		assertThat(last().locator(".probable-head")).hasText("可能在这里");
		assertThat(last().locator(".not-found")).hasCount(0);
		assertThat((Integer) page.evaluate("document.querySelector('.column').scrollTop")).isZero();
		assertThat(page.locator("lectern-talk-head")).isInViewport();
		assertSettled();
	}

	@Test
	void aNumberShowsItsQuoteAndPaperTheConversationAlone() {
		open("", CHINESE_PHONE);
		// Its table is wider than the card, and scrolled there to the cell that answers.
		ask("主轴承的计划工时是多少？");
		last().locator(".chip").first().focus();
		Locator card = page.locator("lectern-quote-card");
		assertThat(card.locator(".around mark, td mark").first()).isVisible();
		assertThat(card.locator(".picture canvas")).isVisible();
		assertThat(card).containsText("第");
		assertThat(card.boundingBox().x).isPositive();
		assertSettled();
		page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
		assertThat(card).isHidden();
		assertThat(page.locator("lectern-answer")).isVisible();
		for (String other : new String[] { "#question", "nav.panes", "#library", "lectern-actions",
				"lectern-header" }) {
			assertThat(page.locator(other).first()).isHidden();
		}
		page.emulateMedia(new EmulateMediaOptions().setMedia(Media.SCREEN));
		page.goBack();
		assertThat(page.locator("lectern-welcome")).isVisible();
		page.goForward();
		last().locator(".chip").first().click();
		awaitText();
		printOut(named("notes.printPage"));
		assertThat(page.locator(".page.on-paper .mark-box").first()).isVisible();
		assertThat(page.locator("lectern-reader-bar")).isHidden();
	}

	@Test
	void notesAreKeptRemarkedOnAndHandedOut() throws IOException {
		open("", CHINESE_PHONE);
		ask(QUESTION);
		lastNamed("notes.keep").click();
		Locator told = page.locator(".toast").last();
		assertThat(told).isVisible();
		assertThat(told.boundingBox().y + told.boundingBox().height).as("its end, above the question")
			.isLessThanOrEqualTo(page.locator("lectern-ask-box").boundingBox().y);
		lastNamed("notes.show").click();
		Locator note = page.locator("lectern-note").first();
		assertThat(note).containsText(QUESTION);
		note.getByTitle(words("notes.write")).click();
		note.locator("textarea").fill("For the board");
		note.locator("form button").last().click();
		assertThat(note.locator(".remark")).hasText("For the board");
		assertSettled();
		page.locator("lectern-notebook [popovertarget]").click();
		Download file = page
			.waitForDownload(() -> page.locator(".menu:popover-open").getByText(words("notes.asMarkdown")).click());
		assertThat(Files.readString(file.path(), StandardCharsets.UTF_8)).contains(QUESTION, "For the board");
		page.locator("lectern-notebook [popovertarget]").click();
		file = page.waitForDownload(() -> page.locator(".menu:popover-open").getByText(words("notes.asWord")).click());
		assertThat(Files.readString(file.path(), StandardCharsets.ISO_8859_1)).startsWith("PK");
		note.getByTitle(words("notes.remove")).click();
		assertThat(page.locator(".toast").last()).containsText(words("notes.removed"));
	}

	@Test
	void aCollectionIsMadeFilledAskedRenamedAndDeletedWithAWayBack() throws InterruptedException {
		shelf().add("quay.txt", "The quay of Hvitvik is ninety metres long.".getBytes(StandardCharsets.UTF_8));
		shelf().add("broken.pdf", "%PDF-1.4 and nothing more".getBytes(StandardCharsets.UTF_8));
		shelf().add("torn.pdf", "%PDF-1.4 and nothing else".getBytes(StandardCharsets.UTF_8));
		open("", CHINESE_PHONE);
		pane(1);
		named("library.newCollection").first().click();
		page.locator(".new-collection input").fill("Quays");
		page.locator(".new-collection input").press("Enter");
		Locator choice = page.locator(".collections select");
		assertThat(choice).hasValue("Quays");
		choice.selectOption("");
		assertThat(row("broken.pdf").locator(".reason")).containsText("文件已损坏");
		row("broken.pdf").locator("input").check();
		row("torn.pdf").locator("input").check();
		assertThat(page.locator(".selection")).containsText("2 份失败");
		assertSettled();
		named("library.removeChosen").click();
		assertThat(page.locator(".document.failed")).hasCount(0);
		row("quay.txt").locator("input").check();
		page.getByLabel(words("library.moveChosen")).selectOption("Quays");
		assertThat(row("quay.txt")).containsText("Quays");
		choice.selectOption("Quays");
		assertThat(page.locator(".document")).hasCount(1);
		assertSettled();
		ask("How long is the quay of Hvitvik?");
		assertThat(page.locator(".scope-chip").first()).containsText("Quays");
		page.reload();
		assertThat(page.locator(".scope-chip").first()).containsText("Quays");
		pane(1);
		page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(words("shell.conversations"))).click();
		assertThat(page.locator("lectern-conversations .group", new Page.LocatorOptions().setHasText("Quays")))
			.containsText("How long is the quay of Hvitvik?");
		page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(words("shell.documents"))).click();
		inMenu("library.renameCollection");
		page.locator(".new-collection input").fill("Piers");
		page.locator(".new-collection input").press("Enter");
		assertThat(row("quay.txt")).containsText("Piers");
		inMenu("library.deleteCollection");
		assertThat(row("quay.txt")).hasCount(0);
		lastNamed("shell.undo").click();
		assertThat(row("quay.txt")).containsText("Piers");
		// A page that still looks at the collection would be told that there is none.
		page.navigate("about:blank");
		requests().delete(server().base() + "/api/v1/admin/collections/Piers?documents=delete");
	}

	private void inMenu(String key) {
		page.locator("lectern-collections [popovertarget]").click();
		page.locator("#collection-menu").getByText(words(key)).click();
	}

	private Locator row(String name) {
		return page.locator(".document", new Page.LocatorOptions().setHasText(name));
	}

	@Test
	void aSharedConversationIsReadByItsLink() {
		open("", CHINESE_PHONE);
		ask(QUESTION);
		page.locator("lectern-talk-head [popovertarget]").first().click();
		JsonNode shared = shared(() -> page.locator(".menu:popover-open").getByText(words("notes.share")).click());
		open("#/shared/" + shared.path("token").asString(), CHINESE_PHONE);
		assertThat(page.locator("lectern-shared h3")).hasText(QUESTION);
		assertThat(page.locator("#question")).hasCount(0);
		assertSettled();
	}

	/**
	 * What the server answers when a link is asked for; the clipboard is another test's.
	 */
	private JsonNode shared(Runnable click) {
		return JsonMapper.builder()
			.build()
			.readTree(page.waitForResponse((response) -> response.url().contains("/share"), click).body());
	}

	@Test
	void theReaderFindsTurnsKeepsAndShowsTables() throws InterruptedException {
		String berths = shelf().add("berths.csv", "berth,metres\nnorth,90\nsouth,40\n".getBytes());
		open("#/?document=" + shelf().sample("沙洲") + "&page=2", CHINESE_PHONE);
		awaitText();
		Locator number = page.locator(".pager input");
		number.fill("999");
		number.press("Enter");
		assertThat(page.locator(".pager output")).isVisible();
		named("reader.thumbnails").first().click();
		assertThat(page.locator("lectern-thumbnails canvas").first()).isVisible();
		assertSettled();
		named("reader.thumbnails").first().click();
		named("reader.outline").first().click();
		assertThat(page.locator("lectern-outline button").first()).isVisible();
		named("reader.outline").first().click();
		named("reader.find").first().click();
		page.locator("lectern-find input").fill("风电场");
		assertThat(page.locator("lectern-find output")).containsText("1");
		page.locator(".highlight.selected").evaluate("words => getSelection().selectAllChildren(words)");
		page.locator(".selection-offer").getByText(words("notes.keepShort")).click();
		assertThat(page.locator(".toast").last()).containsText(words("notes.show"));
		page.evaluate("id => { location.hash = '#/?document=' + id + '&page=1' }", shelf().sample("Wind Data Guide"));
		pane(2);
		assertThat(page.locator("lectern-text table").first()).isVisible();
		assertSettled();
		page.evaluate("id => { location.hash = '#/?document=' + id + '&page=1' }", berths);
		assertThat(page.locator("lectern-text tr")).hasCount(3);
	}

	@Test
	void conversationsAreFoundRenamedAndDeletedWithAWayBack() {
		converse(8);
		open("", CHINESE_PHONE);
		ask(QUESTION);
		pane(1);
		page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(words("shell.conversations"))).click();
		page.getByPlaceholder(words("conversation.find")).fill("设计寿命");
		Locator first = page.locator("lectern-conversations li").first();
		String name = "Round of " + System.nanoTime();
		assertThat(first).containsText(QUESTION.substring(0, 6));
		first.hover();
		first.getByTitle(words("conversation.renameShort")).click();
		page.locator("lectern-conversations form input").fill(name);
		page.locator("lectern-conversations form input").press("Enter");
		assertThat(first).containsText(name);
		Page other = page.context().newPage();
		other.navigate(server().base() + "/");
		other.locator("nav.panes button:nth-child(1)").click();
		other.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(words("shell.conversations"))).click();
		Locator seen = other.locator("lectern-conversations li").first();
		assertThat(seen).containsText(name);
		first.hover();
		first.getByTitle(words("conversation.deleteShort")).click();
		assertThat(first).not().containsText(name);
		lastNamed("shell.undo").click();
		assertThat(first).containsText(name);
		assertSettled();
		other.close();
	}

	/** Nothing is wider than the screen, and axe finds nothing. */
	private void assertSettled() {
		assertThat((Integer) page.evaluate("document.documentElement.scrollWidth")).as("the page's width")
			.isLessThanOrEqualTo(CHINESE_PHONE.width());
		assertThat(Axe.violations(page)).isEmpty();
	}

	@Override
	void put(String question) {
		pane(3);
		super.put(question);
	}

	/** A phone shows one column, by its tabs. */
	private void pane(int number) {
		page.locator("nav.panes button:nth-child(" + number + ")").click();
	}

}
