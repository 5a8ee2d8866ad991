package io.lectern.parse;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * Finds the letters of one text in another that says mostly the same in mostly the same
 * order. Stretches that occur once in both are tied to each other, long ones first, and
 * then what lies between them, as in Bram Cohen's patience diff.
 */
final class Alignment {

	/** Letters of the stretches looked for: sentences, words, pieces of words. */
	private static final int[] STRETCHES = { 24, 8, 4 };

	private static final int BASE = 31;

	private final char[] one;

	private final char[] other;

	private final int[] found;

	private final Deque<Range> open = new ArrayDeque<>();

	/** Letters {@code [from, to)} of the one and {@code [otherFrom, otherTo)}. */
	private record Range(int from, int to, int otherFrom, int otherTo, int stretch) {

		boolean isEmpty() {
			return from >= to || otherFrom >= otherTo;
		}

		boolean isShorterThan(int length) {
			return to - from < length || otherTo - otherFrom < length;
		}

	}

	private record Pair(int at, int otherAt) {
	}

	Alignment(char[] one, char[] other) {
		this.one = one;
		this.other = other;
		this.found = new int[one.length];
		Arrays.fill(found, -1);
	}

	/** For each letter of the one its place in the other, -1 where it has none. */
	int[] found() {
		return found;
	}

	/** Looks for these letters of the one among those of the other. */
	void align(int from, int to, int otherFrom, int otherTo) {
		open.push(new Range(from, to, otherFrom, otherTo, 0));
		while (!open.isEmpty()) {
			Range range = trimmed(open.pop());
			if (!range.isEmpty()) {
				split(range);
			}
		}
	}

	/** Without what is the same at both ends. */
	private Range trimmed(Range range) {
		int from = range.from();
		int otherFrom = range.otherFrom();
		while (from < range.to() && otherFrom < range.otherTo() && one[from] == other[otherFrom]) {
			found[from++] = otherFrom++;
		}
		int to = range.to();
		int otherTo = range.otherTo();
		while (from < to && otherFrom < otherTo && one[to - 1] == other[otherTo - 1]) {
			found[--to] = --otherTo;
		}
		return new Range(from, to, otherFrom, otherTo, range.stretch());
	}

	private void split(Range range) {
		List<Pair> ties = inOrder(ties(range, STRETCHES[range.stretch()]));
		if (ties.isEmpty()) {
			if (range.stretch() + 1 < STRETCHES.length) {
				open.push(new Range(range.from(), range.to(), range.otherFrom(), range.otherTo(), range.stretch() + 1));
			}
			return;
		}
		int from = range.from();
		int otherFrom = range.otherFrom();
		for (Pair tie : ties) {
			int at = tie.at();
			int otherAt = tie.otherAt();
			if (at < from || otherAt < otherFrom) {
				continue;
			}
			while (at > from && otherAt > otherFrom && one[at - 1] == other[otherAt - 1]) {
				at--;
				otherAt--;
			}
			open.push(new Range(from, at, otherFrom, otherAt, range.stretch()));
			while (at < range.to() && otherAt < range.otherTo() && one[at] == other[otherAt]) {
				found[at++] = otherAt++;
			}
			from = at;
			otherFrom = otherAt;
		}
		open.push(new Range(from, range.to(), otherFrom, range.otherTo(), range.stretch()));
	}

	/** Stretches of that length that occur once on either side. */
	private List<Pair> ties(Range range, int length) {
		List<Pair> ties = new ArrayList<>();
		if (range.isShorterThan(length)) {
			return ties;
		}
		long[] here = hashes(one, range.from(), range.to(), length);
		long[] there = hashes(other, range.otherFrom(), range.otherTo(), length);
		int j = 0;
		for (int i = 0; i < here.length; i++) {
			long hash = here[i] >> 32;
			while (j < there.length && there[j] >> 32 < hash) {
				j++;
			}
			if (isOnce(here, i) && j < there.length && there[j] >> 32 == hash && isOnce(there, j)) {
				int at = (int) here[i];
				int otherAt = (int) there[j];
				if (Arrays.equals(one, at, at + length, other, otherAt, otherAt + length)) {
					ties.add(new Pair(at, otherAt));
				}
			}
		}
		ties.sort(Comparator.comparingInt(Pair::at));
		return ties;
	}

	private static boolean isOnce(long[] hashes, int i) {
		return (i == 0 || hashes[i - 1] >> 32 != hashes[i] >> 32)
				&& (i == hashes.length - 1 || hashes[i + 1] >> 32 != hashes[i] >> 32);
	}

	/** Sorted, each with its place in the lower half. */
	private static long[] hashes(char[] letters, int from, int to, int length) {
		long[] hashes = new long[to - from - length + 1];
		int highest = 1;
		int hash = 0;
		for (int i = 0; i < length; i++) {
			hash = BASE * hash + letters[from + i];
			highest *= (i > 0) ? BASE : 1;
		}
		for (int at = from; at + length <= to; at++) {
			hashes[at - from] = (long) hash << 32 | at;
			if (at + length < to) {
				hash = BASE * (hash - highest * letters[at]) + letters[at + length];
			}
		}
		Arrays.sort(hashes);
		return hashes;
	}

	/** As many of them as are in the same order on both sides. */
	private static List<Pair> inOrder(List<Pair> pairs) {
		int[] tops = new int[pairs.size()];
		int[] before = new int[pairs.size()];
		int longest = 0;
		for (int i = 0; i < pairs.size(); i++) {
			int low = 0;
			int high = longest;
			while (low < high) {
				int middle = (low + high) >>> 1;
				if (pairs.get(tops[middle]).otherAt() < pairs.get(i).otherAt()) {
					low = middle + 1;
				}
				else {
					high = middle;
				}
			}
			before[i] = (low > 0) ? tops[low - 1] : -1;
			tops[low] = i;
			longest = Math.max(longest, low + 1);
		}
		List<Pair> chain = new ArrayList<>();
		for (int i = (longest > 0) ? tops[longest - 1] : -1; i >= 0; i = before[i]) {
			chain.add(pairs.get(i));
		}
		return chain.reversed();
	}

}
