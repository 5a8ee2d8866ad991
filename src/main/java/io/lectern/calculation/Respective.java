package io.lectern.calculation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.lectern.calculation.Calculation.Cell;
import io.lectern.calculation.Calculation.Computed;
import io.lectern.evidence.Evidence;
import io.lectern.evidence.Keywords;
import io.lectern.language.Lexicons;
import io.lectern.language.Operation;
import io.lectern.language.Sentences;
import io.lectern.language.TextTerms;

/**
 * Two amounts that one sentence tells of two years: "$8.3 million and $5.7 million at
 * June 30, 2025 and December 31, 2024, respectively". What changed between them is
 * computed of those, where nothing else stands in the sentence that could be meant.
 */
final class Respective {

	/** Share of the question's words that the sentence has, at least. */
	private static final double COVERED = 0.9;

	private static final String AMOUNT = "(\\p{Sc}?\\s?[0-9][0-9,]*(?:\\.[0-9]+)?(?:\\s?(?:" + Lexicons.all()
		.stream()
		.flatMap((language) -> language.numerals().scales().keySet().stream())
		.sorted((one, other) -> other.length() - one.length())
		.map(Pattern::quote)
		.collect(Collectors.joining("|")) + ")(?![a-z]))?(?:\\s?%|\\p{IsHan}{1,2})?)";

	private Respective() {
	}

	/** Empty where no sentence tells it so. */
	static Optional<Calculation> of(Asked asked, List<Evidence> evidence) {
		Evidence first = evidence.isEmpty() ? null : evidence.getFirst();
		if (first == null || first.cells() != null || first.list() != null || !asked.isOfChange()
				|| asked.years().size() != 2) {
			return Optional.empty();
		}
		String sentence = first.sentence().text();
		List<String> years = Asked.yearsIn(sentence);
		double covered = covered(asked, sentence);
		if (Asked.compiled(asked.language().respectively()).matcher(sentence).results().count() != 1
				|| !Set.copyOf(years).equals(Set.copyOf(asked.years())) || covered < COVERED) {
			return Optional.empty();
		}
		List<String> amounts = amounts(sentence, asked);
		return amounts.isEmpty() ? Optional.empty() : Optional.ofNullable(computed(asked, first,
				Map.of(years.getFirst(), amounts.getFirst(), years.getLast(), amounts.getLast()), covered));
	}

	private static double covered(Asked asked, String sentence) {
		TextTerms words = TextTerms.of(sentence);
		List<Keywords.Word> meant = Keywords
			.of(Asked.withoutYears(AskedWords.DATE.matcher(asked.rest()).replaceAll(" ")))
			.words()
			.stream()
			.filter((word) -> !asked.language().around().contains(word.form()))
			.toList();
		return (double) meant.stream().filter((word) -> word.in(words)).count() / Math.max(1, meant.size());
	}

	/** The two amounts; empty where there are none, or more. */
	private static List<String> amounts(String sentence, Asked asked) {
		String undated = Asked.withoutYears(AskedWords.DATE.matcher(sentence).replaceAll(" "));
		List<MatchResult> pairs = Asked.compiled(AMOUNT + "\\s*(?:" + asked.language().and() + ")\\s*" + AMOUNT)
			.matcher(undated)
			.results()
			.toList();
		return (pairs.size() == 1) ? List.of(pairs.getFirst().group(1).strip(), pairs.getFirst().group(2).strip())
				: List.of();
	}

	private static @Nullable Computed computed(Asked asked, Evidence sentence, Map<String, String> amounts,
			double covered) {
		String before = amounts.getOrDefault(asked.years().getFirst(), "");
		String after = amounts.getOrDefault(asked.years().getLast(), "");
		Amount from = Amount.of(before, false, Unit.UNTOLD);
		Amount to = Amount.of(after, false, Unit.UNTOLD);
		if (from == null || to == null || !from.unit().equals(to.unit())) {
			return null;
		}
		boolean percent = asked.operation() == Operation.PERCENT_CHANGE && !from.unit().percent();
		if (percent && from.number().signum() == 0) {
			return null;
		}
		BigDecimal difference = to.number().subtract(from.number());
		BigDecimal result = percent ? Reckoning.percent(difference, from.number()) : difference;
		String number = Reckoning.shown(result.abs(), from.grouped() || to.grouped());
		String unit = percent ? "%" : from.unit().percent() ? asked.language().percentagePoints() : "";
		String shown = (result.signum() < 0 ? "-" : "") + (unit.isEmpty()
				? Pattern.compile("[0-9][0-9.,]*").matcher(after).replaceFirst(number) : number + " " + unit);
		String expression = percent ? "(" + after + " − " + before + ") ÷ " + before : after + " − " + before;
		Operation operation = percent ? Operation.PERCENT_CHANGE : Operation.DIFFERENCE;
		String said = WhichWay.said(asked, result.signum())
				+ asked.language().computed(operation, String.join(" → ", asked.years()), expression, shown);
		String line = Sentences.oneLine(sentence.sentence().text());
		return new Computed(operation, said, result, unit, List.of(new Cell(line, asked.years().getFirst(), before),
				new Cell(line, asked.years().getLast(), after)), covered, List.of(sentence), null);
	}

}
