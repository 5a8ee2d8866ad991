package io.lectern.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;

import static org.assertj.core.api.Assertions.assertThat;

class PageTests {

	private static final String NO_NAMES = "<script type=\"importmap\">{\"imports\": {}}</script>";

	@Test
	void namesTheVersionsOfWebJarsWhereverTheyStand() throws Exception {
		assertThat(
				page("""
						<link href="webjars/lit/a.js"><script type="importmap">{"x": "./webjars/lit/", "y": "./webjars/new/b.js"}</script>
						""")
					.html())
			.contains("href=\"webjars/lit/3.1/a.js\"")
			.contains("\"./webjars/lit/3.1/\"")
			.contains("\"./webjars/new/b.js\"");
	}

	@Test
	void hashesWhatAScriptHoldsAfterVersionsAreNamed() throws Exception {
		byte[] served = "{\"x\":\n \"./webjars/lit/3.1/\"}".getBytes(StandardCharsets.UTF_8);
		String hash = Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(served));
		assertThat(page("<script type=\"importmap\">{\"x\":\n \"./webjars/lit/\"}</script>").scriptHashes())
			.containsExactly("'sha256-" + hash + "'");
	}

	@Test
	void hashesNoScriptThatIsAFile() throws Exception {
		assertThat(page("<script type=\"module\" src=\"app.js\"></script>").scriptHashes()).isEmpty();
	}

	@Test
	void linksTheModulesThatALinkedOneNeedsAheadOfIt() throws Exception {
		assertThat(page("%s<link rel=\"modulepreload\" href=\"route.js\">".formatted(NO_NAMES)).html()).contains(
				"<link rel=\"modulepreload\" href=\"store.js\">\n  <link rel=\"modulepreload\" href=\"route.js\">");
	}

	@Test
	void linksEveryModuleOnce() throws Exception {
		String link = "<link rel=\"modulepreload\" href=\"route.js\">";
		assertThat(page(NO_NAMES + link + link.replace("route", "api")).html()).containsOnlyOnce("href=\"store.js\"");
	}

	@Test
	void holdsItsStyleSheetsAndNamesTheirHashes() throws Exception {
		Page page = page("<link rel=\"stylesheet\" href=\"style/tokens.css\">");
		assertThat(page.html()).startsWith("<style>").contains("--paper").doesNotContain("<link");
		assertThat(page.styleHashes()).singleElement().asString().startsWith("'sha256-");
	}

	@Test
	void holdsTheScriptsThatRunBeforeTheFirstPaint() throws Exception {
		Page page = page("<script src=\"theme.js\"></script>");
		assertThat(page.html()).contains("localStorage.getItem('lectern.theme')").doesNotContain("src=");
		assertThat(page.scriptHashes()).hasSize(1);
	}

	private static Page page(String html) throws Exception {
		return Page.of(new ByteArrayResource(html.getBytes(StandardCharsets.UTF_8)), Map.of("lit", "3.1")::get);
	}

}
