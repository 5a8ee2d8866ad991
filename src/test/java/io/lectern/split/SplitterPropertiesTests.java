package io.lectern.split;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import io.lectern.document.DocumentId;
import io.lectern.document.PageText;
import io.lectern.document.Passage;
import io.lectern.document.Span;
import io.lectern.parse.Block.Kind;
import io.lectern.parse.Block;
import io.lectern.parse.Parsed;
import io.lectern.parse.PlainText;
import io.lectern.parse.RandomDocument;
import io.lectern.parse.WordCount;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds of every split, whatever the document. */
class SplitterPropertiesTests {

	private static final WordCount SPACE = new WordCount(120);

	private static final int DOCUMENTS = 500;

	private static final DocumentId ID = new DocumentId("d");

	private final Splitter splitter = new Splitter(60);

	private List<Passage> split(Parsed parsed) {
		return splitter.split(ID, parsed, "A title", "A title", (language) -> SPACE, () -> {
		});
	}

	@Test
	void keepsAParagraphOverThreePagesWhole() {
		List<PageText> pages = List.of(new PageText(1, "one", null), new PageText(2, "two", null),
				new PageText(3, "three", null));
		List<Block> blocks = List.of(Block.of(Block.Kind.PARAGRAPH, 0, 1, 0, 3),
				new Block(Block.Kind.PARAGRAPH, 0, 2, 0, 3, List.of(), 0, true),
				new Block(Block.Kind.PARAGRAPH, 0, 3, 0, 5, List.of(), 0, true));
		List<Passage> passages = split(new Parsed("text/plain", null, pages, blocks, Map.of()));
		assertThat(passages).extracting(Passage::text).containsExactly("one two three");
		assertThat(passages.getFirst().lastPage()).isEqualTo(3);
	}

	@ParameterizedTest
	@MethodSource("documents")
	void spansPointToTheSameText(RandomDocument document) {
		Parsed parsed = document.parsed();
		for (Passage passage : split(parsed)) {
			assertThat(passage.spans()).isNotEmpty();
			for (Span span : passage.spans()) {
				String page = parsed.pages().get(span.page() - 1).text();
				assertThat(passage.text().substring(span.offset(), span.offset() + span.length()))
					.isEqualTo(page.substring(span.start(), span.start() + span.length()));
			}
		}
	}

	@ParameterizedTest
	@MethodSource("documents")
	void losesNothing(RandomDocument document) {
		Parsed parsed = document.parsed();
		List<Passage> passages = split(parsed);
		for (PageText page : parsed.pages()) {
			boolean[] covered = new boolean[page.text().length()];
			passages.stream()
				.flatMap((passage) -> passage.spans().stream())
				.filter((span) -> span.page() == page.number())
				.forEach((span) -> java.util.Arrays.fill(covered, span.start(), span.start() + span.length(), true));
			for (Block block : parsed.blocks()) {
				boolean inHeadings = block.kind() == Kind.HEADING && block.page() == page.number() && passages.stream()
					.anyMatch((passage) -> passage.headings()
						.contains(page.text().substring(block.start(), block.end()).replaceAll("\\s+", " ").strip()));
				for (int i = block.start(); block.page() == page.number() && !inHeadings && i < block.end(); i++) {
					assertThat(covered[i] || PlainText.isBlank(page.text().charAt(i)))
						.as("character %d of %s", i, page.text())
						.isTrue();
				}
			}
		}
	}

	@ParameterizedTest
	@MethodSource("documents")
	void neverExceedsWhatTheModelReads(RandomDocument document) {
		Parsed parsed = document.parsed();
		for (Passage passage : split(parsed)) {
			assertThat(SPACE.countTokens(Splitter.contextualized("A title", passage))).isLessThanOrEqualTo(120);
		}
	}

	@ParameterizedTest
	@MethodSource("documents")
	void splitsTheSameTwice(RandomDocument document) {
		assertThat(split(document.parsed())).isEqualTo(split(document.parsed()));
	}

	@ParameterizedTest
	@MethodSource("documents")
	void crossesNoPageButWithAParagraphThatDoes(RandomDocument document) {
		Parsed parsed = document.parsed();
		boolean cut = parsed.blocks().stream().anyMatch(Block::continues);
		for (Passage passage : split(parsed)) {
			assertThat(cut || passage.page() == passage.lastPage()).isTrue();
		}
	}

	/** Other ones each time; a failure names the seed, which makes the same again. */
	static Stream<RandomDocument> documents() {
		long seed = Long.getLong("seed", System.nanoTime());
		return LongStream.range(seed, seed + DOCUMENTS).mapToObj(RandomDocument::new);
	}

}
