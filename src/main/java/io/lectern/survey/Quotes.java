package io.lectern.survey;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.lectern.document.Document;
import io.lectern.document.Passage;
import io.lectern.document.Span;
import io.lectern.evidence.Evidence;
import io.lectern.evidence.Evidence.Cells;
import io.lectern.evidence.PassageTables;
import io.lectern.evidence.TableRow;
import io.lectern.language.Sentence;
import io.lectern.language.Sentences;
import io.lectern.search.Findings.Found;
import io.lectern.survey.Survey.Quote;

/**
 * Makes quotes of places; rows of tables with what their table says of them. For use by
 * one thread.
 */
final class Quotes {

	private final PassageTables.Reading tables;

	private final Pieces cutter;

	Quotes(PassageTables tables, Pieces cutter) {
		this.tables = tables.read();
		this.cutter = cutter;
	}

	Quote of(Place place, Term term) {
		return new Quote(place.heading(),
				row(place, term)
					.map((cells) -> of(place.document(), place.passage(),
							new Sentence(cells.row().start(), cells.row().end(), cells.row().sentence().text()), cells))
					.orElseGet(() -> of(place.document(), place.passage(), plain(place), null)));
	}

	/** A header, or a line of contents: its cells have no names. */
	private static Sentence plain(Place place) {
		Sentence sentence = place.sentence();
		String text = sentence.in(place.passage().text());
		return Sentences.isRow(text) ? new Sentence(sentence.start(), sentence.end(), Sentences.oneLine(text))
				: sentence;
	}

	private static Evidence of(Document document, Passage passage, Sentence sentence, @Nullable Cells cells) {
		return Evidence.certain(new Found(passage, document, 1, Map.of(), page(passage, sentence), null), sentence,
				cells);
	}

	/** A sentence of a document as a quote. */
	static Quote of(Document document, Passage passage, Sentence sentence) {
		return new Quote(null, of(document, passage, sentence, null));
	}

	private Optional<Cells> row(Place place, Term term) {
		Sentence sentence = place.sentence();
		return tables.rows(place.passage())
			.stream()
			.filter((row) -> row.start() < sentence.end() && row.end() > sentence.start() && row.hasValues())
			.findFirst()
			.map((row) -> new Cells(row, columns(row, term), List.of(), false));
	}

	/** Those that mention it; where its label does, all. */
	private List<Integer> columns(TableRow row, Term term) {
		List<Integer> named = row.columns()
			.stream()
			.filter((column) -> !term.in(cutter.of(row.table().cell(row.row(), column))).isEmpty())
			.toList();
		return named.isEmpty() ? row.columns() : named;
	}

	private static int page(Passage passage, Sentence sentence) {
		return passage.spans()
			.stream()
			.filter((span) -> span.offset() + span.length() > sentence.start())
			.findFirst()
			.map(Span::page)
			.orElse(passage.page());
	}

}
