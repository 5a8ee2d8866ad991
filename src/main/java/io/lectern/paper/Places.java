package io.lectern.paper;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.ResourceBundle;

import io.lectern.paper.Paper.Quote;

/**
 * Where a paper's quotes stand, in the reader's language and as links to the page.
 *
 * @param base the address of the page, without a slash at its end
 */
record Places(String base, ResourceBundle words) {

	static Places of(String base, Locale language) {
		return new Places(base, ResourceBundle.getBundle("paper.words", language,
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT)));
	}

	/** Such as {@code report.pdf, page 8}. */
	String where(Quote quote) {
		return words.getString("where").replace("{page}", String.valueOf(quote.page())).replace("{name}", quote.name());
	}

	String link(Quote quote) {
		return base + "/#/?document=" + URLEncoder.encode(quote.document(), StandardCharsets.UTF_8) + "&page="
				+ quote.page();
	}

	String sources() {
		return words.getString("sources");
	}

}
