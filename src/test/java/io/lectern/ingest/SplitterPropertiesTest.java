package io.lectern.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.lectern.document.DocumentId;
import io.lectern.document.PageText;
import io.lectern.document.Passage;
import io.lectern.document.Span;
import io.lectern.ingest.Block.Kind;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Example;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds of every split, whatever the document. */
class SplitterPropertiesTest {

	private static final WordCount SPACE = new WordCount(120);

	private static final DocumentId ID = new DocumentId("d");

	private final Splitter splitter = new Splitter(new IngestProperties(60, 1));

	private List<Passage> split(Parsed parsed) {
		return splitter.split(ID, parsed, "A title", "A title", (language) -> SPACE);
	}

	@Example
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

	@Property(tries = 300)
	void spansPointToTheSameText(@ForAll("documents") Parsed parsed) {
		for (Passage passage : split(parsed)) {
			assertThat(passage.spans()).isNotEmpty();
			for (Span span : passage.spans()) {
				String page = parsed.pages().get(span.page() - 1).text();
				assertThat(passage.text().substring(span.offset(), span.offset() + span.length()))
					.isEqualTo(page.substring(span.start(), span.start() + span.length()));
			}
		}
	}

	@Property(tries = 300)
	void losesNothing(@ForAll("documents") Parsed parsed) {
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

	@Property(tries = 300)
	void neverExceedsWhatTheModelReads(@ForAll("documents") Parsed parsed) {
		for (Passage passage : split(parsed)) {
			assertThat(SPACE.countTokens(Splitter.contextualized("A title", passage))).isLessThanOrEqualTo(120);
		}
	}

	@Property(tries = 50)
	void splitsTheSameTwice(@ForAll("documents") Parsed parsed) {
		assertThat(split(parsed)).isEqualTo(split(parsed));
	}

	@Property(tries = 100)
	void crossesNoPageButWithAParagraphThatDoes(@ForAll("documents") Parsed parsed) {
		boolean cut = parsed.blocks().stream().anyMatch(Block::continues);
		for (Passage passage : split(parsed)) {
			assertThat(cut || passage.page() == passage.lastPage()).isTrue();
		}
	}

	@Provide
	Arbitrary<Parsed> documents() {
		Arbitrary<String> english = Arbitraries
			.of("word", "a", "sentence", "ends.", "Begins", "3.14", "e.g.", "clause,", "Dr.", "x".repeat(90), "\n",
					"😀")
			.list()
			.ofMinSize(1)
			.ofMaxSize(120)
			.map((words) -> String.join(" ", words));
		Arbitrary<String> chinese = Arbitraries.of("中", "文", "，", "。", "句子", "1", "！")
			.list()
			.ofMinSize(1)
			.ofMaxSize(200)
			.map((words) -> String.join("", words));
		Arbitrary<String> text = Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(3, english),
				net.jqwik.api.Tuple.of(1, chinese));
		Arbitrary<Written> block = Combinators
			.combine(Arbitraries.of(Kind.class), text, Arbitraries.integers().between(1, 4),
					Arbitraries.of(true, false))
			.as(Written::new);
		return block.list().ofMaxSize(14).list().ofMinSize(1).ofMaxSize(3).map(SplitterPropertiesTest::document);
	}

	private record Written(Kind kind, String text, int number, boolean flag) {
	}

	private static Parsed document(List<List<Written>> pages) {
		PageWriter writer = new PageWriter(Long.MAX_VALUE);
		for (List<Written> page : pages) {
			boolean first = true;
			for (Written block : page) {
				boolean goesOn = first && block.flag() && writer.pageNumber() > 1;
				if (block.kind() == Kind.TABLE) {
					List<List<LaidText>> rows = new ArrayList<>();
					for (String row : block.text().split("\\.", 8)) {
						rows.add(List.of(LaidText.of(row.strip()), LaidText.of("1")));
					}
					writer.writeTable(rows, block.flag() ? 1 : 0, goesOn);
				}
				else {
					writer.write(block.kind(), block.number(), LaidText.of(block.text().strip()),
							goesOn && block.kind() == Kind.PARAGRAPH);
				}
				first = false;
			}
			writer.endPage();
		}
		return writer.finish("text/plain", null, Map.of());
	}

}
