package io.lectern.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.lectern.index.PassageIndex;

/**
 * One way to call a thing.
 *
 * @param written as it is written
 * @param pieces what it is made of
 * @param asWritten whether it is told by its capitals, as IT is
 */
record Wording(String written, List<Piece> pieces, boolean asWritten) {

	static Wording of(String written, Pieces cutter, boolean abbreviation) {
		List<Piece> all = cutter.of(written);
		List<Piece> telling = all.stream().filter((piece) -> !piece.empty()).toList();
		boolean capitals = written.matches("\\p{Lu}{2,6}") && (abbreviation || telling.isEmpty());
		return new Wording(written, (capitals || telling.isEmpty()) ? all : telling, capitals);
	}

	/** One character means something else within a word. */
	boolean isOneCharacter() {
		return pieces.size() == 1 && pieces.getFirst().isCharacter();
	}

	/** Whether there is anything to look for. */
	boolean tells() {
		return pieces.stream().anyMatch((piece) -> !piece.empty()) || asWritten;
	}

	/**
	 * How many pieces of the text make it from that one on; 0: it does not stand there.
	 */
	int length(List<Piece> text, int from) {
		if (from + pieces.size() > text.size() || text.get(from).joined() && !pieces.getFirst().joined()) {
			return 0;
		}
		for (int i = 0; i < pieces.size(); i++) {
			Piece piece = text.get(from + i);
			if (asWritten ? !piece.text().equals(pieces.get(i).text()) : !piece.is(pieces.get(i))) {
				return 0;
			}
		}
		int end = from + pieces.size();
		return (end < text.size() && goesOn(text.get(end - 1), text.get(end))) ? 0 : pieces.size();
	}

	/** A code has an end: S7 is neither S7a nor S7-2. */
	private boolean goesOn(Piece last, Piece next) {
		boolean code = pieces.size() > 1 && pieces.getLast().isNumber() && !pieces.get(pieces.size() - 2).isNumber()
				&& !pieces.get(pieces.size() - 2).isCharacter();
		return next.joined() || code && next.isNumber() && next.start() == last.end() + 1;
	}

	/** Whether all its pieces stand in the text, wherever. */
	boolean isScatteredIn(List<Piece> text) {
		return pieces.stream().allMatch((piece) -> text.stream().anyMatch(piece::is));
	}

	/**
	 * What a passage that mentions it holds. A single letter or digit of a code may be
	 * part of a longer term there.
	 */
	List<PassageIndex.Wording> indexed(Pieces cutter) {
		List<Set<String>> sure = pieces.stream()
			.filter((piece) -> piece.isCharacter() || piece.text().length() > 1)
			.map(Piece::forms)
			.toList();
		List<PassageIndex.Wording> wordings = new ArrayList<>();
		if (!sure.isEmpty()) {
			wordings.add(new PassageIndex.Wording(sure));
			return wordings;
		}
		String joined = pieces.stream().map(Piece::text).collect(Collectors.joining());
		wordings.add(new PassageIndex.Wording(pieces.stream().map(Piece::forms).toList()));
		wordings.add(new PassageIndex.Wording(List.of(cutter.forms(joined))));
		if (!joined.equals(written) && !written.contains(" ")) {
			wordings.add(new PassageIndex.Wording(List.of(cutter.forms(written))));
		}
		return wordings;
	}

}
