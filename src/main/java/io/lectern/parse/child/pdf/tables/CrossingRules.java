package io.lectern.parse.child.pdf.tables;

import java.util.ArrayList;
import java.util.List;

import io.lectern.parse.child.pdf.tables.Rules.Rule;

/** Lines that cross or touch each other, or others that do. */
final class CrossingRules {

	/** Points between lines that were meant to touch. */
	private static final double NEAR = 2.5;

	/** More pairs of lines than that are a drawing. */
	private static final long MOST_PAIRS = 2_000_000;

	private CrossingRules() {
	}

	/** Level and upright lines of each group. */
	static List<List<List<Rule>>> of(Rules rules) {
		List<Rule> across = rules.across();
		List<Rule> down = rules.down();
		List<List<List<Rule>>> groups = new ArrayList<>();
		if ((long) across.size() * down.size() > MOST_PAIRS) {
			return groups;
		}
		boolean[] acrossTaken = new boolean[across.size()];
		boolean[] downTaken = new boolean[down.size()];
		for (int i = 0; i < across.size(); i++) {
			if (!acrossTaken[i]) {
				acrossTaken[i] = true;
				List<Rule> level = new ArrayList<>(List.of(across.get(i)));
				List<Rule> upright = new ArrayList<>();
				int seenLevel = 0;
				int seenUpright = 0;
				while (seenLevel < level.size() || seenUpright < upright.size()) {
					if (seenLevel < level.size()) {
						take(level.get(seenLevel++), down, downTaken, upright);
					}
					else {
						take(upright.get(seenUpright++), across, acrossTaken, level);
					}
				}
				groups.add(List.of(level, upright));
			}
		}
		return groups;
	}

	private static void take(Rule rule, List<Rule> others, boolean[] taken, List<Rule> into) {
		for (int i = 0; i < others.size(); i++) {
			if (!taken[i] && touch(rule, others.get(i))) {
				taken[i] = true;
				into.add(others.get(i));
			}
		}
	}

	private static boolean touch(Rule one, Rule other) {
		return other.at() >= one.from() - NEAR && other.at() <= one.to() + NEAR && one.at() >= other.from() - NEAR
				&& one.at() <= other.to() + NEAR;
	}

}
