package io.lectern.parse.child;

import java.io.IOException;
import java.nio.file.Path;

import io.lectern.parse.Block.Kind;
import io.lectern.parse.DocumentUnreadable;
import io.lectern.parse.Parsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Slides say what they show, with what the speaker says to it. */
class SlideDecksTests {

	@TempDir
	Path folder;

	private Parsed read(OfficeParts parts) throws IOException, DocumentUnreadable {
		return OfficeParts.read(parts.write(folder.resolve("deck.pptx")));
	}

	private static String shape(String placeholder, String... lines) {
		return placed("", placeholder, "", lines);
	}

	private static String placed(String attributes, String placeholder, String place, String... lines) {
		StringBuilder text = new StringBuilder();
		for (String line : lines) {
			text.append("<a:p><a:r><a:t>").append(line).append("</a:t></a:r></a:p>");
		}
		String mark = placeholder.isEmpty() ? "" : "<p:ph type='" + placeholder + "'/>";
		return "<p:sp><p:nvSpPr><p:cNvPr id='2' name='x' %s/><p:nvPr>%s</p:nvPr></p:nvSpPr><p:spPr>%s</p:spPr><p:txBody>%s</p:txBody></p:sp>"
			.formatted(attributes, mark, place, text);
	}

	@Test
	void readsTheTitleFirstAndGroupsAndNotesAndComments() throws Exception {
		Parsed parsed = read(OfficeParts
			.slides(shape("body", "One point", "Another point") + shape("title", "Harbour plan") + "<p:grpSp>"
					+ shape("", "In a group.") + "</p:grpSp>" + shape("sldNum", "1"))
			.relation("ppt/slides/slide1.xml", "n", "notesSlide", "../notesSlides/notesSlide1.xml")
			.part("ppt/notesSlides/notesSlide1.xml", "p:notes",
					"<p:cSld><p:spTree>" + shape("sldImg", "x") + shape("body", "Mention the dredging.")
							+ "</p:spTree></p:cSld>")
			.relation("ppt/slides/slide1.xml", "c", "comments", "../comments/comment1.xml")
			.part("ppt/comments/comment1.xml", "p:cmLst", "<p:cm authorId='0'><p:text>Check the depth.</p:text></p:cm>")
			.relation("ppt/presentation.xml", "a", "commentAuthors", "commentAuthors.xml")
			.part("ppt/commentAuthors.xml", "p:cmAuthorLst", "<p:cmAuthor id='0' name='Ann'/>"));

		assertThat(OfficeParts.blocks(parsed)).containsExactly("Harbour plan", "One point", "Another point",
				"In a group.", "Speaker notes: Mention the dredging.", "Comment by Ann: Check the depth.");
		assertThat(parsed.blocks().getFirst().kind()).isEqualTo(Kind.HEADING);
		assertThat(parsed.title()).isEqualTo("Harbour plan");
	}

	@Test
	void holdsBackHiddenSlidesAndShapesAndWhatLiesBesideTheSlide() throws Exception {
		String beside = "<a:xfrm><a:off x='-5000000' y='0'/><a:ext cx='3000000' cy='900'/></a:xfrm>";
		String below = "<a:xfrm><a:off x='0' y='7000000'/><a:ext cx='3000000' cy='900'/></a:xfrm>";
		Parsed parsed = read(OfficeParts.slides(shape("title", "First"), "HIDDEN" + shape("title", "Draft budget"),
				shape("title", "Third") + placed("hidden='1'", "", "", "Say yes.") + placed("", "", beside, "Say no.")
						+ placed("", "", below, "Say maybe.")));

		assertThat(OfficeParts.blocks(parsed)).containsExactly("First", "Third");
		assertThat(OfficeParts.hidden(parsed)).containsExactly("hidden slide: Draft budget", "hidden shape: Say yes.",
				"hidden shape: Say no.", "hidden shape: Say maybe.");
		assertThat(parsed.blocks().getLast().page()).isEqualTo(3);
		assertThat(OfficeParts.heldBack(parsed)).containsExactly("hidden slide (page 2)", "hidden shape (page 3)");
	}

