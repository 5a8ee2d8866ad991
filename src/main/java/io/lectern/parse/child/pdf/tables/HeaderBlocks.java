package io.lectern.parse.child.pdf.tables;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * Puts the lines of a header together to its cells, of one line or more, and those to
 * rows: a name over several columns stands in a row above theirs.
 */
final class HeaderBlocks {

	/** Lines of a cell are no further apart, in sizes of their letters. */
	private static final double TIGHT = 1.4;

	/** A rule is no further under the letters, in their sizes. */
	private static final double UNDER = 1.3;

	private final List<HeaderBlock> blocks = new ArrayList<>();

	private final Columns columns;

	private final Rules rules;

	/**
	 * @param columns those of the body; widened by the names that stand over one
	 */
	HeaderBlocks(List<List<Segment>> lines, Columns columns, Rules rules) {
		this.columns = columns;
		this.rules = rules;
		List<HeaderBlock> above = List.of();
		for (List<Segment> line : lines) {
			List<HeaderBlock> now = new ArrayList<>();
			for (Segment cell : line) {
				HeaderBlock block = goingOn(cell, line, above);
				if (block == null) {
					block = new HeaderBlock();
					blocks.add(block);
				}
				block.add(cell);
				now.add(block);
			}
			above = now;
		}
	}

	/** The block of the line above that a cell is the next line of. */
	private @Nullable HeaderBlock goingOn(Segment cell, List<Segment> line, List<HeaderBlock> above) {
		List<HeaderBlock> over = above.stream().filter((block) -> block.isOver(cell)).toList();
		if (over.size() != 1) {
			return null;
		}
		HeaderBlock block = over.getFirst();
		boolean alone = line.stream().filter(block::isOver).count() == 1;
		boolean tight = cell.baseline() - block.baseline() < TIGHT * cell.size();
		boolean other = hasLetters(block.whole()) && isNumber(cell);
		return (alone && tight && !other && !isRuled(block, cell)) ? block : null;
	}

	private static boolean isNumber(Segment cell) {
		return !hasLetters(cell) && cell.text().codePoints().anyMatch(Character::isDigit);
	}

	/** A year under words is a name of its own. */
	private static boolean hasLetters(Segment cell) {
		return cell.text().codePoints().anyMatch(Character::isLetter);
	}

	private boolean isRuled(HeaderBlock block, Segment below) {
		return rules.pieces()
			.stream()
			.anyMatch((rule) -> rule.at() > block.baseline() && rule.at() < below.baseline() - 0.3 * below.size()
					&& rule.from() < below.middle() && rule.to() > below.middle());
	}

	List<GridRow> rows() {
		blocks.forEach(this::reach);
		blocks.forEach((block) -> block.standOn(blocks));
		new HeaderPlaces(blocks, columns).place();
		TreeMap<Integer, List<HeaderBlock>> levels = new TreeMap<>(Comparator.reverseOrder());
		for (HeaderBlock block : blocks) {
			levels.computeIfAbsent(level(block), (height) -> new ArrayList<>()).add(block);
		}
		List<GridRow> rows = new ArrayList<>();
		for (List<HeaderBlock> level : levels.values()) {
			rows.addAll(apart(level));
		}
		return rows;
	}

	/** Counted from the bottom; a name over nothing stands where those beside it do. */
	private int level(HeaderBlock block) {
		return block.below().isEmpty() ? blocks.stream()
			.filter(block::isBeside)
			.mapToInt(HeaderBlock::height)
			.filter((height) -> height > 0)
			.min()
			.orElse(0) : block.height();
	}

	/**
	 * A piece of a rule right under a block that is not under others as well shows how
	 * far it reaches.
	 */
	private void reach(HeaderBlock block) {
		rules.pieces()
			.stream()
			.filter((rule) -> rule.at() > block.baseline() && rule.at() < block.baseline() + UNDER * block.size()
					&& rule.passes(block.middle()) && rule.length() > 0.8 * block.width()
					&& blocks.stream()
						.noneMatch((other) -> other != block && other.isBeside(block) && rule.passes(other.middle())))
			.findFirst()
			.ifPresent((rule) -> block.reach(rule.from(), rule.to()));
	}

	/** Rows of blocks no two of which stand in one column. */
	private static List<GridRow> apart(List<HeaderBlock> level) {
		List<List<HeaderBlock>> rows = new ArrayList<>();
		for (HeaderBlock block : level) {
			List<HeaderBlock> row = rows.stream()
				.filter((others) -> others.stream().noneMatch(block::meets))
				.findFirst()
				.orElse(null);
			if (row == null) {
				row = new ArrayList<>();
				rows.add(row);
			}
			row.add(block);
		}
		return rows.stream()
			.map((row) -> new GridRow(row.stream().flatMap((block) -> block.placed().stream()).toList()))
			.toList();
	}

}
