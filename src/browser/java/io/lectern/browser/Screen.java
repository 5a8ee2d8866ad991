package io.lectern.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;

/**
 * What a reader looks at.
 *
 * @param name for files of screenshots
 * @param width in CSS pixels
 * @param height in CSS pixels
 * @param dark whether the system is dark
 * @param language the browser's language
 */
record Screen(String name, int width, int height, boolean dark, String language) {

	static final Screen DESKTOP = new Screen("desktop", 1440, 900, false, "en-GB");

	static final Screen TABLET = new Screen("tablet", 1024, 768, false, "en-GB");

	static final Screen PHONE = new Screen("phone", 390, 844, false, "en-GB");

	Screen inTheDark() {
		return new Screen(name + "-dark", width, height, true, language);
	}

	Screen inChinese() {
		return new Screen(name + "-zh", width, height, dark, "zh-CN");
	}

	boolean isPhone() {
		return width < 600;
	}

	/** Without animations, so that tests see the end of them. */
	NewContextOptions options() {
		return new NewContextOptions().setViewportSize(width, height)
			.setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT)
			.setLocale(language)
			.setReducedMotion(ReducedMotion.REDUCE)
			.setHasTouch(isPhone())
			.setAcceptDownloads(true);
	}

}