	@Test
	void holdsBackHiddenShapesWithinGroups() throws Exception {
		Parsed parsed = read(OfficeParts.slides(shape("title", "First") + "<p:grpSp>" + shape("", "In a group.")
				+ placed("hidden='1'", "", "", "Say yes.") + "<p:grpSp>" + placed("hidden='true'", "", "", "Say no.")
				+ "</p:grpSp></p:grpSp>"));

		assertThat(OfficeParts.blocks(parsed)).containsExactly("First", "In a group.");
		assertThat(OfficeParts.hidden(parsed)).containsExactly("hidden shape: Say yes.", "hidden shape: Say no.");
	}

	@Test
	void readsAChartAsTheTableBehindIt() throws Exception {
		String series = "<c:ser><c:tx><c:strRef><c:strCache><c:pt idx='0'><c:v>%s</c:v></c:pt></c:strCache></c:strRef></c:tx>"
				+ "<c:cat><c:strRef><c:strCache><c:pt idx='0'><c:v>May</c:v></c:pt><c:pt idx='1'><c:v>June</c:v></c:pt></c:strCache>"
				+ "</c:strRef></c:cat><c:val><c:numRef><c:numCache><c:formatCode>%s</c:formatCode><c:pt idx='0'><c:v>%s</c:v></c:pt>"
				+ "<c:pt idx='1'><c:v>%s</c:v></c:pt></c:numCache></c:numRef></c:val></c:ser>";
		String chart = "<c:chart><c:title><c:tx><c:rich><a:p><a:r><a:t>Catch by month</a:t></a:r></a:p></c:rich></c:tx></c:title>"
				+ "<c:plotArea><c:barChart>" + series.formatted("Cod", "General", "120", "140")
				+ series.formatted("Share", "0%", "0.25", "0.5") + "</c:barChart></c:plotArea></c:chart>";
		Parsed parsed = read(OfficeParts.slides(shape("title", "Catch")
				+ "<p:graphicFrame><a:graphic><a:graphicData><c:chart r:id='c1'/></a:graphicData></a:graphic></p:graphicFrame>")
			.relation("ppt/slides/slide1.xml", "c1", "chart", "../charts/chart1.xml")
			.part("ppt/charts/chart1.xml", "c:chartSpace", chart));

		assertThat(OfficeParts.blocks(parsed)).containsExactly("Catch", "Catch by month",
				" | Cod | Share\nMay | 120 | 25%\nJune | 140 | 50%");
		assertThat(parsed.blocks().getLast().headerRows()).isEqualTo(1);
	}

	@Test
	void readsTablesWithMergedCellsAndDiagrams() throws Exception {
		String cell = "<a:tc%s><a:txBody><a:p><a:r><a:t>%s</a:t></a:r></a:p></a:txBody></a:tc>";
		String table = "<a:tbl><a:tblPr firstRow='1'/><a:tr>" + cell.formatted(" gridSpan='2'", "Crew")
				+ cell.formatted(" hMerge='1'", "") + cell.formatted("", "Site") + "</a:tr><a:tr>"
				+ cell.formatted("", "3") + cell.formatted("", "4") + cell.formatted(" rowSpan='2'", "Bergen")
				+ "</a:tr><a:tr>" + cell.formatted("", "5") + cell.formatted("", "6")
				+ cell.formatted(" vMerge='1'", "") + "</a:tr></a:tbl>";
		Parsed parsed = read(OfficeParts
			.slides("<p:graphicFrame>" + table
					+ "</p:graphicFrame><p:graphicFrame><dgm:relIds r:dm='d1'/></p:graphicFrame>")
			.relation("ppt/slides/slide1.xml", "d1", "diagramData", "../diagrams/data1.xml")
			.part("ppt/diagrams/data1.xml", "dgm:dataModel",
					"<dgm:ptLst><dgm:pt><dgm:t><a:p><a:r><a:t>Plan</a:t></a:r></a:p></dgm:t></dgm:pt>"
							+ "<dgm:pt><dgm:t><a:p><a:r><a:t>Build</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:ptLst>"));

		assertThat(OfficeParts.blocks(parsed)).containsExactly("Crew |  | Site\n3 | 4 | Bergen\n5 | 6 | Bergen", "Plan",
				"Build");
	}

}
