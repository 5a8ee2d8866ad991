package io.lectern.browser;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Tracing;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.RequestOptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

import io.lectern.LecternProcess;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A test in Chromium over the whole server with the sample documents. It fails on any
 * error in the console, violation of the Content-Security-Policy or request that leaves
 * the origin; a trace and a screenshot of a failed test lie under {@code target/browser}.
 */
@ExtendWith(InBrowser.class)
@Tag("browser")
abstract class BrowserTest {

	private static final Path EVIDENCE = Path.of("target/browser");

	/** Whether traces of failed tests are kept: all tests have to be traced for that. */
	private static final boolean TRACED = Boolean.getBoolean("lectern.traces");

	private static final double PATIENCE = 60_000;

	private static final String ANSWERED = """
			question => {
			  const turn = [...document.querySelectorAll('lectern-turn')].at(-1);
			  return turn?.querySelector('footer') && turn.querySelector('h3')?.textContent.trim() === question;
			}""";

	/** Shown last by {@link #open}. */
	Page page;

	/** What {@link #page} must not do. */
	Watch watch;

	private Suite suite;

	private Shelf shelf;

	private final List<Window> windows = new ArrayList<>();

	/** Whether its windows are closed, not kept for other tests. */
	private boolean spoiled;

	void begin(Suite started) {
		suite = started;
		PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
	}

	LecternProcess server() {
		return suite.server();
	}

	/** A server of another kind, see there. */
	GuardedServer guarded() {
		return suite.guarded();
	}

	/**
	 * Opens the page at a hash such as {@code #/admin/health}; empty for its beginning.
	 */
	Page open(String hash) {
		return open(hash, Screen.DESKTOP);
	}

	Page open(String hash, Screen screen) {
		return open(server(), hash, screen);
	}

	/** Each call opens a browser without memory of the calls before. */
	Page open(LecternProcess server, String hash, Screen screen) {
		return open(server, null, hash, screen);
	}

	/** With a key that somebody has entered before. */
	Page open(LecternProcess server, String key, String hash, Screen screen) {
		Window window = suite.window(screen);
		windows.add(window);
		BrowserContext context = window.context();
		context.setDefaultTimeout(PATIENCE);
		if (TRACED) {
			context.tracing().start(new Tracing.StartOptions().setSnapshots(true));
		}
		watch = window.watch();
		page = window.open(server.base(), key, hash);
		page.locator("lectern-app").waitFor();
		return page;
	}

	/** For what is asked of the server beside the page. */
	APIRequestContext requests() {
		return suite.requests();
	}

	/** What the test adds to the server; taken away at its end. */
	Shelf shelf() {
		if (shelf == null) {
			shelf = new Shelf(server(), requests());
		}
		return shelf;
	}

	/** Puts a question without waiting for what comes of it. */
	void put(String question) {
		page.locator("#question").fill(question);
		page.locator("#question").press("Enter");
	}

	/**
	 * Puts a question and waits until it is answered. This looks with every frame, where
	 * assertions look twice a second.
	 */
	void ask(String question) {
		put(question);
		page.waitForFunction(ANSWERED, question);
	}

	/** The last question with its answer. */
	Locator last() {
		return page.locator("lectern-turn").last();
	}

	/** Has so many conversations, without the page. */
	void converse(int times) {
		for (int i = 0; i < times; i++) {
			requests().post(server().base() + "/api/v1/query",
					RequestOptions.create().setData(Map.of("question", "Thank you!")));
		}
	}

	/** What the page says in its language. */
	String words(String key) {
		return (String) page.evaluate("key => import('./words.js').then(({ t }) => t(key))", key);
	}

	/** Of just these words, in the page's language. */
	Locator named(String key) {
		return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words(key)).setExact(true));
	}

	Locator lastNamed(String key) {
		return named(key).last();
	}

	Locator button(String name) {
		return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
	}

	/** Of those with just this name, such as the actions below each answer, the last. */
	Locator lastButton(String name) {
		return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).last();
	}

	/** That what is answered last begins where the conversation's column does. */
	void assertQuestionIsAtTheTop() {
		page.waitForFunction("""
				() => {
				  const { top } = [...document.querySelectorAll('lectern-turn')].at(-1).getBoundingClientRect();
				  return Math.abs(top - document.querySelector('.scroll').getBoundingClientRect().top) < 2;
				}""");
	}

	/** Says something at the page's edge; from then on the page notes what is opened. */
	void tell(String message) {
		page.evaluate("""
				text => import('./notices.js').then(({ notify }) => {
				  window.opened = [];
				  document.addEventListener('toggle', ({ target, newState }) => {
				    if (newState === 'open') window.opened.push(target.localName);
				  }, true);
				  notify(text, { lasting: true });
				})""", message);
	}

	/** That messages were put over whatever else was opened. */
	void assertMessageIsInFront() {
		page.waitForFunction("() => window.opened.at(-1) === 'lectern-notices'");
		assertThat(page.locator(".toast").last()).isVisible();
	}

	/** Presses what prints, and shows what would be on the paper. */
	void printOut(Locator button) {
		page.evaluate("window.print = () => {}");
		button.click();
		page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
	}

	/** Until a page of a PDF is drawn with its text layer. */
	void awaitText() {
		assertThat(page.locator(".page[data-loaded] .textLayer:not([hidden]) .endOfContent").first()).isAttached();
	}

	void keepEvidence(String name) {
		spoiled = true;
		for (int i = 0; i < windows.size(); i++) {
			Path folder = EVIDENCE.resolve(name + ((i > 0) ? "-" + i : ""));
			BrowserContext context = windows.get(i).context();
			if (TRACED) {
				context.tracing().stop(new Tracing.StopOptions().setPath(folder.resolve("trace.zip")));
			}
			context.pages()
				.forEach((shown) -> shown.screenshot(new ScreenshotOptions().setPath(folder.resolve("page.png"))));
		}
	}

	/** Its windows are of no use to other tests. */
	void spoilWindows() {
		spoiled = true;
	}

	/** What a page still asks for must be there as long as it is open. */
	void end() {
		List<String> troubles = new ArrayList<>();
		for (Window window : windows) {
			if (spoiled || TRACED) {
				window.context().close();
			}
			else {
				window.leave();
				suite.giveBack(window);
			}
			troubles.addAll(window.watch().troubles());
		}
		if (shelf != null) {
			shelf.close();
		}
		assertThat(troubles).as("what the page did wrong").isEmpty();
	}

}
