package io.lectern.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What axe-core finds in every state: nothing. */
class AccessibilityIT extends BrowserTest {

	private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
			"best-practice");

	static Stream<Screen> screens() {
		return Stream.of(Screen.DESKTOP, Screen.DESKTOP.inTheDark(), Screen.DESKTOP.inChinese(), Screen.PHONE,
				Screen.PHONE.inTheDark());
	}

	@ParameterizedTest
	@MethodSource("screens")
	void noStateViolatesARule(Screen screen) {
		open("", screen);
		List<String> violations = new ArrayList<>();
		new Tour(server(), page, screen).go((state) -> new AxeBuilder(page).withTags(RULES)
			.analyze()
			.getViolations()
			.forEach((rule) -> violations.add(state + ": " + told(rule))));
		assertThat(violations).isEmpty();
	}

	private static String told(Rule rule) {
		return rule.getId() + ", " + rule.getHelp()
				+ rule.getNodes().stream().limit(3).map(CheckedNode::getHtml).toList();
	}

}
