package io.lectern.browser;

import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;

/** What axe-core finds wrong with a page as it stands. */
final class Axe {

	/**
	 * Asked for violations alone: to tell of each element in how many ways it is right
	 * takes longer than to look at it.
	 */
	private static final String RUN = """
			() => axe.run({
			  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
			  resultTypes: ['violations'],
			  iframes: false,
			}).then(({ violations }) => violations.map(({ id, help, nodes }) =>
			  `${id}, ${help} ${nodes.slice(0, 3).map(({ html }) => html).join(', ')}`))""";

	private Axe() {
	}

	@SuppressWarnings("unchecked")
	static List<String> violations(Page page) {
		if (!(Boolean) page.evaluate("'axe' in globalThis")) {
			page.evaluate(AxeBuilder.getAxeScript());
		}
		return (List<String>) page.evaluate(RUN);
	}

}
