package io.lectern.conversation;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import io.lectern.citation.Mark;
import io.lectern.citation.QuoteLocator;
import io.lectern.document.Document;
import io.lectern.document.DocumentId;
import io.lectern.document.Documents;
import io.lectern.overview.Overview;
import io.lectern.overview.Overview.Part;
import io.lectern.overview.Overview.Quote;
import io.lectern.overview.Overviews;
import io.lectern.suggest.Suggestions;
import io.lectern.suggest.Suggestions.Suggestion;
import io.lectern.system.Problem;

/** {@code GET /api/v1/documents/{id}/overview}: what a document is about. */
@RestController
@RolesAllowed("READER")
class OverviewController {

	private static final int QUESTIONS = 5;

	private final Documents documents;

	private final Overviews overviews;

	private final Suggestions suggestions;

	private final QuoteLocator locator;

	OverviewController(Documents documents, Overviews overviews, Suggestions suggestions, QuoteLocator locator) {
		this.documents = documents;
		this.overviews = overviews;
		this.suggestions = suggestions;
		this.locator = locator;
	}

	/**
	 * What a document is about, in its own words; the lists are empty as long as it is
	 * not indexed, and of an old version.
	 *
	 * @param title its title
	 * @param sentences how it and its parts begin, in its order
	 * @param outline its headings, in its order
	 * @param figures figures that have a name
	 * @param questions what it is likely to answer
	 */
	record DocumentOverview(String title, List<Quoted> sentences, List<Part> outline, List<NamedFigure> figures,
			List<String> questions) {
	}

	/**
	 * A stretch of a passage.
	 *
	 * @param text character by character
	 * @param page the page on which it begins, from 1
	 * @param boxes where it stands on that page, a box {@code [x0, y0, x1, y1]} per line
	 * as fractions of the page; empty for formats without fixed layout
	 * @param start where it begins within that page's text
	 * @param end the first character after it on that page; both null where it was not
	 * found there
	 */
	record Quoted(String text, int page, String passageId, List<List<Double>> boxes, @Nullable Integer start,
			@Nullable Integer end) {
	}

	/** A figure by its name, and the page on which it stands. */
	record NamedFigure(String label, String value, int page) {
	}

	@GetMapping("/api/v1/documents/{id}/overview")
	DocumentOverview overview(@PathVariable String id) {
		Document document = DocumentId.parse(id)
			.flatMap(documents::find)
			.orElseThrow(() -> Problem.notFound("document-not-found", "There is no document '" + id + "'"));
		Overview overview = overviews.of(document);
		return new DocumentOverview(document.title(), overview.sentences().stream().map(this::quoted).toList(),
				overview.outline(),
				overview.figures()
					.stream()
					.map((figure) -> new NamedFigure(figure.label(), figure.value(), first(figure.where()).page()))
					.toList(),
				suggestions.of(null, List.of(document.id()), QUESTIONS).stream().map(Suggestion::question).toList());
	}

	private Quoted quoted(Quote quote) {
		Mark mark = first(quote);
		return new Quoted(quote.text(), mark.page(), quote.passage().id(), mark.boxes(), mark.start(), mark.end());
	}

	private Mark first(Quote quote) {
		return locator.locate(quote.passage(), quote.sentence().start(), quote.sentence().end()).getFirst();
	}

}
