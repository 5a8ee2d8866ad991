package io.lectern.search;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.lectern.document.Document;
import io.lectern.document.Passage;
import io.lectern.document.Span;
import io.lectern.index.Corpus;
import io.lectern.search.Findings.Found;

import static org.assertj.core.api.Assertions.assertThat;

class NeighboursTests {

	private static final Document TIDES = Corpus.TIDES;

	private static Found found(Passage passage, double score) {
		return new Found(passage, TIDES, score, Map.of(), passage.page(), null);
	}

	private static Passage passage(int ordinal, String text, int offset, int page) {
		return new Passage(TIDES.id(), ordinal, text, List.of("Causes"), "en",
				List.of(new Span(offset, text.length() - offset, page, 7)));
	}

	@Test
	void passagesThatFollowOneAnotherAreReadAsOneInTheOrderOfTheDocument() {
		Found best = found(passage(4, "comes twice a day.", 0, 2), 3);
		Found other = found(passage(9, "Elsewhere.", 0, 3), 2);
		Found before = found(passage(3, "The tide", 0, 1), 1);
		List<Found> joined = Neighbours.join(List.of(best, other, before));
		assertThat(joined).extracting((each) -> each.passage().text())
			.containsExactly("The tide\ncomes twice a day.", "Elsewhere.");
		assertThat(joined.getFirst().passage().id()).isEqualTo(best.passage().id());
		assertThat(joined.getFirst().score()).isEqualTo(3);
		assertThat(joined.getFirst().page()).isEqualTo(2);
	}

	@Test
	void theSpansOfAJoinedPassageStillPointAtTheirWords() {
		Passage joined = Neighbours
			.join(List.of(found(passage(0, "The tide", 0, 1), 2), found(passage(1, "comes.", 0, 2), 1)))
			.getFirst()
			.passage();
		assertThat(joined.spans())
			.extracting((span) -> joined.text().substring(span.offset(), span.offset() + span.length()) + span.page())
			.containsExactly("The tide1", "comes.2");
		assertThat(joined.page()).isEqualTo(1);
		assertThat(joined.lastPage()).isEqualTo(2);
	}

	@Test
	void aTablesHeaderThatBothRepeatIsThereOnce() {
		Passage first = passage(0, "Port | Height\nDover | 6 m", 0, 1);
		Passage second = passage(1, "Port | Height\nYork | 2 m", "Port | Height\n".length(), 2);
		Passage joined = Neighbours.join(List.of(found(second, 2), found(first, 1))).getFirst().passage();
		assertThat(joined.text()).isEqualTo("Port | Height\nDover | 6 m\nYork | 2 m");
		Span last = joined.spans().getLast();
		assertThat(joined.text().substring(last.offset())).isEqualTo("York | 2 m");
	}

	@Test
	void theHeaderStaysWhereTheRowsBeforeWereNotFound() {
		Passage second = passage(1, "Port | Height\nYork | 2 m", "Port | Height\n".length(), 2);
		Passage third = passage(2, "Port | Height\nKiel | 0 m", "Port | Height\n".length(), 2);
		assertThat(Neighbours.join(List.of(found(third, 2), found(second, 1))).getFirst().passage().text())
			.isEqualTo("Port | Height\nYork | 2 m\nKiel | 0 m");
	}

	@Test
	void passagesOfAnotherSectionOrDocumentStayApart() {
		Passage section = new Passage(TIDES.id(), 1, "Neap tides.", List.of("Neap tides"), "en",
				List.of(new Span(0, 11, 1, 0)));
		Found elsewhere = new Found(Corpus.passage(Corpus.AMAZON, 1, "Sales.", List.of("Causes")), Corpus.AMAZON, 0,
				Map.of(), 1, null);
		assertThat(Neighbours.join(List.of(found(passage(0, "The tide.", 0, 1), 2), found(section, 1), elsewhere)))
			.hasSize(3);
	}

}
