package io.lectern.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.microsoft.playwright.Route.FulfillOptions;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a hostile document or model may write ({@code payloads.txt}, one a line) is shown
 * as text, wherever it comes in: nothing of it runs, is fetched or leads away.
 */
class PayloadsIT extends BrowserTest {

	private static final int BATCH = 24;

	private static final JsonMapper JSON = JsonMapper.builder().build();

	/** Elements that the page itself never has in its body, and ways out of it. */
	private static final String DANGERS = """
			() => [...document.body.querySelectorAll('*')].filter(each =>
				/^(script|iframe|object|embed|img|image|video|audio|source|track|link|meta|base|style|template|marquee|math:script)$/i.test(each.localName)
				|| [...each.attributes].some(({ name }) => name.startsWith('on') || name === 'srcdoc' || name === 'ping')
				|| each.localName === 'a' && new URL(each.href?.baseVal ?? each.href, location).origin !== location.origin
				|| each.localName === 'form' && each.hasAttribute('action')
			).map(each => each.outerHTML.slice(0, 200)).concat(window.__ran === undefined ? [] : ['something ran'])""";

	private final List<String> payloads = new ArrayList<>();

	@BeforeEach
	void readPayloads() throws IOException {
		try (var lines = Objects.requireNonNull(PayloadsIT.class.getResourceAsStream("/payloads.txt"))) {
			new String(lines.readAllBytes(), StandardCharsets.UTF_8).lines()
				.map((line) -> line.replace("\\n", "\n").replace("\\t", "\t"))
				.forEach(payloads::add);
		}
		assertThat(payloads).hasSizeGreaterThanOrEqualTo(100).doesNotHaveDuplicates();
	}

	@Test
	void nothingRunsHoweverAnAnswerIsCut() {
		open("");
		Object rendered = page.evaluate("""
				async payloads => {
					const { renderMarkdown } = await import('./markdown.js');
					const place = document.body.appendChild(document.createElement('div'));
					let count = 0;
					for (const payload of payloads) {
						for (let cut = 1; cut <= payload.length; cut++) {
							place.append(renderMarkdown(payload.slice(0, cut), { streaming: cut < payload.length }));
							count++;
						}
					}
					return count;
				}""", payloads);
		assertThat((Integer) rendered).isEqualTo(payloads.stream().mapToInt(String::length).sum());
		assertHarmless();
	}

	@Test
	void nothingRunsInTheCellsOfATableThatAnswers() {
		for (Screen screen : List.of(Screen.DESKTOP, Screen.PHONE.inChinese())) {
			open("", screen);
			Object shown = page.evaluate(
					"""
							async payloads => {
								const [{ quoted }, { render }] = [await import('./conversation/cited-table.js'), await import('lit')];
								for (const text of payloads) {
									const place = document.body.appendChild(document.createElement('div'));
									const table = { caption: text, header: [[text, text]], row: [text, text],
										cells: [{ column: 0, part: 'LABEL', text }, { column: 1, part: 'VALUE', answers: true, text }] };
									render(quoted({ marker: 1, documentId: text, documentName: text, quote: text, table }), place);
									await place.firstElementChild.updateComplete;
								}
								return [...document.querySelectorAll('.answers mark')].map(each => each.textContent);
							}""",
					payloads);
			assertThat(shown).isEqualTo(payloads);
			assertHarmless();
		}
	}

	@Test
	void aTangleOfBracketsIsShownAsTextAndFreezesNothing() {
		open("");
		for (String tangle : List.of("[](", "[a](", "*a **b ", "> ", "- ", "![", "[](<")) {
			Object took = page.evaluate("""
					async text => {
						const { renderMarkdown } = await import('./markdown.js');
						const began = performance.now();
						const shown = renderMarkdown(text);
						return shown.textContent.trim() ? performance.now() - began : -1;
					}""", tangle.repeat(3000) + "end");
			assertThat(((Number) took).doubleValue()).as(tangle).isBetween(0.0, 2000.0);
		}
	}

	@Test
	void nothingRunsInAStreamedAnswer() throws Exception {
		guarded().push("lighthouse.txt", "Lighthouse",
				"The north mole lighthouse was repainted in 1987 by Ansgar Prell.");
		List<List<String>> batches = batches();
		for (List<String> batch : batches) {
			if (batch == batches.getFirst()) {
				openAsAdmin(Screen.DESKTOP);
			}
			else if (batch == batches.get(batches.size() / 2)) {
				openAsAdmin(Screen.PHONE.inTheDark().inChinese());
			}
			guarded().model().say(pieces(String.join("\n\n", batch)), 1);
			page.evaluate("location.hash = '#/'");
			page.locator("lectern-welcome").waitFor();
			ask("Who repainted the north mole lighthouse?");
			assertHarmless();
			lastNamed("notes.keep").click();
			assertThat(page.locator(".toast").last()).containsText(words("notes.show"));
			assertLeadsNowhere("conversations/" + page.evaluate("location.hash.split('/')[2]") + "/export");
			page.evaluate("import('./route.js').then(({ go }) => go({ conversation: null }))");
		}
		page.evaluate("import('./store.js').then(({ store }) => store.set({ shelf: 'notes' }))");
		assertThat(page.locator("lectern-note")).hasCount(batches.size());
		assertHarmless();
		assertLeadsNowhere("notes/export");
	}

