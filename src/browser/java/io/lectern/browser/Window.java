package io.lectern.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.jspecify.annotations.Nullable;

/**
 * A window of the browser, with a memory of its own that each page begins without. Its
 * cache stays, so that the page's files need not be loaded anew for each test.
 *
 * @param screen what it shows
 * @param watch sees what its pages do
 */
record Window(Screen screen, BrowserContext context, Watch watch) {

	private static final String BEGIN = """
			if (location.origin !== 'null' && !sessionStorage.getItem('test.begun')) {
			  localStorage.clear();
			  sessionStorage.setItem('test.begun', 'yes');
			}""";

	/** In the empty page that comes before there is no storage. */
	private static final String ENTER = "if (location.origin !== 'null') sessionStorage.setItem('lectern.key', '%s')";

	Window(Screen screen, BrowserContext context) {
		this(screen, context, new Watch(context));
	}

	/**
	 * Opens an address of the server at that base.
	 * @param key somebody has entered before; null: nobody has
	 */
	Page open(String base, @Nullable String key, String hash) {
		watch.begin(base);
		Page page = context.newPage();
		page.addInitScript(BEGIN);
		if (key != null) {
			page.addInitScript(ENTER.formatted(key));
		}
		page.navigate(base + "/" + hash);
		return page;
	}

	/** Makes it ready for somebody else. */
	void leave() {
		context.pages().forEach(Page::close);
		context.clearCookies();
		context.clearPermissions();
	}

}
