package io.lectern.parse;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

import io.lectern.document.PageText;
import io.lectern.document.Warning;
import io.lectern.document.Warning.Level;
import io.lectern.parse.Block.Kind;
import io.lectern.table.Table.Cell;
import io.lectern.table.Table.Row;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What was read of a file stands on the pages of its PDF view, and says the same there.
 */
class ViewPagesTests {

	private static final String HEADING = "Berthing rules";

	private static final String FIRST = "A vessel that calls at the harbour reports to the tower two hours before it arrives.";

	private static final String SECOND = "Tugs are ordered by the agent, and whoever orders late waits until one is free.";

	private static final String LAST = "The harbour master decides in all cases that nobody has thought of before.";

	/** A file without pages, its blocks parted by blank lines. */
	private static Parsed file(String... paragraphs) {
		List<Block> blocks = new ArrayList<>();
		StringBuilder text = new StringBuilder();
		for (String paragraph : paragraphs) {
			text.append(text.isEmpty() ? "" : "\n\n");
			blocks.add(Block.of(blocks.isEmpty() ? Kind.HEADING : Kind.PARAGRAPH, 0, 1, text.length(),
					text.length() + paragraph.length()));
			text.append(paragraph);
		}
		return new Parsed("application/msword", null, List.of(new PageText(1, text.toString(), null)), blocks,
				Map.of());
	}

	/** A PDF whose characters stand at their number within the page. */
	private static Parsed view(String... pages) {
		List<PageText> texts = new ArrayList<>();
		for (String page : pages) {
			ByteBuffer boxes = ByteBuffer.allocate(8 * page.length());
			for (int i = 0; i < page.length(); i++) {
				boolean drawn = !Character.isWhitespace(page.charAt(i));
				boxes.putShort((short) (drawn ? i : 0)).putShort((short) 0);
				boxes.putShort((short) (drawn ? i + 1 : 0)).putShort((short) (drawn ? 1 : 0));
			}
			texts.add(new PageText(texts.size() + 1, page, deflated(boxes.array())));
		}
		return new Parsed("application/pdf", null, texts, List.of(), Map.of());
	}

