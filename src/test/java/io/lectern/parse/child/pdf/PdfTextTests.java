package io.lectern.parse.child.pdf;

import java.nio.file.Path;
import java.util.List;

import io.lectern.parse.child.ReadFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Numbers and words are what the page shows. */
class PdfTextTests {

	private static final String NIGHT = "Night mooring is allowed at the eastern pontoon.";

	private static final String[] HARBOUR = { "The harbour board allows night mooring only at the eastern pontoon.",
			"A deposit of ninety euro is due before the key is handed over.",
			"Crews report to the watch room on channel eleven." };

	@TempDir
	private Path folder;

	private final DrawnPdf pdf = new DrawnPdf();

	@AfterEach
	void close() throws Exception {
		pdf.close();
	}

	private List<String> blocks() throws Exception {
		return new ReadFile(pdf.endPage().read(folder)).texts();
	}

	@Test
	void keepsAFootnoteMarkOffTheNumber() throws Exception {
		pdf.line(60, 100, 11, "The crane costs 1450").line(165.1, 96, 7, "2").line(172, 100, 11, "a lift.");
		assertThat(blocks()).containsExactly("The crane costs 1450 ² a lift.");
	}

	@Test
	void keepsAFootnoteMarkThatIsRaisedFarOffTheNumber() throws Exception {
		pdf.line(60, 100, 12, "Mooring is 320").line(138.7, 93, 6, "3").line(60, 114, 12, "euro a night.");
		assertThat(blocks()).containsExactly("Mooring is 320 ³ euro a night.");
	}

	@Test
	void keepsARaisedLetterOffTheNumberButNotOffAnOrdinal() throws Exception {
		pdf.line(60, 100, 10, "In 2024 sales were 4711").line(170.1, 96, 6, "a").line(180, 100, 10, "on the 21");
		pdf.line(219.5, 96, 6, "st").line(230, 100, 10, "of May.");
		assertThat(blocks()).containsExactly("In 2024 sales were 4711 a on the 21st of May.");
	}

	@Test
	void keepsAMarkOfAFontOfItsOwnOffTheNumber() throws Exception {
		pdf.line(60, 100, 10, "The fee of 1450² is due.");
		assertThat(blocks()).containsExactly("The fee of 1450 ² is due.");
	}

	@Test
	void keepsAFootnotesOwnMarkOffItsFirstNumber() throws Exception {
		pdf.line(60, 96, 6, "1").line(63.4, 100, 10, "2024 figures are not audited.");
		assertThat(blocks()).containsExactly("¹ 2024 figures are not audited.");
	}

	@Test
	void keepsUnitsAndFormulasTogether() throws Exception {
		pdf.line(60, 100, 10, "A room of 12 m").line(125.7, 96, 6, "2").line(131, 100, 10, "has CO");
		pdf.line(165, 102, 6, "2").line(171, 100, 10, "in it.");
		assertThat(blocks()).containsExactly("A room of 12 m² has CO2 in it.");
	}

	@Test
	void readsSpacesThatAreDrawnNarrow() throws Exception {
		pdf.set(60, 100, 12, "-2.3 Tw", NIGHT);
		assertThat(blocks()).containsExactly(NIGHT);
	}

	@Test
	void readsSpacesOfTextThatIsSetTight() throws Exception {
		pdf.set(60, 100, 12, "-0.7 Tc -1 Tw", NIGHT);
		assertThat(blocks()).containsExactly(NIGHT);
	}

	@Test
	void readsNarrowGapsWithoutBlanksAsSpaces() throws Exception {
		pdf.draw(60, 100, "/Latin 12 Tf", "[(Night) -110 (mooring) -110 (is) -110 (allowed) -110 (at) -110 (the) "
				+ "-110 (eastern) -110 (pontoon.)] TJ");
		assertThat(blocks()).containsExactly(NIGHT);
	}

	@Test
	void readsNoSpacesIntoKernedWords() throws Exception {
		pdf.draw(60, 100, "/Latin 12 Tf",
				"[(Ni) -40 (ght moo) -50 (ring is allo) -45 (wed at the east) -50 (ern po) -50 (ntoon.)] TJ");
		assertThat(blocks()).containsExactly(NIGHT);
	}

	@Test
	void readsALetterSpacedHeadingAsWords() throws Exception {
		pdf.draw(60, 100, "/Latin 12 Tf 3 Tc", "[(HARBOUR) -550 (REGULATIONS)] TJ");
		assertThat(blocks()).containsExactly("HARBOUR REGULATIONS");
	}

	@Test
	void keepsFiguresApartThatStandAsFarFromEachOther() throws Exception {
		pdf.draw(60, 100, "/Latin 12 Tf", "[(1) -300 (4) -300 (5) -300 (0) -300 (2) -300 (7)] TJ");
		assertThat(blocks()).containsExactly("1 4 5 0 2 7");
	}

	@Test
	void readsLigaturesAsLetters() throws Exception {
		pdf.glyphs(60, 100, 10, "O", "ffi", "c", "e", " ", "\uFB02", "o", "o", "r");
		assertThat(blocks()).containsExactly("Office floor");
	}

	@Test
	void readsWhatAGlyphIsSaidToStandFor() throws Exception {
		pdf.draw(60, 100, "/Latin 10 Tf", "(The o) Tj /Span <</ActualText (ffi)>> BDC (\\001) Tj EMC (ce is open.) Tj");
		assertThat(blocks()).containsExactly("The office is open.");
	}

