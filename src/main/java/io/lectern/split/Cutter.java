package io.lectern.split;

import java.util.ArrayList;
import java.util.List;

import io.lectern.language.Sentences;
import io.lectern.parse.PlainText;
import io.lectern.split.PassageDraft.Part;

/**
 * Cuts stretches of pages and counts what they cost.
 *
 * @param check asked before each count; what it throws ends the work
 */
record Cutter(List<String> pages, Budget budget, Runnable check) {

	/** Characters beyond which a sentence is cut, whatever the model reads. */
	private static final int LONG = 8000;

	/** The stretch without white space at its ends; nothing where it is blank. */
	List<Part> part(int page, int start, int end, String glue) {
		check.run();
		String text = pages.get(page - 1);
		int from = start;
		int to = end;
		while (from < to && PlainText.isBlank(text.charAt(from))) {
			from++;
		}
		while (to > from && PlainText.isBlank(text.charAt(to - 1))) {
			to--;
		}
		return (from == to) ? List.of()
				: List.of(new Part(page, from, to, glue, "", false, budget.count(text.substring(from, to))));
	}

	String text(Part part) {
		return pages.get(part.page() - 1).substring(part.start(), part.end());
	}

	/**
	 * The part in sentences, or in lines. A sentence that the model can't read whole is
	 * cut further; a row with a label repeated in front is whole as it is, and the mark
	 * of a list's item stays in front of its first sentence.
	 */
	List<Part> pieces(Part part, boolean lines) {
		if (lines && !part.lead().isEmpty()) {
			return List.of(part);
		}
		String text = text(part);
		List<Part> pieces = new ArrayList<>();
		int start = 0;
		for (int end : lines ? CutPoints.lineEnds(text) : Sentences.ends(text)) {
			addCut(part.page(), part.start() + start, part.start() + end, (start == 0) ? part.glue() : "\n", pieces);
			start = end;
		}
		if (!part.lead().isEmpty()) {
			pieces.addFirst(pieces.removeFirst().behind(part.lead()));
		}
		return pieces;
	}

	/**
	 * Cuts without counting what no model reads whole, so that the time it takes grows
	 * with the text's length alone.
	 */
	private void addCut(int page, int start, int end, String glue, List<Part> pieces) {
		if (end - start > LONG) {
			int cut = start + CutPoints.cut(pages.get(page - 1).substring(start, end));
			addCut(page, start, cut, glue, pieces);
			addCut(page, cut, end, "\n", pieces);
			return;
		}
		part(page, start, end, glue).forEach((part) -> addCut(part, pieces));
	}

	private void addCut(Part part, List<Part> pieces) {
		if (part.tokens() <= budget.most(text(part)) || part.end() - part.start() <= 2) {
			pieces.add(part);
			return;
		}
		halves(part).forEach((half) -> addCut(half, pieces));
	}

	private List<Part> halves(Part part) {
		int cut = part.start() + CutPoints.cut(text(part));
		List<Part> halves = new ArrayList<>(part(part.page(), part.start(), cut, part.glue()));
		halves.addAll(part(part.page(), cut, part.end(), "\n"));
		return halves;
	}

	/** A draft that turned out too long, in two. */
	List<PassageDraft> halves(PassageDraft draft) {
		List<Part> parts = draft.parts().stream().filter((part) -> !part.repeated()).toList();
		if (parts.size() == 1) {
			return halves(parts.getFirst()).stream().map((half) -> new PassageDraft(pages, List.of(half))).toList();
		}
		int middle = parts.size() / 2;
		return List.of(new PassageDraft(pages, parts.subList(0, middle)),
				new PassageDraft(pages, parts.subList(middle, parts.size())));
	}

}
