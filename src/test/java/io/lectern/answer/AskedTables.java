package io.lectern.answer;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.lectern.citation.QuoteLocator;
import io.lectern.document.PageText;
import io.lectern.parse.Block.Kind;
import io.lectern.parse.TablesOnPages;
import io.lectern.parse.child.blocks.GridCell;
import io.lectern.parse.child.blocks.LaidText;
import io.lectern.parse.child.blocks.PageWriter;
import io.lectern.parse.child.blocks.TableGrid;
import io.lectern.search.Findings.Found;

/**
 * Tables that are asked, each a document of its own without a title that says anything.
 */
final class AskedTables {

	private AskedTables() {
	}

	/** A page with a table whose first row is its header. */
	static List<PageText> page(List<List<LaidText>> rows) {
		return page("", TableGrid.of(rows, 1));
	}

	static List<PageText> page(String caption, TableGrid table) {
		PageWriter writer = new PageWriter(10_000);
		if (!caption.isEmpty()) {
			writer.write(Kind.CAPTION, 0, caption);
		}
		writer.writeTable(table, false);
		return TablesOnPages.of(writer.finish("text/plain", null, Map.of()));
	}

	/** A page with a table under the sentence that leads in to it. */
	static List<PageText> ledInTo(String leadIn, List<List<LaidText>> rows) {
		PageWriter writer = new PageWriter(10_000);
		writer.write(Kind.PARAGRAPH, 0, leadIn);
		writer.writeTable(TableGrid.of(rows, 1), false);
		return TablesOnPages.of(writer.finish("text/plain", null, Map.of()));
	}

	static List<LaidText> texts(String... cells) {
		return List.of(cells).stream().map(LaidText::of).toList();
	}

	static List<GridCell> row(String... cells) {
		return List.of(cells).stream().map(GridCell::of).toList();
	}

	static String answer(String question, List<PageText> pages, int page) {
		return draft(question, pages, page, 1).text();
	}

	static AnswerDraft draft(String question, List<PageText> pages, int page, int sentences) {
		return draft(question, pages, List.of(Fixtures.found("d", "d", pages.get(page - 1).text(), page)), sentences);
	}

	/** Each page is a document with a title of its own. */
	static String answer(String question, List<PageText> pages, List<String> titles) {
		List<Found> found = IntStream.range(0, titles.size())
			.mapToObj((i) -> Fixtures.found("d" + i, titles.get(i), pages.get(i).text(), i + 1))
			.toList();
		return draft(question, pages, found, 1).text();
	}

	private static AnswerDraft draft(String question, List<PageText> pages, List<Found> found, int sentences) {
		var documents = Fixtures.pages(pages.toArray(PageText[]::new));
		AnswerDraft draft = new AnswerDraft(new QuoteLocator(documents), Fixtures.CHECK, AnswerListener.NONE);
		new ExtractiveAnswerer(Fixtures.evidence(documents), Fixtures.lists(), Fixtures.calculator(documents),
				Fixtures.settings(sentences))
			.write(question, found, new Thresholds(0.3, 0.3), "", draft);
		return draft;
	}

}
