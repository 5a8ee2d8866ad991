package io.lectern.split;

import java.util.ArrayList;
import java.util.List;

import io.lectern.parse.Block.Kind;
import io.lectern.split.PassageDraft.Part;

/** Packs units into drafts of about the target size. */
final class Packer {

	/** Shorter passages say too little to be found by; they join their neighbour. */
	private static final int SHORT = 40;

	/** Tokens from which on the average row is one of sentences. */
	private static final int PROSE_ROW = 64;

	private final Cutter cutter;

	private final List<PassageDraft> drafts = new ArrayList<>();

	private PassageDraft current;

	Packer(Cutter cutter) {
		this.cutter = cutter;
		this.current = new PassageDraft(cutter.pages());
	}

	List<PassageDraft> pack(List<Unit> units) {
		for (Unit unit : units) {
			String sample = cutter.text(unit.all().getFirst());
			int target = cutter.budget().target(sample);
			int tokens = unit.tokens();
			// Rows of prose are paragraphs that happen to stand in a table.
			boolean prose = unit.isTable() && tokens > PROSE_ROW * unit.all().size();
			int most = prose ? target : cutter.budget().most(sample);
			boolean whole = tokens <= (unit.isTable() ? most : target);
			if (whole && (current.tokens() + tokens <= target || isShort() && current.tokens() + tokens <= most)) {
				current.add(unit.all());
			}
			else if (whole) {
				flush();
				current.add(unit.all());
			}
			else if (unit.isTable()) {
				packRows(unit, most);
			}
			else {
				packSentences(unit, target);
			}
		}
		flush();
		mergeShortEnd();
		return drafts;
	}

	/** Between rows, with the header in front of each part. */
	private void packRows(Unit table, int most) {
		if (!isShort()) {
			flush();
		}
		int header = table.header().stream().mapToInt(Part::tokens).sum();
		List<Part> repeated = (header <= most / 2) ? table.header().stream().map(Packer::repeated).toList() : List.of();
		List<Part> first = new ArrayList<>();
		table.header().forEach((row) -> first.addAll(row.repeated() ? List.of(row) : cutter.pieces(row, true)));
		addOrFlush(first, most);
		for (Part row : table.parts()) {
			if (current.tokens() + row.tokens() > most && !onlyRepeats()) {
				flush();
				current.add(repeated);
				current.add(sections(table, row, most));
			}
			for (Part piece : cutter.pieces(row, true)) {
				addOrFlush(List.of(piece), most);
			}
		}
		if (onlyRepeats()) {
			current = new PassageDraft(cutter.pages());
		}
		flush();
	}

	/** The sections that a row stands under, where they leave room for it. */
	private static List<Part> sections(Unit table, Part row, int most) {
		List<Part> sections = table.sections().getOrDefault(row, List.of());
		return (sections.stream().mapToInt(Part::tokens).sum() <= most / 4) ? sections : List.of();
	}

	/** Between sentences, into parts of about the same size. */
	private void packSentences(Unit unit, int target) {
		if (!isShort()) {
			flush();
		}
		List<Part> pieces = new ArrayList<>();
		unit.all().forEach((part) -> pieces.addAll(cutter.pieces(part, unit.kind() == Kind.CODE)));
		int left = pieces.stream().mapToInt(Part::tokens).sum() + current.tokens();
		int aim = left / Math.max(1, Math.ceilDiv(left, target));
		for (Part piece : pieces) {
			// Half a sentence over the aim is nearer to it than half a sentence under.
			if (!current.isEmpty()
					&& (current.tokens() + piece.tokens() / 2 > aim || current.tokens() + piece.tokens() > target)) {
				flush();
			}
			current.add(List.of(piece));
		}
	}

	private void addOrFlush(List<Part> parts, int most) {
		int tokens = parts.stream().mapToInt(Part::tokens).sum();
		if (!current.isEmpty() && current.tokens() + tokens > most) {
			flush();
		}
		current.add(parts);
	}

	private void mergeShortEnd() {
		if (drafts.size() < 2 || drafts.getLast().tokens() >= SHORT) {
			return;
		}
		PassageDraft last = drafts.getLast();
		PassageDraft before = drafts.get(drafts.size() - 2);
		if (before.tokens() + last.tokens() <= cutter.budget().most(before.text())) {
			drafts.removeLast();
			before.add(last.parts().stream().filter((part) -> !part.repeated()).toList());
		}
	}

	private void flush() {
		if (!onlyRepeats()) {
			drafts.add(current);
		}
		current = new PassageDraft(cutter.pages());
	}

	private boolean onlyRepeats() {
		return current.parts().stream().allMatch(Part::repeated);
	}

	private boolean isShort() {
		return current.tokens() < SHORT;
	}

	static Part repeated(Part part) {
		return new Part(part.page(), part.start(), part.end(), part.glue(), part.lead(), true, part.tokens());
	}

}
