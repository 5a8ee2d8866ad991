package io.lectern.split;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.lectern.document.DocumentId;
import io.lectern.document.Passage;
import io.lectern.embedding.EmbeddingSpace;
import io.lectern.language.Sentence;
import io.lectern.language.Sentences;
import io.lectern.parse.Block.Kind;
import io.lectern.parse.PlainText;
import io.lectern.parse.WordCount;
import io.lectern.parse.child.blocks.LaidText;
import io.lectern.parse.child.blocks.PageWriter;
import io.lectern.parse.child.blocks.TableGrid;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class SplitterTests {

	private final PageWriter writer = new PageWriter(Long.MAX_VALUE);

	private List<Passage> split(int target, int most) {
		return new Splitter(target).split(new DocumentId("d"), writer.finish("text/plain", null, Map.of()), "Report",
				"Report", (language) -> new WordCount(most), () -> {
				});
	}

	@Test
	void keepsSectionsApartAndNamesTheirHeadings() {
		writer.write(Kind.HEADING, 1, "Report");
		writer.write(Kind.HEADING, 2, "Scope");
		writer.write(Kind.PARAGRAPH, 0, "What it covers.");
		writer.write(Kind.HEADING, 2, "Results");
		writer.write(Kind.HEADING, 3, "Sales");
		writer.write(Kind.PARAGRAPH, 0, "They rose.");
		List<Passage> passages = split(100, 200);
		assertThat(passages).extracting(Passage::text).containsExactly("What it covers.", "They rose.");
		assertThat(passages.get(1).headings()).containsExactly("Results", "Sales");
		assertThat(Splitter.contextualized("Report", passages.get(1)))
			.isEqualTo("Report > Results > Sales\nThey rose.");
	}

	@Test
	void itemsKeepTheirMarks() {
		writer.write(Kind.PARAGRAPH, 0, "Bring:");
		writer.write(Kind.LIST_ITEM, 1, "a rope");
		writer.write(Kind.LIST_ITEM, 1, "2. an oar");
		writer.write(Kind.LIST_ITEM, 1, "Boats . . . . . . . 7");
		Passage passage = split(100, 200).getFirst();
		assertThat(passage.text()).isEqualTo("Bring:\n• a rope\n2. an oar\nBoats . . . . . . . 7");
		assertThat(passage.spans().get(1).offset()).isEqualTo(passage.text().indexOf("a rope"));
	}

	@Test
	void aLongItemIsCutBehindItsMark() {
		writer.write(Kind.LIST_ITEM, 1, "Coil the rope when it is dry. ".repeat(12).strip());
		List<Passage> passages = split(30, 60);
		assertThat(passages).hasSizeGreaterThan(1);
		assertThat(passages.getFirst().text()).startsWith("• Coil the rope");
		assertThat(passages.get(1).text()).startsWith("Coil the rope");
	}

	@Test
	void repeatsTheHeaderOfATableThatMustBeSplit() {
		List<List<LaidText>> rows = new ArrayList<>(List.of(List.of(LaidText.of("Year"), LaidText.of("Sales"))));
		for (int year = 2000; year < 2030; year++) {
			rows.add(List.of(LaidText.of("" + year), LaidText.of("" + year * 7)));
		}
		writer.writeTable(TableGrid.of(rows, 1), false);
		List<Passage> passages = split(30, 60);
		assertThat(passages).hasSizeGreaterThan(1)
			.allSatisfy((passage) -> assertThat(passage.text()).startsWith("Year | Sales\n"));
		assertThat(passages.get(1).spans().getFirst().offset()).isEqualTo("Year | Sales\n".length());
	}

	@Test
	void repeatsTheSectionOfRowsThatAreCutOffFromIt() {
		writer.writeTable(TableGrid.of(harbours("Northern coast", "Southern coast"), 1), false);
		List<Passage> passages = split(30, 60);
		assertThat(passages).hasSizeGreaterThan(3).allSatisfy((passage) -> {
			boolean north = passage.text().contains("Northern coast harbour");
			assertThat(passage.text()).startsWith("Harbour | Berths\n");
			assertThat(passage.text().lines().anyMatch((line) -> line.equals("Northern coast"))).isEqualTo(north);
		});
	}

	@Test
	void repeatsHeaderAndSectionOverleaf() {
		writer.writeTable(TableGrid.of(harbours("Northern coast"), 1), false);
		writer.endPage();
		writer.writeTable(TableGrid.of(List.of(cells("Far harbour", "7"), cells("Near harbour", "8"),
				cells("Southern coast"), cells("Last", "9")), 0), true);
		assertThat(split(200, 400).getLast().text())
			.isEqualTo("Harbour | Berths\nNorthern coast\nFar harbour | 7\nNear harbour | 8\nSouthern coast\nLast | 9");
	}

	private static List<List<LaidText>> harbours(String... sections) {
		List<List<LaidText>> rows = new ArrayList<>(List.of(cells("Harbour", "Berths")));
		for (String section : sections) {
			rows.add(cells(section));
			for (int i = 0; i < 20; i++) {
				rows.add(cells(section + " harbour " + i, "" + 3 * i));
			}
		}
		return rows;
	}

	private static List<LaidText> cells(String... texts) {
		return Stream.of(texts).map(LaidText::of).toList();
	}

	@Test
	void keepsAParagraphCutByAPageBreakWhole() {
		writer.write(Kind.PARAGRAPH, 0, "The sentence begins here and");
		writer.endPage();
		writer.write(Kind.PARAGRAPH, 0, LaidText.of("ends there."), true);
		List<Passage> passages = split(100, 200);
		assertThat(passages).hasSize(1);
		assertThat(passages.getFirst().text()).isEqualTo("The sentence begins here and ends there.");
		assertThat(passages.getFirst().lastPage()).isEqualTo(2);
	}

	@Test
	void keepsAQuestionAndItsAnswerTogether() {
		for (String[] pair : new String[][] { { "Q: May I bring a bicycle?", "A: Only on the lower deck." },
				{ "问：怎样停泵？", "答：先关阀门。" }, { "Question 3: Who has the key?", "The porter has it." } }) {
			for (int i = 0; i < 9; i++) {
				writer.write(Kind.PARAGRAPH, 0, "Some words go before it. ".repeat(i + 1));
				writer.write(Kind.PARAGRAPH, 0, pair[0]);
				writer.write(Kind.PARAGRAPH, 0, pair[1]);
			}
		}
		assertThat(split(30, 60)).filteredOn((passage) -> passage.text().matches("(?s).*(Q:|问：|Question 3).*"))
			.isNotEmpty()
			.allSatisfy((passage) -> assertThat(passage.text())
				.matches("(?s).*(bicycle\\?\\s+A: Only|停泵？\\s+答：|the key\\?\\s+The porter).*"));
	}

	@Test
	void doesNotTakeAbbreviationsForSentenceEnds() {
		assertThat(Sentences.ends("They met Mr. Jones. He spoke.")).containsExactly(20, 29);
		assertThat(Sentences.ends("他来了。她走了！")).containsExactly(4, 8);
	}

	@Test
	void aHeadingWithNothingUnderItGoesInFrontOfWhatFollows() {
		writer.write(Kind.HEADING, 1, "Annual accounts");
		writer.write(Kind.HEADING, 1, "Income");
		writer.write(Kind.PARAGRAPH, 0, "It fell.");
		assertThat(split(100, 200)).extracting(Passage::text).containsExactly("Annual accounts\nIt fell.");
	}

	@Test
	void aTableTooWideForAPassageIsCutBetweenColumnsWithLabelsInFront() {
		List<List<LaidText>> rows = new ArrayList<>();
		rows.add(cells("Station", (column) -> "Channel " + column + " average reading"));
		rows.add(cells("Brook", (column) -> "" + (1000 + column)));
		rows.add(cells("Dune", (column) -> (column == 47) ? "" : "" + (2000 + column)));
		writer.writeTable(TableGrid.of(rows, 1), false);
		List<Passage> passages = split(128, 200);

		assertThat(passages).hasSizeGreaterThan(5)
			.allSatisfy((passage) -> assertThat(passage.text()).contains("Station | ").contains("Brook | "));
		Passage found = passages.stream()
			.filter((passage) -> passage.text().contains("Channel 31 average"))
			.findFirst()
			.orElseThrow();
		assertThat(Sentences.of(found.text())).extracting(Sentence::text)
			.anySatisfy((row) -> assertThat(row).startsWith("Station: Dune; ")
				.contains("Channel 31 average reading: 2031")
				.doesNotContain("1031"));
		for (int column = 1; column <= 60; column++) {
			String value = "" + (1000 + column);
			assertThat(passages).filteredOn((passage) -> passage.text().contains(value)).hasSize(1);
		}
	}

	/** Forty columns of names are no prose, ten of sentences are. */
	@Test
	void aTableOfSentencesIsNotCutBetweenColumns() {
		List<List<LaidText>> rows = new ArrayList<>();
		String sentence = "The inspector looked at the pump and found that it had been mended with wire again ";
		rows.add(cells("题目", (column) -> "Remark " + column).subList(0, 10));
		rows.add(cells("甲", (column) -> sentence + column).subList(0, 10));
		writer.writeTable(TableGrid.of(rows, 1), false);
		assertThat(split(128, 200)).filteredOn((passage) -> passage.text().contains("甲")).hasSize(1);
	}

	private static List<LaidText> cells(String label, IntFunction<String> value) {
		return IntStream.rangeClosed(0, 60)
			.mapToObj((column) -> LaidText.of((column == 0) ? label : value.apply(column)))
			.toList();
	}

	/**
	 * A tokenizer's time grows faster than its text, so that neither much text at once
	 * nor all of it again and again may be counted.
	 */
	@Test
	void countsTextWithoutBreaksAFewTimesAndInStretches() {
		String words = "harbour turbine ledger ".repeat(20_000);
		for (String text : List.of(words, words.replace(" ", ""), "港".repeat(100_000))) {
			AtomicLong counted = new AtomicLong();
			AtomicInteger longest = new AtomicInteger();
			EmbeddingSpace space = new WordCount(512) {
				@Override
				public int countTokens(String text) {
					counted.addAndGet(text.length());
					longest.accumulateAndGet(text.length(), Math::max);
					return super.countTokens(text);
				}
			};
			List<Passage> passages = new Splitter(256).split(new DocumentId("d"), PlainText.parse(text), "Report",
					"Report", (language) -> space, () -> {
					});
			assertThat(passages).allSatisfy((passage) -> assertThat(passage.text().length()).isLessThan(9000));
			assertThat(longest).hasValueLessThan(9000);
			assertThat(counted.get()).isLessThan(8L * text.length());
		}
	}

	@Test
	void takesAnUnknownWordOfAnyLengthForMoreThanOneToken() {
		EmbeddingSpace space = new WordCount(512) {
			@Override
			public int countTokens(String text) {
				return 2 + (text.isEmpty() ? 0 : text.split("\\s+").length);
			}
		};
		List<Passage> passages = new Splitter(256).split(new DocumentId("d"), PlainText.parse("x".repeat(500_000)),
				"Report", "Report", (language) -> space, () -> {
				});
		assertThat(passages).allSatisfy((passage) -> assertThat(passage.text().length()).isLessThan(9000));
	}

	@Test
	void asksInBetweenWhetherToGoOn() {
		AtomicInteger asked = new AtomicInteger();
		assertThatIllegalStateException().isThrownBy(() -> new Splitter(256).split(new DocumentId("d"),
				PlainText.parse("word ".repeat(100_000)), "Report", "Report", (language) -> new WordCount(512), () -> {
					if (asked.incrementAndGet() > 10) {
						throw new IllegalStateException("Over");
					}
				}));
	}

}
