package io.lectern.browser;

import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;

/** What axe-core finds wrong with a page as it stands. */
final class Axe {

	private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
			"best-practice");

	private Axe() {
	}

	static List<String> violations(Page page) {
		// The page has no frames: without them to follow, axe needs no second page to sum
		// up in.
		return new AxeBuilder(page).setLegacyMode(true)
			.withTags(RULES)
			.analyze()
			.getViolations()
			.stream()
			.map(Axe::told)
			.toList();
	}

	private static String told(Rule rule) {
		return rule.getId() + ", " + rule.getHelp()
				+ rule.getNodes().stream().limit(3).map(CheckedNode::getHtml).toList();
	}

}
