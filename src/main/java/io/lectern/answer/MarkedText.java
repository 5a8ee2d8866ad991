package io.lectern.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import io.lectern.language.Sentence;
import io.lectern.language.Sentences;
import io.lectern.language.Terms;
import io.lectern.search.Findings.Found;
import io.lectern.writing.PlainLinks;

/**
 * The text of an answer while it is written, and the markers in it. Sentences are told by
 * the text without them. For use by one thread.
 */
class MarkedText {

	private final AnswerListener listener;

	private final PlainLinks links = new PlainLinks();

	private final StringBuilder plain = new StringBuilder();

	private final List<Marker> markers = new ArrayList<>();

	MarkedText(AnswerListener listener) {
		this.listener = listener;
	}

	void write(String piece) {
		append(links.feed(piece));
	}

	private void append(String piece) {
		if (!piece.isEmpty()) {
			plain.append(piece);
			listener.token(piece);
		}
	}

	/** Writes a marker. */
	void mark(int number, Found found) {
		append(links.marker());
		markers.add(new Marker(plain.length(), number, found, ""));
		listener.token("[" + number + "]");
	}

	/** Puts a marker where the text is written already. */
	void mark(Marker marker) {
		markers.add(marker);
		markers.sort(Comparator.comparingInt(Marker::offset));
	}

	List<Marker> markers() {
		return markers;
	}

	/** What a marker written now would be for: the sentence, or its part, before it. */
	String claim() {
		String written = plain();
		List<Sentence> sentences = Sentences.of(written);
		if (sentences.isEmpty()) {
			return "";
		}
		Sentence last = sentences.getLast();
		int start = last.start();
		for (Marker mark : markers) {
			// A marker within the sentence closes the part before it.
			if (mark.offset() > start && Terms.of(written.substring(mark.offset())).size() >= 2) {
				start = mark.offset();
			}
		}
		return written.substring(start).strip();
	}

	/** The text without markers. */
	String plain() {
		append(links.finish());
		return plain.toString();
	}

	int length() {
		return plain().length();
	}

	/** The text with markers. */
	String marked() {
		StringBuilder text = new StringBuilder(plain());
		for (Marker marker : markers.reversed()) {
			text.insert(marker.offset(), marker.lead() + "[" + marker.number() + "]");
		}
		return text.toString().strip();
	}

	/** Whether nothing is said: marks alone say nothing. */
	boolean isEmpty() {
		return (plain + links.held()).codePoints().noneMatch(Character::isLetterOrDigit);
	}

	/** Whether nothing stands there. */
	boolean isBlank() {
		return (plain + links.held()).isBlank();
	}

	void clear() {
		append(links.finish());
		plain.setLength(0);
		markers.clear();
	}

}
