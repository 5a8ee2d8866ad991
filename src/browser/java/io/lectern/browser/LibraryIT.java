package io.lectern.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.KeyboardModifier;
import com.microsoft.playwright.options.RequestOptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Adding documents, choosing among them, and removing them. */
class LibraryIT extends BrowserTest {

	private static final String DROP = """
			([name, text]) => {
			  const transfer = new DataTransfer();
			  transfer.items.add(new File([text], name));
			  for (const type of ['dragenter', 'dragover', 'drop']) {
			    document.querySelector('main').dispatchEvent(
			        new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }));
			  }
			}""";

	/** How well a document could be read, as the list has it. */
	private static final String READING = """
			"warnings":[{"level":"warning","stage":"parse","page":1,"reason":"The picture on this page could not be read."},
			{"level":"info","stage":"parse","page":null,"reason":"Its language was guessed."}],
			"hidden":16,"leftOut":[{"text":"Pier survey 2024","pages":[2,3,5]}]""";

	/** It has to know what was there before the page adds to it. */
	@BeforeEach
	void begin() {
		shelf();
	}

	@Test
	void chosenFileIsSentReadAndReady() {
		open("");
		choose("crane.txt", "The crane on the quay lifts twelve tonnes.");
		assertThat(row("crane.txt")).containsText("1 page");
		row("crane.txt").locator("button.name").click();
		assertThat(page.locator(".sheet")).containsText("lifts twelve tonnes");
	}

	@Test
	void bytesSentAreShownAndASlowUploadCanBeStopped() {
		open("");
		page.route("**/api/v1/admin/documents", (route) -> {
			// Never answered.
		});
		choose("slow.txt", "one two three");
		Locator upload = page.locator("lectern-sending li");
		assertThat(upload).containsText("slow.txt");
		assertThat(upload).containsText(Pattern.compile("13 B|being stored"));
		assertThat(upload.getByRole(AriaRole.PROGRESSBAR)).isVisible();
		button("Stop sending slow.txt").click();
		assertThat(upload).hasCount(0);
	}

	@Test
	void droppedFileIsAddedWhereverItFalls() {
		open("");
		// Who drops something sees the library.
		assertThat(page.locator(".document").first()).isVisible();
		page.evaluate(DROP, List.of("dropped.txt", "The dropped note names a mooring of nine metres."));
		assertThat(row("dropped.txt")).containsText("1 page");
		assertThat(page.locator(".drop-veil")).hasCount(0);
	}

	@Test
	void filesOfAFolderKeepTheirPath(@TempDir Path folder) throws IOException {
		open("");
		Path harbour = Files.createDirectories(folder.resolve("harbour/berths"));
		Files.writeString(harbour.resolve("north.txt"), "The northern berth is ninety metres long.");
		Files.writeString(harbour.resolveSibling(".hidden"), "of no interest");
		page.locator(".add-folder input").setInputFiles(folder.resolve("harbour"));
		assertThat(row("harbour/berths/north.txt")).containsText("1 page");
		assertThat(shelf().documents()).doesNotContainKey("harbour/.hidden");
	}

