package io.lectern.calculation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.lectern.evidence.Evidence;
import io.lectern.evidence.Evidence.Cells;
import io.lectern.evidence.Keywords;
import io.lectern.evidence.PassageTables;
import io.lectern.index.PassagesById;
import io.lectern.language.Language;
import io.lectern.language.Lexicons;
import io.lectern.language.Operation;
import io.lectern.language.Terms;
import io.lectern.language.TextTerms;
import io.lectern.search.Findings.Found;

/**
 * Computes what a question asks for over the cells of one table, where it can be told
 * surely which those are. Safe for use by many threads.
 */
@Component
public class Calculator {

	/**
	 * Share of the question's words that the cells' names have, at least. Fitted, as the
	 * other shares, on half of TAT-QA's arithmetic questions and judged on the other
	 * half.
	 */
	private static final double COVERED = 0.7;

	/**
	 * The same where the year before the one that is named is only meant.
	 */
	private static final double COVERED_WITHOUT_YEAR = 0.95;

	/** Share of their names' words that the question has, at least. */
	private static final double ASKED = 0.6;

	/** From which on cells are worth looking at. */
	private static final double WORTH_LOOKING_AT = 0.5;

	/** Cells that come this near the best may be meant as well. */
	private static final double MARGIN = 0.04;

	/** A limit is the most or the least that may be. */
	private static final Pattern LIMIT = Lexicons.pattern((language) -> language.numerals().limit());

	/** Rows to look at. */
	private static final int MOST_SHOWN = 5;

	private final WholeTables tables;

	public Calculator(PassageTables tables, PassagesById passages) {
		this.tables = new WholeTables(tables, passages);
	}

	/**
	 * Empty where the question asks to compute nothing, or where a table seems to state
	 * it.
	 * @param passages what was found for it, best first
	 * @param evidence the sentences and rows among them that answer it as they stand,
	 * best first
	 */
	public Optional<Calculation> of(String question, List<Found> passages, List<Evidence> evidence) {
		Asked asked = Asked.of(question);
		if (asked == null || !evidence.isEmpty() && isSaidByName(asked, evidence.getFirst())) {
			return Optional.empty();
		}
		Optional<Calculation> respective = Respective.of(asked, evidence);
		if (respective.isPresent()) {
			return respective;
		}
		List<Grid> grids = tables.of(passages);
		if (grids.isEmpty()) {
			return otherwise(asked, List.of(), evidence, () -> uncounted(asked, evidence));
		}
		List<Selection> choices = new Choices(asked, grids).all()
			.stream()
			.sorted(Comparator.comparingDouble(Selection::score).reversed())
			.toList();
		Selection best = choices.isEmpty() ? null : choices.getFirst();
		if (best == null || best.covered() < WORTH_LOOKING_AT) {
			return otherwise(asked, choices, evidence,
					() -> unsure(asked, evidence, List.of(), ofRow(asked, choices, evidence)));
		}
		if (isStated(asked, best)) {
			return Optional.empty();
		}
		Calculation calculation = best.canBeComputed() ? new Telling(asked, best).calculation() : null;
		boolean rivalled = choices.stream()
			.anyMatch((other) -> other.score() > best.score() - MARGIN && !isSame(asked, best, other));
		return (calculation != null && isSure(asked, best) && !rivalled) ? Optional.of(calculation) : otherwise(asked,
				choices, evidence, () -> unsure(asked, evidence, Telling.rows(best.cells()), calculation));
	}

	/**
	 * Whether the words that ask to compute are those of a table, or of what it stands
	 * in.
	 */
	private static boolean isSaidByName(Asked asked, Evidence first) {
		Cells cells = first.cells();
		return cells != null && Stream
			.concat(Stream.of(cells.row().table().caption(), first.found().document().title()),
					first.found().passage().headings().stream())
			.anyMatch(asked::isSaidBy);
	}

	/** What comes out of the very cells that were found; null where nothing does. */
	private static @Nullable Calculation ofRow(Asked asked, List<Selection> choices, List<Evidence> evidence) {
		Cells found = evidence.isEmpty() ? null : evidence.getFirst().cells();
		return choices.stream()
			.filter((selection) -> found != null && selection.canBeComputed() && selection.isOf(found))
			.findFirst()
			.map((selection) -> new Telling(asked, selection).calculation())
			.orElse(null);
	}

	/**
	 * What is not computed may still be answered in so many words where it asks for yes
	 * or no, or by the row that it calls by its whole name, whatever else it says.
	 */
	private static Optional<Calculation> otherwise(Asked asked, List<Selection> choices, List<Evidence> evidence,
			Supplier<Optional<Calculation>> unsure) {
		if (asked.whichWay() == null) {
			return unsure.get();
		}
		boolean called = !evidence.isEmpty() && isCalled(asked, evidence.getFirst().cells());
		return called ? Optional.ofNullable(ofRow(asked, choices, evidence)) : Optional.empty();
	}

	/** Whether the question has the whole name of the row, of more than one word. */
	private static boolean isCalled(Asked asked, @Nullable Cells cells) {
		if (cells == null || !cells.told()) {
			return false;
		}
		Set<String> own = ownName(cells);
		return own.size() > 1 && Terms.of(asked.rest()).containsAll(own);
	}

