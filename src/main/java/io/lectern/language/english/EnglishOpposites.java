package io.lectern.language.english;

import java.util.List;

import io.lectern.language.Opposites;

/** Words for the two ways in which an amount may count. */
final class EnglishOpposites {

	static final List<Opposites> ALL = List.of(
			new Opposites("increase[sd]?", "decrease[sd]?", "Increase.", "Decrease."),
			new Opposites("gains?", "loss(?:es)?", "Gain.", "Loss."),
			new Opposites("income|profits?|earnings", "loss(?:es)?", "Profit.", "Loss."),
			new Opposites("benefits?", "expenses?|costs?", "Benefit.", "Expense."),
			new Opposites("inflows?|provided by", "outflows?|used (?:in|for)", "Inflow.", "Outflow."));

	private EnglishOpposites() {
	}

}
