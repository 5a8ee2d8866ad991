package io.lectern.calculation;

import java.util.List;
import java.util.stream.Stream;

import io.lectern.calculation.GridRow.Piece;
import io.lectern.evidence.Evidence.Cells;

/**
 * Cells that a question may ask to compute of.
 *
 * @param line the line in which they lie
 * @param operands the cells, in the order in which they are reckoned with
 * @param wholes of a share, the one that the others are a share of; else empty
 * @param covered share of the question's words that the names of the cells have
 * @param asked share of those names' words that the question has
 * @param hints what else speaks for it, little beside the others
 * @param complete whether all of the cells that are asked for are at hand
 */
record Selection(Line line, List<Line.Point> operands, List<Line.Point> wholes, double covered, double asked,
		double hints, boolean complete) {

	/** What being named in few words too many counts for beside the words held. */
	private static final double ASKED = 0.5;

	double score() {
		return covered + ASKED * asked + hints;
	}

	/** All cells, those of a share's whole last. */
	List<Operand> cells() {
		return Stream.concat(operands.stream(), wholes.stream()).map(Line.Point::operand).toList();
	}

	/** Whether they are counted in the same, as far as that is told. */
	boolean isOfOneUnit() {
		List<Operand> cells = cells();
		return cells.stream().allMatch((one) -> cells.stream().allMatch((other) -> one.unit().goesWith(other.unit())));
	}

	/** Whether each is of a year of its own: of one year they are different things. */
	boolean isOverTime() {
		return operands.size() > 1 && operands.stream().allMatch((point) -> point.years().size() == 1)
				&& operands.stream().map(Line.Point::years).distinct().count() == operands.size();
	}

	/** Whether something comes out that can be shown. */
	boolean canBeComputed() {
		return complete && isOfOneUnit() && canBeCited();
	}

	/** Whether they are just the cells of a row. */
	boolean isOf(Cells cells) {
		return cells().size() == cells.columns().size() && cells().stream().allMatch((cell) -> {
			Piece piece = cell.row().piece(cell.column());
			return piece != null && piece.row().isOfTable(cells.row()) && piece.row().row() == cells.row().row()
					&& cells.columns().contains(cell.column());
		});
	}

	/** Whether every cell stands in a passage that can be cited. */
	boolean canBeCited() {
		return cells().stream().allMatch((cell) -> cell.row().piece(cell.column()) != null);
	}

}