	/** The words of the row's own label, without what it stands under. */
	private static Set<String> ownName(Cells cells) {
		List<String> label = cells.row().table().label(cells.row().row());
		return Terms.of(label.isEmpty() ? "" : label.getLast());
	}

	private static boolean isSure(Asked asked, Selection best) {
		boolean yearIsMeant = asked.years().size() == 1 && asked.isOfChange();
		return best.covered() >= (yearIsMeant ? COVERED_WITHOUT_YEAR : COVERED) && best.asked() >= ASKED;
	}

	/**
	 * A single cell whose row and column the question names is just that, unless it is to
	 * be a share of others; a row called "Total" is not named by asking for a total.
	 */
	private static boolean isNamed(Asked asked, Cells cells) {
		Set<String> own = ownName(cells);
		return !asked.isOfChange() && asked.operation() != Operation.SHARE && cells.told()
				&& cells.columns().size() == 1 && !own.isEmpty() && Terms.of(asked.rest()).containsAll(own);
	}

	/** Whether the same comes out of both, as of a table that a document shows twice. */
	private static boolean isSame(Asked asked, Selection one, Selection other) {
		if (one == other) {
			return true;
		}
		Reckoning first = Reckoning.of(asked, one);
		Reckoning second = Reckoning.of(asked, other);
		if (first == null || second == null) {
			return numbers(one).equals(numbers(other));
		}
		return first.result().compareTo(second.result()) == 0;
	}

	private static List<String> numbers(Selection selection) {
		return selection.cells().stream().map((cell) -> cell.amount().number().toPlainString()).toList();
	}

	/** Whether the cells, or headings beside them, are of such values already. */
	private static boolean isStated(Asked asked, Selection best) {
		StringBuilder names = new StringBuilder(best.line().text());
		best.operands().forEach((point) -> names.append('\n').append(point.text()));
		if (asked.isOfChange() && asked.years().size() < 2) {
			GridRow row = best.operands().getFirst().operand().row();
			row.table()
				.values(row.row())
				.forEach((column) -> names.append('\n').append(String.join("\n", row.headings().path(column))));
		}
		boolean shares = asked.operation() == Operation.SHARE
				&& best.cells().stream().anyMatch((cell) -> cell.unit().percent());
		return shares
				|| asked.operation() != Operation.COUNT && (asked.operation() != Operation.SUM || best.line().ofRow())
						&& asked.operation() != Operation.SHARE && asked.isStatedBy(names.toString());
	}

	/**
	 * Whether a row states what was to be computed: such a value, of a thing that is
	 * asked for. The total of another table is the total of something else.
	 */
	private static boolean states(Asked asked, String said, Cells cells) {
		// A table in another language is not asked to compute: what it limits is told.
		boolean otherwise = !Language.of(said).equals(Language.of(asked.question()));
		boolean value = asked.isStatedBy(said) || asked.operation() == Operation.SHARE && said.contains("%")
				|| otherwise && asked.isOfExtreme() && LIMIT.matcher(said).find();
		TextTerms names = TextTerms
			.of(said + "\n" + cells.row().label() + "\n" + cells.row().table().caption() + "\n" + headings(cells));
		Set<Keywords.Word> words = Keywords.of(Asked.withoutYears(asked.rest())).words();
		return value && (words.isEmpty() || otherwise || words.stream().anyMatch((word) -> word.in(names)));
	}

	private static String headings(Cells cells) {
		return cells.row().columns().stream().map(cells.row()::header).collect(Collectors.joining("\n"));
	}

	/** Sentences are no list to count in, unless they say how many are listed. */
	private static Optional<Calculation> uncounted(Asked asked, List<Evidence> evidence) {
		boolean sentence = !evidence.isEmpty() && evidence.getFirst().cells() == null
				&& asked.isOfWholeList(evidence.getFirst().sentence().text());
		return sentence ? Optional.of(new Calculation.Unsure(asked.language().toBeCounted(), List.of()))
				: Optional.empty();
	}

	/**
	 * A row that is only like the question is no answer to it, unless it states what was
	 * to be computed. What counts or adds up something is often stated in other words.
	 */
	private static Optional<Calculation> unsure(Asked asked, List<Evidence> evidence, List<Evidence> rows,
			@Nullable Calculation supposed) {
		Evidence first = evidence.isEmpty() ? null : evidence.getFirst();
		Cells cells = (first != null) ? first.cells() : null;
		if (cells == null) {
			return uncounted(asked, evidence);
		}
		boolean plainly = switch (asked.operation()) {
			case COUNT -> false;
			case SUM -> asked.isOfAll();
			case SHARE, PERCENT_CHANGE, DIFFERENCE, AVERAGE, HIGHEST, LOWEST -> true;
		};
		if (first == null || cells == null || !plainly || states(asked, first.sentence().text(), cells)
				|| isNamed(asked, cells)) {
			return Optional.empty();
		}
		boolean all = rows.size() <= MOST_SHOWN;
		String would = (all && supposed instanceof Calculation.Computed computed)
				? "\n\n" + asked.language().supposed(computed.sentence()) : "";
		return Optional.of(new Calculation.Unsure(asked.language().toBeLookedAt() + would,
				all ? rows : rows.subList(0, MOST_SHOWN)));
	}

}