	private static byte[] deflated(byte[] bytes) {
		ByteArrayOutputStream deflated = new ByteArrayOutputStream();
		try (DeflaterOutputStream out = new DeflaterOutputStream(deflated)) {
			out.write(bytes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return deflated.toByteArray();
	}

	/** What the view has where the page says that a character stands. */
	private static String drawn(PageText page, String view) throws IOException {
		ByteBuffer boxes = ByteBuffer
			.wrap(new InflaterInputStream(new ByteArrayInputStream(page.glyphs())).readAllBytes());
		StringBuilder drawn = new StringBuilder();
		for (int i = 0; i < page.text().length(); i++) {
			int left = boxes.getShort(8 * i);
			drawn.append((boxes.getShort(8 * i + 4) > left) ? view.charAt(left) : ' ');
		}
		return drawn.toString();
	}

	private static List<String> blocks(Parsed parsed) {
		return parsed.blocks()
			.stream()
			.map((block) -> block.page() + (block.continues() ? "+ " : " ")
					+ parsed.pages().get(block.page() - 1).text().substring(block.start(), block.end()))
			.toList();
	}

	@Test
	void everyParagraphStandsOnItsPageWithAllItsSigns() throws IOException {
		String[] pages = { "Port of Ambleside\n" + HEADING + "\n" + FIRST + "\n1",
				"Port of Ambleside\nTugs are ordered by the agent, and who-\never orders late waits until one is free.\n"
						+ LAST + "\n2" };

		Parsed paged = ViewPages.of(file(HEADING, FIRST, SECOND, LAST), view(pages)).orElseThrow();

		assertThat(blocks(paged)).containsExactly("1 " + HEADING, "1 " + FIRST, "2 " + SECOND, "2 " + LAST);
		assertThat(paged.pages()).extracting(PageText::text)
			.containsExactly(HEADING + "\n\n" + FIRST, SECOND + "\n\n" + LAST);
		assertThat(drawn(paged.pages().get(0), pages[0]).replace(" ", ""))
			.isEqualTo((HEADING + FIRST).replace(" ", ""));
		assertThat(drawn(paged.pages().get(1), pages[1]).replace(" ", "")).isEqualTo((SECOND + LAST).replace(" ", ""));
	}

	@Test
	void aParagraphIsCutBetweenTheWordsThatThePageBreakParts() {
		int cut = SECOND.indexOf("and whoever");
		Parsed paged = ViewPages
			.of(file(HEADING, SECOND, LAST),
					view(HEADING + "\n" + SECOND.substring(0, cut) + "\n* A note.",
							SECOND.substring(cut) + "\n" + LAST))
			.orElseThrow();

		assertThat(blocks(paged)).containsExactly("1 " + HEADING, "1 Tugs are ordered by the agent, ",
				"2+ and whoever orders late waits until one is free.", "2 " + LAST);
	}

	@Test
	void aNoteAtTheEndOfTheFileStandsAtTheFootOfItsPage() {
		String note = "Footnote 1: Counted from the pilot's boarding.";
		Parsed paged = ViewPages
			.of(file(HEADING, FIRST, SECOND, LAST, note),
					view(HEADING + "\n" + FIRST + "\nFootnote 1: Counted from the pilot's boarding.", SECOND, LAST))
			.orElseThrow();

		assertThat(blocks(paged)).containsExactly("1 " + HEADING, "1 " + FIRST, "2 " + SECOND, "3 " + LAST,
				"1 " + note);
	}

	@Test
	void whatTheViewDoesNotShowStandsWithWhatItFollows() throws IOException {
		String notes = "Speaker notes: say nothing of the fees.";
		Parsed paged = ViewPages.of(file(HEADING, FIRST, notes, LAST), view(HEADING + " " + FIRST, LAST)).orElseThrow();

		assertThat(blocks(paged)).containsExactly("1 " + HEADING, "1 " + FIRST, "1 " + notes, "2 " + LAST);
		String drawn = drawn(paged.pages().getFirst(), HEADING + " " + FIRST);
		assertThat(drawn.substring(drawn.length() - notes.length())).isBlank();
	}

	@Test
	void aTableIsCutBetweenRowsAndKeepsItsCells() {
		String[] lines = { "Berth | Depth", "North quay | 11.5 m", "South quay | 9.2 m", "Old basin | 4.1 m" };
		List<Row> rows = new ArrayList<>();
		int at = 0;
		for (String line : lines) {
			int bar = line.indexOf(" | ");
			rows.add(new Row(rows.isEmpty() ? io.lectern.table.Table.Kind.HEADER : io.lectern.table.Table.Kind.BODY, 0,
					at, at + line.length(),
					List.of(new Cell(0, 1, at, at + bar), new Cell(1, 1, at + bar + 3, at + line.length()))));
			at += line.length() + 1;
		}
		Parsed read = new Parsed("application/msword", null, List.of(new PageText(1, String.join("\n", lines), null)),
				List.of(Block.table(1, rows, 1, false)), Map.of());

		Parsed paged = ViewPages
			.of(read, view("Berth Depth\nNorth quay 11.5 m", "Berth Depth\nSouth quay 9.2 m\nOld basin 4.1 m"))
			.orElseThrow();

		assertThat(blocks(paged)).containsExactly("1 Berth | Depth\nNorth quay | 11.5 m",
				"2+ South quay | 9.2 m\nOld basin | 4.1 m");
		PageText second = TablesOnPages.of(paged).get(1);
		assertThat(second.tables()).singleElement().satisfies((table) -> {
			assertThat(table.headerPage()).isEqualTo(1);
			assertThat(table.rows().getLast().at(1).in(second.text())).isEqualTo("4.1 m");
		});
	}

	@Test
	void slidesThatSayTheSameKeepTheirNumbers() {
		List<PageText> slides = List.of(new PageText(1, "Agenda", null), new PageText(2, "Agenda", null),
				new PageText(3, "Agenda", null));
		List<Block> blocks = slides.stream().map((slide) -> Block.of(Kind.HEADING, 1, slide.number(), 0, 6)).toList();

		Parsed paged = ViewPages
			.of(new Parsed("application/vnd.ms-powerpoint", null, slides, blocks, Map.of()),
					view("Agenda", "Agenda", "Agenda"))
			.orElseThrow();

		assertThat(blocks(paged)).containsExactly("1 Agenda", "2 Agenda", "3 Agenda");
	}

	@Test
	void aViewThatSaysSomethingElseGivesNoPages() {
		assertThat(ViewPages.of(file(HEADING, FIRST), view("\u0001\u0002\u0003", ""))).isEmpty();
		assertThat(ViewPages.of(file(HEADING, FIRST), view("Nothing of it occurs on this page at all."))).isEmpty();
	}

	@Test
	void whatIsSaidOfTheOnePageOfAFileIsSaidOfTheDocument() {
		Asides asides = new Asides(List.of(new Warning(Level.WARNING, "parse", 1, "Held back")), List.of(), List.of(),
				List.of());
		Parsed read = file(HEADING, FIRST, LAST);
		Parsed noted = new Parsed(read.mediaType(), null, read.pages(), read.blocks(), Map.of(), asides);

		Parsed paged = ViewPages.of(noted, view(HEADING + FIRST, LAST)).orElseThrow();

		assertThat(paged.asides().warnings()).extracting(Warning::page).containsOnlyNulls();
	}

	@Test
	void aLongFileFullOfRepetitionsIsLaidOutInSeconds() {
		List<String> paragraphs = new ArrayList<>(List.of(HEADING));
		List<String> pages = new ArrayList<>(List.of(HEADING));
		for (int page = 0; page < 500; page++) {
			StringBuilder text = new StringBuilder("Running head\n");
			for (int row = 0; row < 20; row++) {
				String words = FIRST + " Item " + (row % 3) + ".";
				paragraphs.add(words);
				text.append(words).append('\n');
			}
			String own = "Page " + page + " ends with " + page * 31 + ".";
			paragraphs.add(own);
			pages.add(text + own);
		}

		Parsed paged = ViewPages.of(file(paragraphs.toArray(String[]::new)), view(pages.toArray(String[]::new)))
			.orElseThrow();

		List<String> blocks = blocks(paged);
		assertThat(blocks).hasSize(paragraphs.size());
		long right = blocks.stream().filter((block) -> block.contains(" ends with ")).filter((block) -> {
			int page = Integer.parseInt(block.substring(0, block.indexOf(' ')));
			return block.contains("Page " + (page - 2) + " ends");
		}).count();
		assertThat(right).isEqualTo(500);
	}

}
