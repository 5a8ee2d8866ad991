package io.lectern.browser;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;

import tools.jackson.databind.JsonNode;

import io.lectern.LecternProcess;

/** The page's states, one after the other. */
final class Tour {

	private static final WaitForOptions PATIENTLY = new WaitForOptions().setTimeout(60_000);

	private final Page page;

	private final Screen screen;

	private final Map<String, String> documents = new LinkedHashMap<>();

	Tour(LecternProcess server, Page page, Screen screen) {
		this.page = page;
		this.screen = screen;
		for (JsonNode document : server.getJson("/api/v1/documents?size=100").path("documents")) {
			documents.put(document.path("name").asString(), document.path("id").asString());
		}
	}

	/** Goes through all states and calls the visitor with the name of each. */
	void go(Consumer<String> visitor) {
		Map<String, Runnable> stops = new LinkedHashMap<>();
		stops.put("welcome", this::welcome);
		stops.put("library", this::library);
		stops.put("reading-pdf", () -> read(report(), 3, ".textLayer span"));
		stops.put("thumbnails", this::thumbnails);
		stops.put("overview", this::overview);
		stops.put("reading-text", () -> read("Wind Data Guide.md", 1, "lectern-text .sheet:not(.waiting)"));
		stops.put("answer", () -> ask(question()));
		stops.put("citation", this::openCitation);
		stops.put("why", this::why);
		stops.put("notes", this::notes);
		stops.put("conversations", () -> shelf("conversations", "lectern-conversations li"));
		stops.put("not-found", () -> ask(unanswerable()));
		for (String tab : new String[] { "collections", "jobs", "prompts", "system", "evaluations", "feedback",
				"keys" }) {
			stops.put("admin-" + tab, () -> administration(tab));
		}
		stops.put("help", this::help);
		stops.put("key", this::keyPrompt);
		stops.forEach((name, stop) -> {
			stop.run();
			visitor.accept(name);
		});
	}

	void welcome() {
		hash("#/");
		pane(3);
		page.locator("lectern-welcome").waitFor(PATIENTLY);
	}

	private void thumbnails() {
		page.locator("lectern-reader-bar .reader-lead button").nth(1).click();
		page.locator("lectern-thumbnails canvas").first().waitFor(PATIENTLY);
	}

	private void overview() {
		page.locator("lectern-reader-bar .reader-lead button").nth(1).click();
		pane(3);
		page.locator("lectern-overview .suggestions").waitFor(PATIENTLY);
	}

	private void library() {
		pane(1);
		page.locator("lectern-document-list li").first().waitFor(PATIENTLY);
	}

	/** Of the answer that is shown. */
	private void notes() {
		hash("#/");
		ask(question());
		page.evaluate(
				"import('./notebook/notes.js').then(async ({ keep }) => keep({ answerId: (await import('./store.js'))"
						+ ".store.state.talk.turns.at(-1).result.answerId }))");
		shelf("notes", "lectern-note");
	}

	private void shelf(String name, String shown) {
		page.evaluate("shelf => import('./store.js').then(({ store }) => store.set({ shelf, sidebar: true }))", name);
		pane(1);
		page.locator(shown).first().waitFor(PATIENTLY);
	}

	void read(String name, int number, String shown) {
		hash("#/?document=" + documents.get(name) + "&page=" + number);
		pane(2);
		page.locator(shown).first().waitFor(PATIENTLY);
	}

	void ask(String question) {
		hash("#/");
		pane(3);
		page.locator("#question").fill(question);
		page.locator("#question").press("Enter");
		page.locator("lectern-turn footer").last().waitFor(PATIENTLY);
	}

	void openCitation() {
		page.locator("lectern-answer .chip").first().click();
		page.locator("lectern-reader").waitFor(PATIENTLY);
		page.locator(".textLayer span").first().waitFor(PATIENTLY);
	}

	void why() {
		pane(3);
		page.locator("lectern-actions button.why").last().click();
		page.locator("lectern-why .timings").waitFor(PATIENTLY);
	}

	void administration(String tab) {
		hash("#/admin/" + tab);
		page.locator("lectern-admin-" + tab).waitFor(PATIENTLY);
		page.locator("lectern-admin .busy").waitFor(new WaitForOptions().setState(WaitForSelectorState.HIDDEN));
	}

	private void help() {
		hash("#/");
		page.evaluate("import('./store.js').then(({store}) => store.set({help: true}))");
		page.locator("lectern-help dialog[open]").waitFor(PATIENTLY);
	}

	private void keyPrompt() {
		hash("#/");
		page.evaluate("import('./store.js').then(({store}) => store.set({key: 'wrong'}))");
		page.locator("lectern-key-prompt dialog[open]").waitFor(PATIENTLY);
	}

	private void hash(String hash) {
		page.evaluate("hash => { document.querySelectorAll('dialog[open]').forEach(each => each.close());"
				+ " location.hash = hash }", hash);
	}

	/** A phone shows one column, by its tabs. */
	private void pane(int number) {
		Locator tab = page.locator("nav.panes button:nth-child(" + number + ")");
		if (screen.isPhone()) {
			tab.click();
		}
	}

	private boolean isChinese() {
		return screen.language().startsWith("zh");
	}

	private String report() {
		return isChinese() ? "沙洲海上风电场运维手册.pdf" : "Harbour Wind Cooperative - Annual Report 2025.pdf";
	}

	private String question() {
		return isChinese() ? "沙洲海上风电场的设计寿命是多少年？" : "How much energy did the cooperative deliver in 2025?";
	}

	private String unanswerable() {
		return isChinese() ? "珠穆朗玛峰有多高？" : "Who won the football world championship in 1974?";
	}

}