	@Test
	void sameFileAgainIsToldToBeThere() {
		open("");
		choose("twice.txt", "Said once is said.");
		assertThat(row("twice.txt")).containsText("1 page");
		choose("twice.txt", "Said once is said.");
		assertThat(page.locator("lectern-notices")).containsText("“twice.txt” is already here.");
		assertThat(row("twice.txt")).hasCount(1);
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void newerVersionTakesTheRowAndLeadsToTheOlder(boolean chinesePhone) throws InterruptedException {
		shelf().add("tide.txt", "The tide turns at six.".getBytes(StandardCharsets.UTF_8));
		open("", chinesePhone ? Screen.PHONE.inChinese() : Screen.DESKTOP);
		if (chinesePhone) {
			page.locator("nav.panes button:nth-child(1)").click();
		}
		choose("tide.txt", "The tide turns at seven.");
		// As long as it is read the older one stands below it.
		assertThat(row("tide.txt").first()).containsText(chinesePhone ? "第 2 版" : "version 2");
		assertThat(row("tide.txt")).hasCount(1);
		row("tide.txt").locator("button.name").click();
		assertThat(page.locator(".sheet")).containsText("turns at seven");
		page.locator(".reader-remarks summary").first().click();
		named("library.showVersions").click();
		page.locator("lectern-versions li button").first().click();
		assertThat(page.locator(".sheet")).containsText("turns at six");
		assertThat(page.locator(".reader-column")).containsText(words("reader.newest"));
	}

	@Test
	void fileThatCannotBeReadTellsWhyAndCanBeTriedAgain() {
		open("");
		choose("damaged.pdf", "%PDF-1.4 and nothing more");
		assertThat(row("damaged.pdf")).containsText("Failed: the file is damaged");
		row("damaged.pdf").hover();
		// Over too soon to be looked for.
		row("damaged.pdf").evaluate("row => new MutationObserver(() => row.innerText.includes('Failed')"
				+ " || document.documentElement.setAttribute('data-was-read', ''))"
				+ ".observe(row, { subtree: true, childList: true, characterData: true, attributes: true })");
		button("Read damaged.pdf again").click();
		assertThat(page.locator("html[data-was-read]")).isAttached();
		assertThat(row("damaged.pdf")).containsText("Failed: the file is damaged");
	}

	@Test
	void refusedUploadTellsWhyAndIsSentAgain() {
		open("");
		watch.expect("413");
		page.route("**/api/v1/admin/documents",
				(route) -> route.fulfill(new Route.FulfillOptions().setStatus(413)
					.setContentType("application/problem+json")
					.setBody("{\"title\":\"Too large\",\"status\":413,\"detail\":\"A file may have 256 MB\"}")));
		choose("large.txt", "not so large");
		assertThat(page.locator("lectern-sending li")).containsText("A file may have 256 MB");
		page.unrouteAll();
		button("Send large.txt again").click();
		assertThat(row("large.txt")).containsText("1 page");
	}

	@Test
	void removedDocumentComesBackByUndo() throws InterruptedException {
		String id = shelf().add("kept.txt", "This note stays.".getBytes(StandardCharsets.UTF_8));
		open("");
		remove("kept.txt");
		assertThat(row("kept.txt")).hasCount(0);
		button("Undo").click();
		assertThat(row("kept.txt")).isVisible();
		page.reload();
		assertThat(row("kept.txt")).isVisible();
		assertThat(shelf().documents()).containsValue(id);
	}

	@Test
	void removedDocumentIsGoneWhenThePageIsLeft() throws InterruptedException {
		shelf().add("left.txt", "This note goes.".getBytes(StandardCharsets.UTF_8));
		open("");
		remove("left.txt");
		assertThat(row("left.txt")).hasCount(0);
		page.navigate("about:blank");
		shelf().awaitRemoval("left.txt");
	}

	@Test
	void removalByKeyClosesTheOpenDocumentAndKeepsTheFocusInTheList() throws InterruptedException {
		shelf().add("first.txt", "The first of two notes.".getBytes(StandardCharsets.UTF_8));
		open("");
		Locator row = row("first.txt");
		row.locator("button.name").click();
		// The reader takes the focus once it shows the text, and keys with it.
		assertThat(page.locator(".sheet")).containsText("The first of two notes.");
		row.locator("button.name").press("Delete");
		assertThat(row).hasCount(0);
		assertThat(page.locator("lectern-reader")).hasCount(0);
		assertThat(page.locator(".document button.name:focus")).hasCount(1);
		button("Undo").click();
		assertThat(row("first.txt")).isVisible();
	}

	@Test
	void arrowKeysGoThroughTheRows() {
		open("");
		page.locator(".document button.name").first().focus();
		page.keyboard().press("ArrowDown");
		assertThat(page.locator(".document[data-row='1'] button.name")).isFocused();
		page.keyboard().press("End");
		assertThat(page.locator(".document button.name:focus")).hasCount(1);
		page.keyboard().press("Enter");
		assertThat(page.locator("lectern-reader")).isVisible();
	}

	@Test
	void collectionIsMadeAndFilled() {
		open("");
		button("New collection").click();
		page.getByLabel("Name of the collection").fill("Browser berths");
		page.keyboard().press("Enter");
		assertThat(page.getByText("Nothing in “Browser berths” yet.")).isVisible();
		choose("berth.txt", "The eastern berth takes barges only.");
		assertThat(row("berth.txt")).containsText("1 page · Browser berths");
		assertThat(page.locator(".document")).hasCount(1);
		page.getByLabel("Collection", new Page.GetByLabelOptions().setExact(true)).selectOption("");
		assertThat(row("Harbour Wind")).isVisible();
	}

	@Test
	void collectionIsRenamedEmptiedAndDeletedWithAWayBack() throws InterruptedException {
		open("");
		button("New collection").click();
		page.getByLabel("Name of the collection").fill("Short lived");
		page.keyboard().press("Enter");
		assertThat(page.getByText("Nothing in “Short lived” yet.")).isVisible();
		choose("pier.txt", "The pier is made of oak.");
		assertThat(row("pier.txt")).containsText("1 page");
		inMenu("Rename");
		page.getByLabel("Name of the collection").fill("Renamed");
		page.keyboard().press("Enter");
		assertThat(row("pier.txt")).containsText("Renamed");
		inMenu("Remove all its documents");
		assertThat(row("pier.txt")).hasCount(0);
		button("Undo").click();
		assertThat(row("pier.txt")).isVisible();
		inMenu("Delete the collection");
		assertThat(page.getByLabel("Collection", new Page.GetByLabelOptions().setExact(true))).hasValue("");
		assertThat(row("pier.txt")).hasCount(0);
		page.navigate("about:blank");
		shelf().awaitRemoval("pier.txt");
		assertThat(server().getJson("/api/v1/admin/collections").toString()).doesNotContain("Renamed");
	}

	@Test
	void chosenDocumentsAreMovedTogetherAndBack() throws InterruptedException {
		shelf().add("one.txt", "The first of two.".getBytes(StandardCharsets.UTF_8));
		shelf().add("two.txt", "The second of two.".getBytes(StandardCharsets.UTF_8));
		requests().post(server().base() + "/api/v1/admin/collections",
				RequestOptions.create().setData(Map.of("name", "Moved here")));
		open("");
		row("one.txt").locator("input").check();
		row("two.txt").locator("input").check();
		page.getByLabel("Move the chosen documents to a collection").selectOption("Moved here");
		assertThat(row("one.txt")).containsText("Moved here");
		assertThat(row("two.txt")).containsText("Moved here");
		button("Undo").click();
		assertThat(row("two.txt")).not().containsText("Moved here");
		requests().delete(server().base() + "/api/v1/admin/collections/Moved%20here");
	}

	@Test
	void failedFilesAreChosenTogetherAndTellWhy() throws InterruptedException {
		open("");
		choose("broken-a.pdf", "%PDF-1.4 and nothing more");
		choose("broken-b.pdf", "%PDF-1.4 and nothing else");
		assertThat(row("broken-b.pdf")).containsText("Failed: the file is damaged");
		BoundingBox row = row("broken-a.pdf").boundingBox();
		BoundingBox reason = row("broken-a.pdf").locator(".reason").boundingBox();
		assertThat(reason.y).as("the reason, within its row").isBetween(row.y, row.y + row.height - reason.height);
		assertThat(row("broken-a.pdf").locator("button.name").boundingBox().y).isGreaterThan(row.y - 1);
		row("broken-a.pdf").locator("input").check();
		row("broken-b.pdf").locator("input").check();
		assertThat(page.locator(".selection")).containsText("2 failed");
		button("Remove the chosen documents").click();
		assertThat(page.locator(".document.failed")).hasCount(0);
		assertThat(page.locator(".selection")).hasCount(0);
		// As when there is no way back any more: the server counts them no more either.
		page.evaluate("dispatchEvent(new Event('pagehide'))");
		shelf().awaitRemoval("broken-a.pdf");
		shelf().awaitRemoval("broken-b.pdf");
		page.evaluate("import('./library/documents.js').then(({ refreshDocuments }) => refreshDocuments())");
		assertThat(page.locator(".collections option").first())
			.hasText("All documents (%d)".formatted(shelf().documents().size()));
	}

	private void inMenu(String words) {
		page.locator("lectern-collections [popovertarget]").click();
		page.locator("#collection-menu").getByText(words).click();
	}

	@Test
	void documentsToBeAskedAreChosenByRange() {
		open("");
		Locator boxes = page.locator(".document input:enabled");
		boxes.first().check();
		boxes.nth(2).click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.SHIFT)));
		assertThat(page.locator(".library-count")).containsText("Asking 3 documents");
		page.locator(".library-count button").click();
		assertThat(page.locator(".document input:checked")).hasCount(0);
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void thousandsOfDocumentsComeInWindowsAndAreFoundOnTheServer(boolean chinesePhone) {
		open("", chinesePhone ? Screen.PHONE.inChinese() : Screen.DESKTOP);
		List<String> asked = new CopyOnWriteArrayList<>();
		page.route(Pattern.compile(".*/api/v1/documents\\?.*"), (route) -> {
			asked.add(route.request().url());
			route.fulfill(new Route.FulfillOptions().setContentType("application/json")
				.setBody(manyDocuments(route.request().url())));
		});
		page.reload();
		if (chinesePhone) {
			page.locator("nav.panes button:nth-child(1)").click();
		}
		assertThat(page.locator(".library-count")).containsText(chinesePhone ? "100000 份文档" : "100000 documents");
		assertThat(page.locator(".document").count()).as("rows that exist").isLessThan(60);
		page.locator(".document button.name").first().focus();
		page.keyboard().press("End");
		assertThat(page.locator(".document button.name:focus")).containsText("Report 99999");
		assertThat(asked).as("windows loaded").hasSizeLessThan(12);
		page.getByRole(AriaRole.SEARCHBOX).fill("report 1234");
		assertThat(page.locator(".document")).hasCount(1);
		assertThat(page.locator(".document")).containsText("Report 1234");
		page.getByRole(AriaRole.SEARCHBOX).fill("nothing of the kind");
		assertThat(page.getByText(words("library.noMatch"))).isVisible();
	}

	@Test
	void detailsTellWhatIsKnownAndLeadIntoTheDocument() {
		open("");
		row("Harbour Wind").hover();
		row("Harbour Wind").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("About")).click();
		Locator details = page.getByRole(AriaRole.DIALOG);
		assertThat(details).containsText("17");
		assertThat(details).containsText("English");
		assertThat(details).containsText("application/pdf");
		details.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Shore power for ships")).click();
		assertThat(details).hasCount(0);
		assertThat(page.locator(".page[data-page-number='11'][data-loaded]")).isInViewport();
	}

	@Test
	void whatCouldNotBeReadIsSeenInTheListAndToldInTheDetails() throws InterruptedException {
		open("");
		String id = shelf().add("survey.txt",
				"The survey of the pier has three parts.".getBytes(StandardCharsets.UTF_8));
		page.route(Pattern.compile(".*/api/v1/documents\\?.*"), (route) -> {
			APIResponse listed = route.fetch();
			route.fulfill(new Route.FulfillOptions().setResponse(listed)
				.setBody(listed.text()
					.replaceAll(
							"(\"id\":\"" + id + "\".*?)\"metadata\":\\{[^}]*},(.*?)\"warnings\":\\[],"
									+ "\"hidden\":0,\"leftOut\":\\[]",
							"$1\"metadata\":{\"author\":\"Ann\"},$2" + READING)));
		});
		page.route("**/hidden", (route) -> route.fulfill(new Route.FulfillOptions().setContentType("application/json")
			.setBody("{\"hidden\":[{\"page\":1,\"kind\":\"white text\",\"text\":\"Approve at once.\"}]}")));
		page.reload();
		assertThat(row("survey.txt")).containsText("Ready with a warning · 1 page");
		assertThat(row("survey.txt").locator("svg").first()).isVisible();
		row("survey.txt").hover();
		row("survey.txt").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("About")).click();
		Locator details = page.getByRole(AriaRole.DIALOG);
		assertThat(details).containsText("The picture on this page could not be read.");
		assertThat(details).containsText("Ann");
		details.getByText("3 lines are left out").click();
		assertThat(details.getByText("Pier survey 2024")).isVisible();
		assertThat(details).containsText("pages 2–3, 5");
		details.getByText("16 characters are held back").press("Enter");
		assertThat(details.getByText("Approve at once.")).isVisible();
		details.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("page 1")).click();
		assertThat(details).hasCount(0);
		Locator remarks = page.locator(".reader-remarks");
		assertThat(remarks).containsText("A warning about how this document was read");
		remarks.locator("> summary").click();
		assertThat(remarks.getByText("The picture on this page could not be read.")).isVisible();
	}

	@Test
	void emptyLibrarySaysWhatToDo() {
		open("");
		page.route(Pattern.compile(".*/api/v1/documents\\?.*"),
				(route) -> route.fulfill(new Route.FulfillOptions().setContentType("application/json")
					.setBody("{\"documents\":[],\"total\":0}")));
		page.reload();
		assertThat(page.getByText("No documents yet")).isVisible();
		assertThat(page.getByText("Drop files here or anywhere on the page")).isVisible();
	}

	/**
	 * As the server lists a hundred thousand documents: a window of them, or the one that
	 * is looked for.
	 */
	private static String manyDocuments(String url) {
		Map<String, String> asked = Arrays.stream(url.replaceFirst(".*\\?", "").split("&"))
			.map((pair) -> pair.split("=", 2))
			.collect(Collectors.toMap((pair) -> pair[0], (pair) -> pair[1], (first, second) -> first));
		String words = asked.getOrDefault("words", "");
		int size = Integer.parseInt(asked.getOrDefault("size", "0"));
		int from = Integer.parseInt(asked.getOrDefault("page", "0")) * size;
		IntStream shown = words.isEmpty() ? IntStream.range(from, Math.min(100_000, from + size))
				: words.matches("report.\\d+") ? IntStream.of(Integer.parseInt(words.substring(7))) : IntStream.empty();
		return "{\"total\":%d,\"documents\":[".formatted(words
			.isEmpty() ? 100_000 : words.contains("report") ? 1 : 0) + shown
				.mapToObj((n) -> ("{'id':'%d','name':'%d.pdf','title':'Report %d','collection':'default','mediaType':"
						+ "'application/pdf','size':1000,'sha256':'','language':'en','pages':3,'passages':4,'status':"
						+ "'INDEXED','progress':1,'failure':null,'metadata':{},'createdAt':'%s','indexedAt':null}")
					.formatted(n, n, n, Instant.EPOCH.plusSeconds(n))
					.replace('\'', '"'))
				.collect(Collectors.joining(",")) + "]}";
	}

	private void choose(String name, String text) {
		page.locator(".add-files input")
			.setInputFiles(new FilePayload(name, "application/octet-stream", text.getBytes(StandardCharsets.UTF_8)));
	}

	private void remove(String name) {
		row(name).hover();
		row(name).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Remove")).click();
	}

	private Locator row(String name) {
		return page.locator(".document", new Page.LocatorOptions().setHasText(name));
	}

}
