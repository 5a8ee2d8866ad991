package io.lectern.page;

import java.io.IOException;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ModulesTests {

	private final Modules modules = new Modules("{\"imports\": {\"lit\": \"./route.js\"}}");

	@Test
	void namesAllThatAScriptImportsDirectlyAndThroughOthers() throws IOException {
		assertThat(modules.of("app.js")).contains("store.js", "conversation/conversation.js", "conversation/talk.js")
			.doesNotContain("app.js");
	}

	@Test
	void leavesOutWhatIsImportedLaterOn() throws IOException {
		assertThat(modules.of("app.js")).doesNotContain("admin/admin.js", "why/why.js", "reader/reader.js");
	}

	@Test
	void findsTheNamesOfTheImportMap() throws IOException {
		assertThat(modules.of("reader/bar.js")).contains("route.js");
		assertThat(new Modules("{\"imports\": {}}").of("reader/bar.js")).contains("words.js")
			.doesNotContain("route.js");
	}

}
