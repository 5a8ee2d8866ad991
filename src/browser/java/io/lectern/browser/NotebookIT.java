package io.lectern.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What is kept of answers and pages, where conversations ask, and what is handed out. */
class NotebookIT extends BrowserTest {

	private static final String QUESTION = "How much energy was lost to curtailment?";

	/** Also those of tests before. */
	@BeforeEach
	void begin() {
		forget();
		open("");
	}

	@AfterEach
	void forget() {
		for (JsonNode note : server().getJson("/api/v1/notes?size=200").path("notes")) {
			requests().delete(server().base() + "/api/v1/notes/" + note.path("id").asString());
		}
	}

	@Test
	void anAnswerIsKeptReadAgainRemarkedOnAndTakenAway() {
		ask(QUESTION);
		lastButton("Keep in the notebook").click();
		assertThat(page.locator(".toast")).containsText("Kept in the notebook");
		lastButton("Show").click();
		Locator note = page.locator("lectern-note");
		assertThat(note).containsText(QUESTION);
		note.getByTitle("Write a remark").click();
		page.getByLabel("Your remark").fill("For the board");
		lastButton("Save").click();
		assertThat(note.locator(".remark")).hasText("For the board");
		page.reload();
		page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Notes")).click();
		assertThat(note.locator(".remark")).hasText("For the board");
		note.locator("li button").first().click();
		assertThat(page.locator("lectern-reader")).isVisible();
		note.getByTitle("Remove the note").click();
		assertThat(note).hasCount(0);
		lastButton("Undo").click();
		assertThat(note).hasCount(1);
	}

	@Test
	void wordsOfAPageAndAQuoteAreKeptFromTheReader() {
		ask(QUESTION);
		page.locator("lectern-answer .chip").last().click();
		page.locator("lectern-cited").getByTitle("Keep in the notebook").click();
		assertThat(page.locator(".toast")).containsText("Kept in the notebook");
		awaitText();
		page.locator(".textLayer span")
			.nth(3)
			.evaluate("node => { const range = document.createRange(); range.selectNodeContents(node);"
					+ " const selection = getSelection(); selection.removeAllRanges(); selection.addRange(range); }");
		page.locator(".selection-offer").getByText("Keep").click();
		page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Notes")).click();
		assertThat(page.locator("lectern-note")).hasCount(2);
		assertThat(page.locator("lectern-note q").first()).not().isEmpty();
	}

	@Test
	void conversationAndNotebookAreHandedOutAsFiles() throws IOException {
		ask(QUESTION);
		lastButton("Keep in the notebook").click();
		assertThat(page.locator(".toast")).containsText("Kept in the notebook");
		assertThat(saved("Hand out the conversation", "Save as Markdown")).contains("## " + QUESTION)
			.contains("page 8](<" + server().base() + "/#/?document=");
		page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Notes")).click();
		assertThat(saved("Hand out the notebook", "Save as Markdown")).contains("# Notebook: All notes");
		assertThat(saved("Hand out the notebook", "Save as a Word document")).startsWith("PK");
	}

	private String saved(String menu, String item) throws IOException {
		button(menu).click();
		Download file = page.waitForDownload(() -> page.locator(".menu:popover-open").getByText(item).click());
		return Files.readString(file.path(), StandardCharsets.ISO_8859_1);
	}

	@Test
	void onPaperStandsTheConversationAlone() {
		ask(QUESTION);
		page.emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
		assertThat(page.locator("lectern-answer")).isVisible();
		assertThat(page.locator("#question")).isHidden();
		assertThat(page.locator("#library")).isHidden();
		assertThat(page.locator("lectern-actions")).isHidden();
	}

	@Test
	void onPaperStandsThePageWithItsMarksAlone() {
		ask(QUESTION);
		last().locator(".chip").first().click();
		awaitText();
		printOut(named("notes.printPage"));
		assertThat(page.locator(".page.on-paper .mark-box").first()).isVisible();
		assertThat(page.locator(".page:not(.on-paper)").first()).isHidden();
		assertThat(page.locator("lectern-answer")).isHidden();
		assertThat(page.locator("lectern-reader-bar")).isHidden();
	}

	@Test
	void aConversationRemembersWhatItAsksAndStandsWithItsCollection() throws InterruptedException {
		requests().post(server().base() + "/api/v1/admin/collections",
				RequestOptions.create().setData(Map.of("name", "Quays")));
		String id = shelf().add("quay.txt", "The quay is ninety metres long.".getBytes(StandardCharsets.UTF_8));
		requests().patch(server().base() + "/api/v1/admin/documents/" + id,
				RequestOptions.create().setData(Map.of("collection", "Quays")));
		page.reload();
		page.getByLabel("Collection", new Page.GetByLabelOptions().setExact(true)).selectOption("Quays");
		ask("How long is the quay?");
		assertThat(page.locator("lectern-scope .scope-chip").first()).containsText("Quays");
		page.reload();
		assertThat(page.locator("lectern-scope .scope-chip").first()).containsText("Quays");
		String address = page.url();
		open(address.substring(address.indexOf('#')));
		assertThat(page.locator("lectern-scope .scope-chip").first()).containsText("Quays");
		page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Conversations")).click();
		assertThat(page.locator("lectern-conversations .group").filter(new Locator.FilterOptions().setHasText("Quays")))
			.containsText("How long is the quay?");
		shelf().remove(id);
		requests().delete(server().base() + "/api/v1/admin/collections/Quays?documents=delete");
	}

	@Test
	void anotherTabSeesWhatWasAsked() {
		Page other = page.context().newPage();
		other.navigate(server().base() + "/");
		other.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Conversations")).click();
		String question = "How many turbines are there " + System.nanoTime() + "?";
		ask(question);
		assertThat(other.locator("lectern-conversations li").first()).containsText(question);
	}

	@Test
	void aSharedConversationIsReadAndNotContinued() {
		page.context().grantPermissions(java.util.List.of("clipboard-read", "clipboard-write"));
		ask(QUESTION);
		button("Hand out the conversation").click();
		page.getByText("Copy a link for others to read").click();
		assertThat(page.locator(".toast")).containsText("Link copied");
		String link = (String) page.evaluate("navigator.clipboard.readText()");
		assertThat(link).contains("#/shared/");
		open(link.substring(link.indexOf('#')));
		assertThat(page.locator("lectern-shared h3")).hasText(QUESTION);
		assertThat(page.locator("#question")).hasCount(0);
		page.locator("lectern-shared .chip").last().click();
		assertThat(page.locator("lectern-reader")).isVisible();
		open("#/shared/none");
		watch.expect("404");
		assertThat(page.locator("lectern-shared")).containsText("not shared any more");
	}

}