	@Test
	void readsHyphensThatAreDrawnButNotSoftOnesThatAreNot() throws Exception {
		pdf.glyphs(60, 100, 10, "l", "o", "n", "g", "\u00AD", "t", "e", "r", "m");
		assertThat(blocks()).containsExactly("long-term");
	}

	@Test
	void joinsWordsCutByASoftHyphen() throws Exception {
		pdf.glyphs(60, 100, 10, "r", "e", "p", "l", "a", "c", "e", "\u00AD").glyphs(60, 112, 10, "m", "e", "n", "t");
		assertThat(blocks()).containsExactly("replacement");
	}

	@Test
	void keepsTheHyphenOfACompoundAtTheEndOfALine() throws Exception {
		pdf.text(60, 100, "The short-term lease is for berths; a short-", "term lease of the cold-",
				"water store in Stoke-", "on-Trent is up-to-", "date, is for flight F-", "16 and the years 2024-",
				"2025 alone, see the cold", "and the water store for the regu-", "lations.");
		assertThat(blocks()).containsExactly("The short-term lease is for berths; a short-term lease of the "
				+ "cold-water store in Stoke-on-Trent is up-to-date, is for flight F-16 and the years 2024-2025 alone, see the cold "
				+ "and the water store for the regulations.");
	}

	@Test
	void keepsTheHyphenBehindALetterOrAShortWord() throws Exception {
		pdf.text(60, 100, "In a year of the top berth ten of a tier may wait. See the e-", "mail on the ten-",
				"year lease of the top-", "tier berths, their short-",
				"and long-term use in a short year, and the per-", "formance of the formal per mille.");
		assertThat(blocks()).containsExactly("In a year of the top berth ten of a tier may wait. See the "
				+ "e-mail on the ten-year lease of the top-tier berths, their short- and long-term use in a short "
				+ "year, and the performance of the formal per mille.");
	}

	@Test
	void readsAWatermarkByItself() throws Exception {
		pdf.text(60, 200, HARBOUR);
		pdf.operators("q BT 0.9 g /Latin 90 Tf 0.7071 0.7071 -0.7071 0.7071 90 500 Tm (DRAFT) Tj ET Q");
		assertThat(blocks()).containsExactly(String.join(" ", HARBOUR), "DRAFT");
		assertThat(pdf.read(folder).title()).isNull();
	}

	@Test
	void readsAWatermarkThatIsNotTurnedByItself() throws Exception {
		pdf.text(60, 200, HARBOUR);
		pdf.operators("q BT 0.9 g /Latin 60 Tf 80 570 Td (COPY) Tj ET Q");
		assertThat(blocks()).contains(String.join(" ", HARBOUR), "COPY");
		assertThat(pdf.read(folder).title()).isNull();
	}

	@Test
	void readsHebrewFromTheRightWithItsNumbersAndNames() throws Exception {
		// As it is seen: the store manager is David, from 7:30, PDF 12 (a note).
		pdf.glyphs(60, 100, 10, "(PDF 12) 7:30 דוד ןסחמה להנמ".split(""));
		assertThat(blocks()).containsExactly("מנהל המחסן דוד 7:30 (PDF 12)");
	}

	@Test
	void readsArabicFromTheRightWithItsLigatures() throws Exception {
		pdf.glyphs(60, 100, 10, "5", "0", " ", "م", "\uFEFC", "س");
		assertThat(blocks()).containsExactly("سلام 50");
	}

	@Test
	void readsTheCellsOfAHebrewTableFromTheRight() throws Exception {
		String[][] rows = { { "ריחמ", "תוריש" }, { "320", "הניגע" }, { "1450", "ףונמ" }, { "95", "ללוצ" } };
		for (int i = 0; i < rows.length; i++) {
			pdf.glyphs(100, 100 + 14 * i, 10, rows[i][0].split("")).glyphs(300, 100 + 14 * i, 10, rows[i][1].split(""));
		}
		assertThat(blocks()).containsExactly("שירות | מחיר\nעגינה | 320\nמנוף | 1450\nצולל | 95");
	}

	@Test
	void readsAHebrewWordInALatinLine() throws Exception {
		pdf.glyphs(60, 100, 10, "The word םולש means peace".split(""));
		assertThat(blocks()).containsExactly("The word שלום means peace");
	}

	@Test
	void readsAVerticalFontByColumns() throws Exception {
		pdf.vertical(500, 100, 12, "运河在战后开凿").vertical(480, 100, 12, "工厂随之而来。");
		assertThat(blocks()).containsExactly("运河在战后开凿工厂随之而来。");
	}

	@Test
	void readsGlyphsOneUnderTheOtherByColumns() throws Exception {
		column(500, "运河在战后开凿");
		column(480, "砖煤随之而来。");
		column(460, "烟囱至今可见。");
		pdf.line(60, 750, 10, "12");
		assertThat(blocks()).containsExactly("运河在战后开凿砖煤随之而来。烟囱至今可见。", "12");
	}

	private void column(double x, String text) {
		for (int i = 0; i < text.length(); i++) {
			pdf.line(x, 100 + 14 * i, 12, text.substring(i, i + 1));
		}
	}

}
