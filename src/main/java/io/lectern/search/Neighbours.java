package io.lectern.search;

import java.util.ArrayList;
import java.util.List;

import io.lectern.document.Passage;
import io.lectern.document.Span;
import io.lectern.search.Findings.Found;

/**
 * Joins passages that follow one another in their document, for whoever reads them as a
 * text: a sentence that begins in one and ends in the next is whole again, and a table's
 * header that both repeat is there once.
 */
public final class Neighbours {

	private Neighbours() {
	}

	/**
	 * The passages, neighbours under the same headings made one. Each keeps the id, score
	 * and page of the best of its parts, and the order is that of these; its spans say
	 * where all of it stands.
	 * @param found passages, best first
	 */
	public static List<Found> join(List<Found> found) {
		List<Found> joined = new ArrayList<>();
		List<Found> left = new ArrayList<>(found);
		while (!left.isEmpty()) {
			Found best = left.removeFirst();
			List<Passage> run = new ArrayList<>(List.of(best.passage()));
			boolean grown = true;
			while (grown) {
				grown = left.removeIf((other) -> grows(run, other.passage()));
			}
			joined.add((run.size() > 1) ? best.reading(text(best.passage(), run)) : best);
		}
		return joined;
	}

	private static boolean grows(List<Passage> run, Passage other) {
		if (follows(run.getLast(), other)) {
			return run.add(other);
		}
		if (follows(other, run.getFirst())) {
			run.addFirst(other);
			return true;
		}
		return false;
	}

	private static boolean follows(Passage before, Passage next) {
		return next.documentId().equals(before.documentId()) && next.ordinal() == before.ordinal() + 1
				&& next.headings().equals(before.headings());
	}

	private static Passage text(Passage best, List<Passage> run) {
		StringBuilder text = new StringBuilder();
		List<Span> spans = new ArrayList<>();
		for (Passage passage : run) {
			// What stands before the first span is repeated, such as a table's header.
			String repeated = passage.text().substring(0, passage.spans().getFirst().offset());
			int from = (text.indexOf(repeated.strip()) >= 0) ? repeated.length() : 0;
			text.append(text.isEmpty() ? "" : "\n");
			int moved = text.length() - from;
			text.append(passage.text(), from, passage.text().length());
			passage.spans()
				.forEach(
						(span) -> spans.add(new Span(span.offset() + moved, span.length(), span.page(), span.start())));
		}
		return new Passage(best.id(), best.documentId(), best.ordinal(), text.toString(), best.headings(),
				best.language(), spans);
	}

}
