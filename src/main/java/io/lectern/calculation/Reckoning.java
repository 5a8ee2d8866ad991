package io.lectern.calculation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.lectern.calculation.Line.Point;
import io.lectern.language.Lexicons;
import io.lectern.language.Operation;

/**
 * What comes out of a selection.
 *
 * @param operation what was reckoned: of two percentages their difference, where a change
 * in percent was asked for
 * @param result the result, rounded where it is not exact
 * @param unit in what it is counted; empty where that is not told
 * @param expression how it was reckoned, as it is shown
 * @param shown the result as it is shown
 */
record Reckoning(Operation operation, BigDecimal result, String unit, String expression, String shown) {

	private static final int DIGITS = 2;

	private static final int MOST_SHOWN = 6;

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	/** Null where nothing can be reckoned, as by a division by nothing. */
	static @Nullable Reckoning of(Asked asked, Selection selection) {
		List<Operand> cells = selection.cells();
		boolean scaled = cells.stream().map((cell) -> cell.unit().scale()).distinct().count() > 1;
		if (scaled && cells.stream().anyMatch((cell) -> cell.unit().scale() == null)) {
			// Heading of one and caption of the other may say the same.
			scaled = false;
		}
		Reckoner reckoner = new Reckoner(asked, selection, scaled);
		return switch (asked.operation()) {
			case SHARE -> reckoner.share();
			case PERCENT_CHANGE -> reckoner.percentChange();
			case DIFFERENCE -> reckoner.difference();
			case AVERAGE -> reckoner.average();
			case SUM -> reckoner.sum();
			case HIGHEST, LOWEST, COUNT -> null;
		};
	}

	private record Reckoner(Asked asked, Selection selection, boolean scaled) {

		private BigDecimal number(Point point) {
			Amount amount = point.operand().amount();
			return scaled ? amount.meant() : amount.number();
		}

		private List<BigDecimal> numbers() {
			return selection.operands().stream().map(this::number).toList();
		}

		private Unit unit() {
			return selection.cells().getFirst().unit();
		}

		private @Nullable Reckoning share() {
			BigDecimal part = total(numbers());
			BigDecimal whole = number(selection.wholes().getFirst());
			if (whole.signum() == 0) {
				return null;
			}
			BigDecimal share = part.divide(whole, MathContext.DECIMAL64);
			BigDecimal percent = rounded(share.multiply(HUNDRED));
			String parts = summed();
			String expression = (selection.operands().size() > 1) ? "(" + parts + ")" : parts;
			return new Reckoning(Operation.SHARE, percent, "%",
					expression + " ÷ " + shown(whole) + " = " + shown(share.setScale(4, RoundingMode.HALF_UP)),
					shown(percent) + " %");
		}

		private @Nullable Reckoning percentChange() {
			BigDecimal from = numbers().getFirst();
			BigDecimal to = numbers().getLast();
			if (unit().percent()) {
				return difference();
			}
			if (from.signum() == 0) {
				return null;
			}
			BigDecimal percent = percent(to.subtract(from), from);
			String expression = "(" + shown(to) + " − " + bracketed(from) + ") ÷ " + bracketed(from);
			return new Reckoning(Operation.PERCENT_CHANGE, percent, "%", expression, shown(percent) + " %");
		}

		private Reckoning difference() {
			boolean overTime = selection.isOverTime();
			BigDecimal first = overTime ? numbers().getLast() : numbers().getFirst();
			BigDecimal second = overTime ? numbers().getFirst() : numbers().getLast();
			BigDecimal difference = first.subtract(second);
			String unit = unit().percent() ? asked.language().percentagePoints() : unitName();
			return new Reckoning(Operation.DIFFERENCE, difference, unit, shown(first) + " − " + bracketed(second),
					unit().percent() ? shown(difference) + " " + unit : withUnit(difference));
		}

		private Reckoning average() {
			BigDecimal sum = total(numbers());
			BigDecimal count = BigDecimal.valueOf(numbers().size());
			int digits = Math.max(DIGITS, sum.scale() + 1);
			BigDecimal average = plain(sum.divide(count, digits, RoundingMode.HALF_UP));
			return new Reckoning(Operation.AVERAGE, average, unitName(), "(" + summed() + ") ÷ " + count,
					withUnit(average));
		}

		private Reckoning sum() {
			BigDecimal sum = total(numbers());
			return new Reckoning(Operation.SUM, sum, unitName(), summed(), withUnit(sum));
		}

		private String summed() {
			List<BigDecimal> numbers = numbers();
			List<BigDecimal> some = (numbers.size() > MOST_SHOWN) ? numbers.subList(0, MOST_SHOWN - 1) : numbers;
			String sum = some.stream().map(this::bracketed).collect(Collectors.joining(" + "));
			return (some.size() < numbers.size()) ? sum + " + … + " + bracketed(numbers.getLast()) : sum;
		}

		private String bracketed(BigDecimal number) {
			return (number.signum() < 0) ? "(" + shown(number) + ")" : shown(number);
		}

		private String shown(BigDecimal number) {
			boolean grouped = selection.cells().stream().anyMatch((cell) -> cell.amount().grouped());
			return Reckoning.shown(number, grouped);
		}

		private String withUnit(BigDecimal number) {
			Unit unit = unit();
			if (unit.percent()) {
				return shown(number) + " %";
			}
			String sign = unit().currency();
			boolean before = sign != null && sign.codePoints().noneMatch(Character::isLetter);
			String name = before ? unitName().replace(sign, "").strip() : unitName();
			String amount = (before ? sign : "") + shown(number.abs()) + (name.isEmpty() ? "" : " " + name);
			return (number.signum() < 0) ? "-" + amount : amount;
		}

		private String unitName() {
			Unit unit = selection.cells().stream().map(Operand::unit).reduce(Unit::or).orElse(Unit.UNTOLD);
			if (unit.percent()) {
				return "%";
			}
			String name = (unit.name() != null) ? unit.name() : (unit.currency() != null) ? unit.currency() : "";
			String scale = (scaled || unit.scale() == null) ? "" : scaleName(unit.scale());
			return (scale + " " + name).strip();
		}

		private String scaleName(int power) {
			return Lexicons.of(asked.question())
				.numerals()
				.scales()
				.entrySet()
				.stream()
				.filter((scale) -> scale.getValue() == power)
				.map(Map.Entry::getKey)
				.max(Comparator.comparing((word) -> word.endsWith("s") ? 0 : word.length()))
				.orElse("");
		}

	}

	static String shown(BigDecimal number, boolean grouped) {
		DecimalFormat format = new DecimalFormat(grouped ? "#,##0.###############" : "0.###############",
				DecimalFormatSymbols.getInstance(Locale.ROOT));
		return format.format(number);
	}

	private static BigDecimal total(List<BigDecimal> numbers) {
		return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	static BigDecimal percent(BigDecimal part, BigDecimal whole) {
		return rounded(part.multiply(HUNDRED).divide(whole, MathContext.DECIMAL64));
	}

	/** To hundredths, or to two digits that say something. */
	private static BigDecimal rounded(BigDecimal number) {
		BigDecimal hundredths = number.setScale(DIGITS, RoundingMode.HALF_UP);
		return plain((hundredths.signum() == 0 && number.signum() != 0)
				? number.round(new MathContext(DIGITS, RoundingMode.HALF_UP)) : hundredths);
	}

	private static BigDecimal plain(BigDecimal number) {
		BigDecimal stripped = number.stripTrailingZeros();
		return (stripped.scale() < 0) ? stripped.setScale(0) : stripped;
	}

}