	/**
	 * Whatever a reader of Markdown makes of what is handed out, its links are Lectern's
	 * own and nothing is loaded.
	 */
	private void assertLeadsNowhere(String export) {
		String markdown = (String) page.evaluate("""
				async path => (await (await fetch('api/v1/' + path,
					{ headers: { Authorization: 'Bearer ' + sessionStorage.getItem('lectern.key') } })).text())""",
				export);
		List<String> dangers = new ArrayList<>();
		Parser.builder()
			.extensions(List.of(TablesExtension.create()))
			.build()
			.parse(markdown)
			.accept(new AbstractVisitor() {

				@Override
				public void visit(Link link) {
					if (!link.getDestination().startsWith(guarded().process().base() + "/#/?document=")) {
						dangers.add(link.getDestination());
					}
					visitChildren(link);
				}

				@Override
				public void visit(Image image) {
					dangers.add(image.getDestination());
				}

				@Override
				public void visit(HtmlBlock html) {
					note(html.getLiteral());
				}

				@Override
				public void visit(HtmlInline html) {
					note(html.getLiteral());
				}

				private void note(String html) {
					// An element without attributes that loads and runs nothing may stay.
					if (html.matches(
							"(?is).*(?:=|<!).*|</?(?:script|style|iframe|img|svg|math|object|embed|form|base|link|meta)\\b.*")) {
						dangers.add(html);
					}
				}

			});
		assertThat(markdown).startsWith("# ");
		assertThat(dangers).as(export).isEmpty();
	}

	@Test
	void nothingRunsInNamesTitlesAndPassages() throws Exception {
		List<String> ids = new ArrayList<>();
		for (int i = 0; i < payloads.size(); i += 6) {
			String some = String.join(" ", payloads.subList(i, Math.min(i + 6, payloads.size())))
				.replaceAll("\\s+", " ");
			ids.add(guarded().push("p" + i + " " + some, "t" + i + " " + some,
					"Passage " + i + " about the harbour.\n\n" + some));
		}
		openAsAdmin(Screen.DESKTOP);
		assertThat(page.locator("lectern-document-list li").first()).isVisible();
		assertHarmless();
		for (String id : ids) {
			page.evaluate("id => { location.hash = '#/?document=' + id }", id);
			assertThat(page.locator("lectern-text")).containsText("about the harbour");
			assertHarmless();
		}
		guarded().model().say(List.of("It is about the harbour [1]. ", payloads.getFirst()), 0);
		ask("What is the passage about the harbour?");
		assertHarmless();
	}

	@Test
	void nothingRunsInTheWordsOfAnError() {
		openAsAdmin(Screen.DESKTOP);
		watch.expect("status of 400");
		for (List<String> batch : batches()) {
			String problem = JSON.writeValueAsString(Map.of("title", "Bad request", "detail", String.join(" ", batch)));
			page.route("**/api/v1/query", (route) -> route.fulfill(
					new FulfillOptions().setStatus(400).setContentType("application/problem+json").setBody(problem)));
			put("Anything?");
			assertThat(page.locator("lectern-ending").last()).containsText(batch.getFirst().substring(0, 5));
			assertHarmless();
			page.unroute("**/api/v1/query");
		}
	}

	private void openAsAdmin(Screen screen) {
		open(guarded().process(), GuardedServer.ADMIN, "", screen);
	}

	private void assertHarmless() {
		assertThat((List<?>) page.evaluate(DANGERS)).isEmpty();
	}

	private List<List<String>> batches() {
		List<List<String>> batches = new ArrayList<>();
		for (int i = 0; i < payloads.size(); i += BATCH) {
			batches.add(payloads.subList(i, Math.min(i + BATCH, payloads.size())));
		}
		return batches;
	}

	/** Cut into pieces of 1 to 7 characters, as models do. */
	private static List<String> pieces(String text) {
		List<String> pieces = new ArrayList<>();
		for (int at = 0, length = 1; at < text.length(); at += length, length = length % 7 + 1) {
			pieces.add(text.substring(at, Math.min(at + length, text.length())));
		}
		return pieces;
	}

}
