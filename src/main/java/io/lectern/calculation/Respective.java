package io.lectern.calculation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import io.lectern.calculation.Calculation.Cell;
import io.lectern.calculation.Calculation.Computed;
import io.lectern.evidence.Evidence;
import io.lectern.evidence.Keywords;
import io.lectern.language.Figures;
import io.lectern.language.Lexicons;
import io.lectern.language.Operation;
import io.lectern.language.Sentences;
import io.lectern.language.TextTerms;

/**
 * Amounts that one sentence tells of as many years, in the same order: "$8.3 million and
 * $5.7 million at June 30, 2025 and December 31, 2024, respectively", or "in 2023, 2024
 * and 2025 we spent $1, $2 and $4 million". What changed between two of them, or what
 * they come to, is computed of those, where nothing else stands in the sentence that
 * could be meant.
 */
final class Respective {

	/** Share of the question's words that the sentence has, at least. */
	private static final double COVERED = 0.9;

	private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

	/** More are a table. */
	private static final int MOST = 5;

	private static final String AMOUNT = "(?<![\\p{L}0-9.,])\\p{Sc}?\\s?[0-9][0-9,]*(?:\\.[0-9]+)?(?:\\s?(?:"
			+ Lexicons.all()
				.stream()
				.flatMap((language) -> language.numerals().scales().keySet().stream())
				.sorted((one, other) -> other.length() - one.length())
				.map(Pattern::quote)
				.collect(Collectors.joining("|"))
			+ ")(?![a-z]))?(?:\\s?%|\\p{IsHan}{1,2})?";

	private static final Pattern BRACKETED = Pattern.compile("\\s*[(（][^()（）]*[)）]");

	private static final Pattern NUMBER = Pattern.compile("[0-9][0-9.,]*");

	private Respective() {
	}

	/** Empty where no sentence tells it so. */
	static Optional<Calculation> of(Asked asked, List<Evidence> evidence) {
		Evidence first = evidence.isEmpty() ? null : evidence.getFirst();
		List<String> meant = meant(asked);
		if (first == null || first.cells() != null || first.list() != null || meant.size() < 2) {
			return Optional.empty();
		}
		String sentence = BRACKETED.matcher(first.sentence().text()).replaceAll("");
		List<String> years = Asked.yearsIn(sentence);
		double covered = covered(asked, sentence);
		if (!years.containsAll(meant) || covered < COVERED || years.size() > MOST) {
			return Optional.empty();
		}
		List<String> amounts = amounts(sentence, asked, years.size());
		if (amounts.isEmpty()) {
			return Optional.empty();
		}
		return Optional.ofNullable(computed(asked, first, meant,
				meant.stream().map((year) -> amounts.get(years.indexOf(year))).toList(), covered));
	}

