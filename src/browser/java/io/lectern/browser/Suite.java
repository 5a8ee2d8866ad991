package io.lectern.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.APIRequest;
import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import tools.jackson.databind.JsonNode;

import io.lectern.LecternProcess;

/**
 * One server over the sample documents and one Chromium for all tests. System properties:
 * {@code lectern.chromium} names the browser's program, {@code /usr/bin/chromium} unless
 * given; {@code lectern.url} a server to be driven that runs already, over the sample
 * documents, without keys and with
 * {@code lectern.answer.collections.vague.min-support=1}.
 */
final class Suite implements AutoCloseable {

	/** A collection from which nothing is surely an answer. */
	static final String VAGUE = "vague";

	private static final String RUNNING = System.getProperty("lectern.url");

	private static final Path CHROMIUM = Path.of(System.getProperty("lectern.chromium", "/usr/bin/chromium"));

	private static final List<String> FLAGS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic",
			"--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync");

	private final LecternProcess server;

	private GuardedServer guarded;

	private final Playwright playwright;

	private final Browser browser;

	private final APIRequestContext requests;

	/** Those that no test uses now. */
	private final List<Window> windows = new ArrayList<>();

	private Suite(LecternProcess server, Playwright playwright, Browser browser) {
		this.server = server;
		this.playwright = playwright;
		this.browser = browser;
		// A kept connection may be closed by the server just when it is used again.
		this.requests = playwright.request()
			.newContext(new APIRequest.NewContextOptions().setExtraHTTPHeaders(Map.of("Connection", "close")));
	}

	static Suite start() {
		if (!Files.isExecutable(CHROMIUM)) {
			throw new IllegalStateException("There is no Chromium at " + CHROMIUM
					+ ": install one, or say where it is with -Dlectern.chromium=PATH");
		}
		try {
			LecternProcess server = (RUNNING != null) ? LecternProcess.running(RUNNING)
					: LecternProcess.startOverSamples(Files.createTempDirectory("lectern-browser").resolve("data"),
							"--lectern.answer.collections." + VAGUE + ".min-support=1",
							// On a busy machine an answer is late, and not another one.
							"--lectern.search.deadline=60s", "--lectern.rerank.timeout=60s");
			Playwright playwright = Playwright
				.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
			Browser browser = playwright.chromium()
				.launch(new LaunchOptions().setExecutablePath(CHROMIUM).setArgs(FLAGS));
			awaitSamples(server);
			return new Suite(server, playwright, browser);
		}
		catch (IOException ex) {
			throw new IllegalStateException("The server for the browser does not start", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static void awaitSamples(LecternProcess server) throws InterruptedException {
		Instant limit = Instant.now().plus(Duration.ofMinutes(5));
		while (indexed(server) < samples()) {
			if (Instant.now().isAfter(limit)) {
				throw new IllegalStateException("The sample documents are not indexed in time");
			}
			Thread.sleep(300);
		}
	}

	private static long indexed(LecternProcess server) {
		JsonNode listed = server.getJson("/api/v1/documents?status=INDEXED&size=1");
		return listed.path("total").asLong();
	}

	private static long samples() {
		String[] files = Path.of("documents").toFile().list();
		return (files != null) ? files.length : 0;
	}

	LecternProcess server() {
		return server;
	}

	/** The other server, started for the first who needs it. */
	GuardedServer guarded() {
		if (guarded == null) {
			guarded = GuardedServer.start();
		}
		return guarded;
	}

	/** For what a test asks the server beside the page. */
	APIRequestContext requests() {
		return requests;
	}

	/** A window that is nobody else's. */
	Window window(Screen screen) {
		for (Window window : windows) {
			if (window.screen().equals(screen)) {
				windows.remove(window);
				return window;
			}
		}
		return new Window(screen, browser.newContext(screen.options()));
	}

	/** Keeps it for the next. */
	void giveBack(Window window) {
		windows.add(window);
	}

	@Override
	public void close() {
		browser.close();
		playwright.close();
		server.close();
		if (guarded != null) {
			guarded.close();
		}
	}

}
