package io.lectern.browser;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Tracing;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
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

	/** Shown last by {@link #open}. */
	Page page;

	/** What {@link #page} must not do. */
	Watch watch;

	private Suite suite;

	private Shelf shelf;

	private final List<BrowserContext> contexts = new ArrayList<>();

	private final List<Watch> watches = new ArrayList<>();

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
		BrowserContext context = suite.browser().newContext(screen.options());
		context.setDefaultTimeout(PATIENCE);
		if (TRACED) {
			context.tracing().start(new Tracing.StartOptions().setSnapshots(true));
		}
		contexts.add(context);
		watch = new Watch(context, server.base());
		watches.add(watch);
		if (key != null) {
			// Not in the empty page that comes before, which has no storage.
			context
				.addInitScript("if (location.origin !== 'null') sessionStorage.setItem('lectern.key', '" + key + "')");
		}
		page = context.newPage();
		page.navigate(server.base() + "/" + hash);
		assertThat(page.locator("lectern-app")).isVisible();
		return page;
	}

	/** What the test adds to the server; taken away at its end. */
	Shelf shelf() {
		if (shelf == null) {
			shelf = new Shelf(server(), page.request());
		}
		return shelf;
	}

	Locator button(String name) {
		return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
	}

	/** Of those with just this name, such as the actions below each answer, the last. */
	Locator lastButton(String name) {
		return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).last();
	}

	/** Until a page of a PDF is drawn with its text layer. */
	void awaitText() {
		assertThat(page.locator(".page[data-loaded] .textLayer:not([hidden]) .endOfContent").first()).isAttached();
	}

	void keepEvidence(String name) {
		for (int i = 0; i < contexts.size(); i++) {
			Path folder = EVIDENCE.resolve(name + ((i > 0) ? "-" + i : ""));
			if (TRACED) {
				contexts.get(i).tracing().stop(new Tracing.StopOptions().setPath(folder.resolve("trace.zip")));
			}
			contexts.get(i)
				.pages()
				.forEach((shown) -> shown.screenshot(new ScreenshotOptions().setPath(folder.resolve("page.png"))));
		}
	}

	void end() {
		if (shelf != null) {
			shelf.close();
		}
		contexts.forEach(BrowserContext::close);
		assertThat(watches.stream().flatMap((each) -> each.troubles().stream())).as("what the page did wrong")
			.isEmpty();
	}

}