	/**
	 * The years that are reckoned with; none where the question asks for no such thing.
	 */
	private static List<String> meant(Asked asked) {
		return switch (asked.operation()) {
			case DIFFERENCE, PERCENT_CHANGE -> (asked.years().size() == 2) ? asked.years() : List.of();
			case SUM, AVERAGE -> asked.isOfStretch() ? asked.yearsThrough() : asked.years();
			case SHARE, HIGHEST, LOWEST, COUNT -> List.of();
		};
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

	/**
	 * The amounts, as many as there are years; empty where there are none, or others.
	 * They are told by a word for it, or where the years too are told one behind the
	 * other.
	 */
	private static List<String> amounts(String sentence, Asked asked, int years) {
		String undated = Asked.withoutYears(AskedWords.DATE.matcher(sentence).replaceAll(" "));
		String between = "(?:\\s*(?:" + asked.language().and() + "))+\\s*";
		List<String> rows = Asked.compiled(AMOUNT + "(?:" + between + AMOUNT + ")+")
			.matcher(undated)
			.results()
			.map(MatchResult::group)
			.toList();
		long told = Asked.compiled(asked.language().respectively()).matcher(sentence).results().count();
		boolean inOrder = told == 1 || told == 0 && areInARow(sentence, asked, years);
		if (rows.size() != 1 || !inOrder) {
			return List.of();
		}
		List<String> amounts = Asked.compiled(AMOUNT)
			.matcher(rows.getFirst())
			.results()
			.map((amount) -> amount.group().strip())
			.toList();
		return (amounts.size() == years) ? amounts : List.of();
	}

	/**
	 * Whether the years stand one behind the other, each once and with nothing between.
	 */
	private static boolean areInARow(String sentence, Asked asked, int years) {
		String between = "(?:\\s*(?:" + asked.language().and() + "))+\\s*";
		return years > 1
				&& Asked
					.compiled(Figures.YEAR_OF_ACCOUNTS + "(?:" + between + Figures.YEAR_OF_ACCOUNTS + "){" + (years - 1)
							+ "}")
					.matcher(sentence)
					.results()
					.count() == 1
				&& Asked.compiled(Figures.YEAR_OF_ACCOUNTS).matcher(sentence).results().count() == years;
	}

	private static @Nullable Computed computed(Asked asked, Evidence sentence, List<String> years, List<String> amounts,
			double covered) {
		List<Amount> read = new ArrayList<>();
		for (String text : amounts) {
			Amount amount = Amount.of(text, false, Unit.UNTOLD);
			if (amount == null || !read.isEmpty() && !amount.unit().equals(read.getFirst().unit())) {
				return null;
			}
			read.add(amount);
		}
		boolean share = read.getFirst().unit().percent();
		if (share && asked.operation() == Operation.SUM) {
			return null;
		}
		BigDecimal from = read.getFirst().number();
		BigDecimal to = read.getLast().number();
		BigDecimal sum = read.stream().map(Amount::number).reduce(BigDecimal.ZERO, BigDecimal::add);
		boolean percent = asked.operation() == Operation.PERCENT_CHANGE && !share;
		if (percent && from.signum() == 0) {
			return null;
		}
		Operation operation = asked.isOfChange() ? percent ? Operation.PERCENT_CHANGE : Operation.DIFFERENCE
				: asked.operation();
		BigDecimal result = switch (operation) {
			case PERCENT_CHANGE -> Reckoning.percent(to.subtract(from), from);
			case DIFFERENCE -> to.subtract(from);
			case AVERAGE ->
				sum.divide(BigDecimal.valueOf(read.size()), Math.max(2, sum.scale() + 1), RoundingMode.HALF_UP);
			default -> sum;
		};
		String number = Reckoning.shown(result.abs(),
				read.stream().allMatch((amount) -> amount.grouped() || amount.number().abs().compareTo(THOUSAND) < 0));
		String unit = percent ? "%" : share && asked.isOfChange() ? asked.language().percentagePoints() : "";
		String shown = (result.signum() < 0 ? "-" : "")
				+ (unit.isEmpty() ? NUMBER.matcher(amounts.getLast()).replaceFirst(number) : number + " " + unit);
		String said = (asked.isOfChange() ? WhichWay.said(asked, result.signum()) : "") + asked.language()
			.computed(operation, String.join(asked.isOfChange() ? " → " : " + ", years), expression(operation, amounts),
					shown);
		String line = Sentences.oneLine(sentence.sentence().text());
		List<Cell> cells = IntStream.range(0, years.size())
			.mapToObj((i) -> new Cell(line, years.get(i), amounts.get(i)))
			.toList();
		return new Computed(operation, said, result, unit, cells, covered, List.of(sentence), null);
	}

	private static String expression(Operation operation, List<String> amounts) {
		String before = amounts.getFirst();
		String after = amounts.getLast();
		return switch (operation) {
			case PERCENT_CHANGE -> "(" + after + " − " + before + ") ÷ " + before;
			case DIFFERENCE -> after + " − " + before;
			case AVERAGE -> "(" + String.join(" + ", amounts) + ") ÷ " + amounts.size();
			default -> String.join(" + ", amounts);
		};
	}

}
