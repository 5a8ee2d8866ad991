package io.lectern.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.lectern.document.DocumentId;
import io.lectern.document.Passage;
import io.lectern.document.Span;
import io.lectern.evaluate.QuestionSet.Question;
import io.lectern.evaluate.QuestionSet.Relevant;
import io.lectern.evaluate.TextOverlap.PassageOf;
import io.lectern.language.Letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class TextOverlapTests {

	private static final String ORIGINAL = "# Tides\n\nNeap tide.\n\n**Spring** tide.\n\nNeap tide.\n";

	private static final String PARSED = "Tides\nNeap tide.\nSpring tide.\nNeap tide.";

	@TempDir
	Path originals;

	private Map<String, Double> measures(Relevant relevant, Passage... hits) throws IOException {
		Files.writeString(originals.resolve("tides.md"), ORIGINAL);
		TextOverlap overlap = new TextOverlap(originals, (doc) -> Optional.of(Letters.of(List.of(PARSED))));
		return overlap.of(new Question("1", "?", List.of(relevant)),
				List.of(hits).stream().map((hit) -> new PassageOf("tides.md", hit)).toList());
	}

	private static Passage passage(int start, int end) {
		return new Passage(new DocumentId("tides"), 0, PARSED.substring(start, end), List.of(), "en",
				List.of(new Span(0, end - start, 1, start)));
	}

	private static Relevant second() {
		return new Relevant("tides.md", null, "Neap tide.", ORIGINAL.lastIndexOf("Neap"), ORIGINAL.length() - 1);
	}

	@Test
	void findsTheOneOfEqualTextsThatIsJudged() throws IOException {
		assertThat(measures(second(), passage(0, 16))).containsEntry("text_recall@5", 0.0);
		assertThat(measures(second(), passage(17, PARSED.length()))).containsEntry("text_recall@5", 1.0);
	}

	@Test
	void countsWhatIsReadInVain() throws IOException {
		// Eight letters of eighteen answer.
		Map<String, Double> measures = measures(second(), passage(17, PARSED.length()));
		assertThat(measures.get("text_precision@5")).isCloseTo(8 / 18.0, within(1e-9));
		assertThat(measures.get("text_iou@5")).isCloseTo(8 / 18.0, within(1e-9));
	}

	@Test
	void countsHalfAnAnswerAsHalf() throws IOException {
		int neap = PARSED.lastIndexOf("Neap");
		Map<String, Double> measures = measures(second(), passage(neap, neap + 4), passage(0, 5));
		assertThat(measures.get("text_recall@5")).isCloseTo(0.5, within(1e-9));
		assertThat(measures.get("text_precision@5")).isCloseTo(4 / 9.0, within(1e-9));
		assertThat(measures.get("text_iou@5")).isCloseTo(4 / 13.0, within(1e-9));
	}

	@Test
	void saysNothingWhereNoTextIsJudged() throws IOException {
		assertThat(measures(new Relevant("tides.md", 1, "Neap tide.", null, null), passage(0, 5))).isEmpty();
	}

}
