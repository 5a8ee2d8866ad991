package io.lectern.browser;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

import com.microsoft.playwright.BrowserContext;

/**
 * Notes what no page of Lectern may do: write errors to the console (violations of the
 * Content-Security-Policy stand there too), throw, open a dialog of the browser, or ask
 * another origin for anything.
 */
final class Watch {

	private final List<String> troubles = new CopyOnWriteArrayList<>();

	private final List<Pattern> expected = new CopyOnWriteArrayList<>();

	private volatile String origin = "";

	Watch(BrowserContext context) {
		context.onConsoleMessage((message) -> {
			if (message.type().equals("error")) {
				troubles.add("console: " + message.text() + " (" + message.location() + ")");
			}
		});
		context.onWebError((error) -> troubles.add("uncaught: " + error.error()));
		context.onDialog((dialog) -> {
			troubles.add("dialog: " + dialog.message());
			dialog.dismiss();
		});
		context.onRequest((request) -> {
			if (leaves(request.url())) {
				troubles.add("request to another origin: " + request.url());
			}
		});
	}

	/** Forgets what was; from now on pages are of the server at that address. */
	void begin(String base) {
		troubles.clear();
		expected.clear();
		origin = origin(base);
	}

	/** Errors that a test provokes, such as of a server that is down. */
	void expect(String pattern) {
		expected.add(Pattern.compile(pattern));
	}

	/** What happened and was not expected. */
	List<String> troubles() {
		return troubles.stream()
			.filter((trouble) -> expected.stream().noneMatch((pattern) -> pattern.matcher(trouble).find()))
			.toList();
	}

	private boolean leaves(String url) {
		return !url.startsWith("data:") && !url.startsWith("blob:") && !url.startsWith("about:")
				&& !origin(url).equals(origin);
	}

	private static String origin(String url) {
		URI uri = URI.create(url.replaceFirst("[?#].*", ""));
		return uri.getScheme() + "://" + uri.getAuthority();
	}

}
