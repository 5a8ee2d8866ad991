package io.lectern.parse.child.pdf;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.lectern.document.LeftOut;
import io.lectern.parse.Parsed;
import io.lectern.parse.child.ReadFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Of lines that come again on every page only those of the margin are left out. */
class RunningLinesTests {

	private static final String[] BODY = { "The harbour board allows night mooring only at the eastern pontoon,",
			"and a deposit of ninety euro is due before the key is handed over.",
			"Crews report to the watch room on channel eleven." };

	@TempDir
	private Path folder;

	private final DrawnPdf pdf = new DrawnPdf();

	@AfterEach
	void close() throws Exception {
		pdf.close();
	}

	private List<String> blocks(Parsed parsed) {
		return new ReadFile(parsed).text().lines().toList();
	}

	@Test
	void keepsTheFirstOfARunningHeaderAndLeavesOutPageNumbers() throws Exception {
		for (int page = 1; page <= 4; page++) {
			pdf.line(60, 40, 8, "Document HB-2291, edition of May")
				.text(60, 100, BODY)
				.line(300, 760, 8, "- " + page + " -");
			pdf.endPage();
		}
		Parsed parsed = pdf.read(folder);
		assertThat(blocks(parsed)).containsOnlyOnce("Document HB-2291, edition of May")
			.noneMatch((block) -> block.startsWith("- "));
		assertThat(parsed.asides().leftOut()).contains(
				new LeftOut("Document HB-2291, edition of May", List.of(2, 3, 4)), new LeftOut("- 3 -", List.of(3)));
		assertThat(parsed.pages().get(2).text()).contains("Document HB-2291").contains("- 3 -");
	}

	@Test
	void leavesOutAPageNumberBesideARunningTitle() throws Exception {
		for (int page = 7; page <= 10; page++) {
			pdf.text(60, 100, BODY)
				.line(60, 760, 8, "Harbour board, annual report")
				.line(520, 760, 8, "" + page)
				.endPage();
		}
		Parsed parsed = pdf.read(folder);
		assertThat(blocks(parsed)).filteredOn((block) -> block.startsWith("Harbour board")).hasSize(1);
		assertThat(parsed.asides().leftOut()).hasSize(3);
	}

	@Test
	void leavesOutALineThatSaysWhichPageItIs() throws Exception {
		for (int page = 1; page <= 3; page++) {
			pdf.text(60, 100, BODY).line(60, 760, 8, "Printed on 3 May, page " + page + " of 3").endPage();
		}
		assertThat(blocks(pdf.read(folder))).filteredOn((block) -> block.startsWith("Printed"))
			.containsExactly("Printed on 3 May, page 1 of 3");
	}

	@Test
	void keepsRowsThatDifferInTheirFiguresOnly() throws Exception {
		int row = 1;
		List<String> rows = new ArrayList<>();
		for (int page = 1; page <= 4; page++) {
			for (double y = 40; y < 770; y += 18) {
				String[] cells = { "0" + page + "/05/2025", "Card payment", "REF" + (10000 + 7 * row),
						40 + row + ".0" + page };
				for (int i = 0; i < cells.length; i++) {
					pdf.line(60 + 130 * i, y, 9, cells[i]);
				}
				rows.add(String.join(" | ", cells));
				row++;
			}
			pdf.endPage();
		}
		Parsed parsed = pdf.read(folder);
		assertThat(blocks(parsed)).containsExactlyElementsOf(rows);
		assertThat(parsed.asides().leftOut()).isEmpty();
	}

	@Test
	void keepsWhatIsDueAtTheFootOfEachInvoice() throws Exception {
		for (int page = 1; page <= 5; page++) {
			pdf.text(60, 100, BODY).line(60, 750, 10, "Amount due: " + (120 + page) + " euro").endPage();
		}
		assertThat(blocks(pdf.read(folder))).contains("Amount due: 121 euro", "Amount due: 125 euro");
	}

	@Test
	void keepsHeadingsThatCountWithThePages() throws Exception {
		for (int page = 1; page <= 6; page++) {
			pdf.line(60, 50, 10, "Article " + page)
				.text(60, 100, BODY)
				.line(60, 760, 8, "Step " + page + " of 6")
				.endPage();
		}
		Parsed parsed = pdf.read(folder);
		assertThat(blocks(parsed)).contains("Article 1", "Article 4", "Article 6", "Step 5 of 6");
		assertThat(parsed.asides().leftOut()).isEmpty();
	}

	@Test
	void keepsTheOnlyLineOfEachPage() throws Exception {
		for (int page = 1; page <= 5; page++) {
			pdf.line(60, 60, 10, "Locker " + page).endPage();
		}
		assertThat(blocks(pdf.read(folder))).containsExactly("Locker 1", "Locker 2", "Locker 3", "Locker 4",
				"Locker 5");
	}

	@Test
	void keepsPagesThatHoldNothingButNumbers() throws Exception {
		for (int page = 1; page <= 4; page++) {
			pdf.line(300, 760, 10, "" + page).endPage();
		}
		assertThat(blocks(pdf.read(folder))).containsExactly("1", "2", "3", "4");
	}

	@Test
	void keepsSmallPrintThatStandsOnOnePageOnly() throws Exception {
		pdf.text(60, 100, BODY).line(60, 770, 6, "Set in Haarlem by the press of the harbour board.").endPage();
		pdf.text(60, 100, BODY).line(60, 30, 6, "Supplement of June").endPage();
		assertThat(blocks(pdf.read(folder))).contains("Set in Haarlem by the press of the harbour board.",
				"Supplement of June");
	}

	@Test
	void keepsHeadingsThatComeAgainWhereOtherPagesHaveText() throws Exception {
		for (int page = 1; page <= 8; page++) {
			String first = (page > 2 && page < 6) ? "Account of the harbour board" : "Chapter of the board no. " + page;
			pdf.line(60, 60, 10, first).text(60, 100, BODY).endPage();
		}
		assertThat(blocks(pdf.read(folder))).filteredOn("Account of the harbour board"::equals).hasSize(3);
	}

}
