package io.lectern.parse.child.pdf.tables;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds the columns that the cells of a header stand over: those their rule reaches over,
 * else those of the cells below, else the one that is nearest.
 */
final class HeaderPlaces {

	/** Middles that differ by less, in points, are the same. */
	private static final double SAME_MIDDLE = 4;

	/** A name that is wider than what is below it, that many times, heads more. */
	private static final double WIDER = 1.2;

	private final List<HeaderBlock> blocks;

	private final Columns columns;

	HeaderPlaces(List<HeaderBlock> blocks, Columns columns) {
		this.blocks = blocks;
		this.columns = columns;
	}

	void place() {
		addColumns();
		List<HeaderBlock> upwards = new ArrayList<>(blocks);
		upwards.sort(Comparator.comparingDouble((block) -> -block.baseline()));
		List<HeaderBlock> names = new ArrayList<>();
		for (HeaderBlock block : upwards) {
			if (block.isRuled() && placeByRule(block) || block.isParted()) {
				continue;
			}
			names.add(block);
		}
		while (!names.isEmpty()) {
			HeaderBlock lowest = names.getFirst();
			List<HeaderBlock> line = names.stream().filter(lowest::isBeside).toList();
			placeNames(line);
			names.removeAll(line);
		}
		upwards.stream()
			.filter((block) -> block.isParted() && !(block.isRuled() && placeByRule(block)))
			.forEach(this::placeAbove);
	}

	/**
	 * A name over nothing, with no column left for it between its neighbours, has one.
	 */
	private void addColumns() {
		List<HeaderBlock> leaves = new ArrayList<>(blocks.stream().filter((block) -> block.below().isEmpty()).toList());
		leaves.sort(Comparator.comparingDouble(HeaderBlock::from));
		for (int i = 0; i < leaves.size(); i++) {
			HeaderBlock leaf = leaves.get(i);
			if (!columns.met(leaf.whole()).isEmpty()) {
				continue;
			}
			double left = (i > 0) ? leaves.get(i - 1).to() : -Double.MAX_VALUE;
			double right = (i + 1 < leaves.size()) ? leaves.get(i + 1).from() : Double.MAX_VALUE;
			boolean free = IntStream.range(0, columns.size())
				.anyMatch((column) -> columns.start(column) > left - 1 && columns.end(column) < right + 1
						&& leaves.stream().noneMatch((other) -> columns.met(other.whole()).contains(column)));
			if (!free) {
				columns.add(leaf.whole());
			}
		}
	}

	private boolean placeByRule(HeaderBlock block) {
		int[] reached = IntStream.range(0, columns.size())
			.filter((column) -> columns.middle(column, column) > block.from()
					&& columns.middle(column, column) < block.to())
			.toArray();
		if (reached.length > 0) {
			block.stand(reached[0], reached[reached.length - 1]);
		}
		return reached.length > 0;
	}

	/** Names on one line: each over a column of its own. */
	private void placeNames(List<HeaderBlock> line) {
		List<HeaderBlock> sorted = new ArrayList<>(line);
		sorted.sort(Comparator.comparingDouble(HeaderBlock::from));
		int[] found = columns.ofEach(sorted.stream().map(HeaderBlock::whole).toList());
		for (int i = 0; i < found.length; i++) {
			sorted.get(i).stand(found[i], found[i]);
		}
		for (HeaderBlock block : sorted) {
			widen(block, columns.met(block.whole()));
			if (block.first() == block.last()) {
				columns.widen(block.first(), block.whole());
			}
			else if (block.below().isEmpty() && sorted.size() == 1) {
				centre(block);
			}
		}
		if (sorted.size() == 1 && sorted.getFirst().first() > 0) {
			centre(sorted.getFirst());
		}
	}

	/** A name over several columns that have none of their own. */
	private void widen(HeaderBlock block, List<Integer> met) {
		for (int column : met) {
			if (column > 0 && isFree(block, column) && block.first() > 0) {
				block.stand(Math.min(block.first(), column), Math.max(block.last(), column));
			}
		}
	}

	/**
	 * Whether no other block on the line of one stands over a column, or is nearer to it.
	 */
	private boolean isFree(HeaderBlock block, int column) {
		return blocks.stream()
			.noneMatch((other) -> other != block && other.isBeside(block)
					&& (other.first() <= column && column <= other.last()
							|| columns.met(other.whole()).contains(column)));
	}

	/** Over the columns of the blocks it stands on, and those it is in the middle of. */
	private void placeAbove(HeaderBlock block) {
		block.stand(block.below().stream().mapToInt(HeaderBlock::first).min().orElseThrow(),
				block.below().stream().mapToInt(HeaderBlock::last).max().orElseThrow());
		if (block.below().size() > 1
				|| block.width() > WIDER * (columns.end(block.last()) - columns.start(block.first()))) {
			centre(block);
		}
	}

	/** Widened as far as it is still, or more, in the middle and no other is met. */
	private void centre(HeaderBlock block) {
		int least = 1;
		int most = columns.size() - 1;
		for (HeaderBlock other : blocks) {
			if (other != block && other.isBeside(block)) {
				boolean right = other.from() > block.to();
				int own = other.isParted() ? columnOver(other, right) : columns.nearest(other.whole());
				most = right ? Math.min(most, own - 1) : most;
				least = right ? least : Math.max(least, own + 1);
			}
		}
		int bestFirst = block.first();
		int bestLast = block.last();
		double best = off(block, bestFirst, bestLast);
		for (int first = block.first(); first >= least; first--) {
			for (int last = block.last(); last <= most; last++) {
				double off = off(block, first, last);
				boolean more = last - first > bestLast - bestFirst;
				if (off < best - SAME_MIDDLE || more && off < Math.max(best, SAME_MIDDLE)) {
					best = Math.min(best, off);
					bestFirst = first;
					bestLast = last;
				}
			}
		}
		block.stand(bestFirst, bestLast);
	}

	private int columnOver(HeaderBlock other, boolean right) {
		IntStream stood = right ? other.below().stream().mapToInt(HeaderBlock::first)
				: other.below().stream().mapToInt(HeaderBlock::last);
		return right ? stood.min().orElse(0) : stood.max().orElse(0);
	}

	private double off(HeaderBlock block, int first, int last) {
		return Math.abs(columns.middle(first, last) - block.middle());
	}

}
