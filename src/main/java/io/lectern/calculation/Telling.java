package io.lectern.calculation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.lectern.calculation.Calculation.Cell;
import io.lectern.calculation.Calculation.Computed;
import io.lectern.calculation.GridRow.Piece;
import io.lectern.calculation.Line.Point;
import io.lectern.evidence.Evidence;
import io.lectern.evidence.Evidence.Cells;
import io.lectern.language.Lexicons;
import io.lectern.language.Operation;
import io.lectern.language.Sentence;
import io.lectern.language.Statements;

/** Tells what comes out of a selection, and of which cells. */
final class Telling {

	private static final int MOST_CITED = 40;

	private static final int MOST_NAMED = 4;

	/** A change and its share; more are of other times. */
	private static final int MOST_STATED = 2;

	private final Asked asked;

	private final Selection selection;

	Telling(Asked asked, Selection selection) {
		this.asked = asked;
		this.selection = selection;
	}

	/** Null where nothing comes out. */
	@Nullable Calculation calculation() {
		return switch (asked.operation()) {
			case HIGHEST, LOWEST -> extreme();
			case COUNT -> count();
			case SUM -> {
				Calculation stated = stated();
				yield (stated != null) ? stated : reckoned();
			}
			case SHARE, PERCENT_CHANGE, DIFFERENCE, AVERAGE -> reckoned();
		};
	}

	private @Nullable Calculation reckoned() {
		Reckoning reckoning = Reckoning.of(asked, selection);
		if (reckoning == null) {
			return null;
		}
		String sentence = WhichWay.said(asked, reckoning.result().signum())
				+ asked.language().computed(reckoning.operation(), of(), reckoning.expression(), reckoning.shown());
		return computed(reckoning.operation(), sentence, reckoning.result(), reckoning.unit(), selection.cells());
	}

	/** The names of the cells: what they have in common, and what tells them apart. */
	private String of() {
		String points = together(selection.operands());
		String apart = selection.wholes().isEmpty() ? points : points + " ÷ " + together(selection.wholes());
		return Stream.of(joined(selection.line().name()), apart)
			.filter((part) -> !part.isEmpty())
			.collect(Collectors.joining(marks().comma()));
	}

	private String together(List<Point> points) {
		boolean overTime = selection.isOverTime() && points == selection.operands();
		String between = overTime ? " → " : " + ";
		return (points.size() > MOST_NAMED) ? "" : points.stream()
			.map((point) -> overTime ? point.years().getFirst() : joined(point.names()))
			.collect(Collectors.joining(asked.operation() == Operation.DIFFERENCE && !overTime ? " − " : between));
	}

	private Statements marks() {
		return Lexicons.of(asked.question()).statements();
	}

	private Calculation extreme() {
		List<Point> points = selection.operands();
		BigDecimal extreme = points.stream()
			.map((point) -> point.operand().amount().meant())
			.reduce((asked.operation() == Operation.HIGHEST) ? BigDecimal::max : BigDecimal::min)
			.orElseThrow();
		List<Operand> found = points.stream()
			.map(Point::operand)
			.filter((one) -> one.amount().meant().compareTo(extreme) == 0)
			.toList();
		String names = points.stream()
			.filter((point) -> found.contains(point.operand()))
			.map((point) -> joined(point.names()) + marks().colon() + point.operand().text())
			.collect(Collectors.joining(marks().semicolon()));
		String sentence = asked.language()
			.found(asked.operation(), joined(selection.line().name()), names, points.size());
		return computed(asked.operation(), sentence, found.getFirst().amount().number(), "", found);
	}

	private Calculation count() {
		int rows = selection.operands().size();
		long all = selection.line().grid().rows().stream().filter((row) -> !Grid.isTotal(row)).count();
		String sentence = asked.language().counted(selection.line().grid().nameOfRows(), rows, (int) all);
		return computed(Operation.COUNT, sentence, BigDecimal.valueOf(rows), "", selection.cells());
	}

	/** A total that the table states need not be computed. */
	private @Nullable Calculation stated() {
		if (selection.line().ofRow()) {
			return null;
		}
		int column = selection.operands().getFirst().operand().column();
		List<Operand> totals = selection.line()
			.points()
			.stream()
			.map(Point::operand)
			.filter((one) -> one.column() == column && Grid.isTotal(one.row()))
			.toList();
		boolean ofAll = selection.operands().size() + totals.size() == selection.line().points().size();
		return (totals.size() == 1 && ofAll && totals.getFirst().row().piece(column) != null)
				? new Calculation.Stated(selection.covered(), rows(totals)) : null;
	}

	private Computed computed(Operation operation, String sentence, BigDecimal result, String unit,
			List<Operand> cited) {
		List<Evidence> rows = rows(withStated(cited));
		List<Evidence> first = rows.subList(0, Math.min(MOST_CITED, rows.size()));
		return new Computed(operation, sentence, result, unit, selection.cells().stream().map(Telling::cell).toList(),
				selection.covered(), first,
				(first.size() < rows.size()) ? asked.language().citedInPart(first.size(), rows.size()) : null);
	}

	/**
	 * With the cells in which the row itself states a change of the same years, as it is
	 * rounded there: shown beside what was reckoned.
	 */
	private List<Operand> withStated(List<Operand> cited) {
		if (!asked.isOfChange() || !selection.line().ofRow() || !selection.isOverTime()) {
			return cited;
		}
		List<Operand> with = new ArrayList<>(cited);
		selection.line()
			.points()
			.stream()
			.filter((point) -> !cited.contains(point.operand()) && asked.statesChange(point.text(), cited))
			.map(Point::operand)
			.forEach(with::add);
		return (with.size() - cited.size() > MOST_STATED) ? cited : with;
	}

	private static Cell cell(Operand operand) {
		return new Cell(joined(operand.row().label()), joined(operand.header()), operand.text());
	}

	private static String joined(List<String> names) {
		return names.stream()
			.map((name) -> name.replaceAll("[,;:\\s]+$", ""))
			.collect(Collectors.joining(Lexicons.of(String.join("", names)).statements().comma()));
	}

	/** The rows of cells, each with those of its cells that count. */
	static List<Evidence> rows(List<Operand> operands) {
		Map<Piece, List<Integer>> columns = new LinkedHashMap<>();
		for (Operand operand : operands) {
			Piece piece = operand.row().piece(operand.column());
			if (piece != null) {
				columns.computeIfAbsent(piece, (one) -> new ArrayList<>()).add(operand.column());
			}
		}
		return columns.entrySet().stream().map((row) -> evidence(row.getKey(), row.getValue())).toList();
	}

	private static Evidence evidence(Piece piece, List<Integer> columns) {
		List<Integer> ordered = columns.stream().distinct().sorted().toList();
		Cells cells = new Cells(piece.row(), ordered, List.of(), true);
		Sentence said = new Sentence(piece.row().start(), piece.row().end(), cells.saying());
		return Evidence.certain(piece.found(), said, cells);
	}

}
