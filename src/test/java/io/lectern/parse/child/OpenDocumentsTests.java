package io.lectern.parse.child;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import io.lectern.parse.Block.Kind;
import io.lectern.parse.DocumentUnreadable;
import io.lectern.parse.Parsed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** OpenDocument files say what they display. */
class OpenDocumentsTests {

	private static final String XMLNS = "urn:oasis:names:tc:opendocument:xmlns:";

	private static final String NAMESPACES = ("xmlns:office='%soffice:1.0' xmlns:style='%sstyle:1.0' xmlns:text='%stext:1.0' "
			+ "xmlns:table='%stable:1.0' xmlns:draw='%sdrawing:1.0' xmlns:presentation='%spresentation:1.0' xmlns:svg='%ssvg:1.0' "
			+ "xmlns:xlink='http://www.w3.org/1999/xlink' xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:meta='%smeta:1.0'")
		.replace("%s", XMLNS);

	@TempDir
	Path folder;

	private Parsed read(String kind, String styles, String automatic, String body)
			throws IOException, DocumentUnreadable {
		Path file = folder.resolve("file.odf");
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
			entry(zip, "mimetype", "application/vnd.oasis.opendocument." + kind);
			entry(zip, "content.xml",
					"<office:document-content " + NAMESPACES + "><office:automatic-styles>" + automatic
							+ "</office:automatic-styles><office:body><office:" + kind + ">" + body + "</office:" + kind
							+ "></office:body></office:document-content>");
			entry(zip, "styles.xml",
					"<office:document-styles " + NAMESPACES + ">" + styles + "</office:document-styles>");
			entry(zip, "meta.xml", "<office:document-meta " + NAMESPACES + "><office:meta><dc:creator>Ann</dc:creator>"
					+ "<meta:keyword>sea</meta:keyword><meta:keyword>wind</meta:keyword></office:meta></office:document-meta>");
			entry(zip, "META-INF/manifest.xml",
					"<m:manifest xmlns:m='urn:oasis:names:tc:opendocument:xmlns:manifest:1.0'/>");
		}
		return OfficeParts.read(file);
	}

	private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
		zip.putNextEntry(new ZipEntry(name));
		zip.write(text.getBytes(StandardCharsets.UTF_8));
	}

	@Test
	void readsTrackedChangesAsAcceptedAndNumbersHeadingsAndLists() throws Exception {
		String outline = "<office:styles><text:outline-style><text:outline-level-style text:level='1' style:num-format='1'/>"
				+ "<text:outline-level-style text:level='2' style:num-format='1' text:display-levels='2'/></text:outline-style>"
				+ "<text:list-style style:name='L1'><text:list-level-style-number text:level='1' style:num-format='a' style:num-suffix=')'/>"
				+ "<text:list-level-style-number text:level='2' style:num-format='i' style:num-prefix='(' style:num-suffix=')'/>"
				+ "</text:list-style></office:styles>";
		Parsed parsed = read("text", outline, "", "<text:tracked-changes><text:changed-region><text:deletion>"
				+ "<text:p>two percent</text:p></text:deletion></text:changed-region></text:tracked-changes>"
				+ "<text:h text:outline-level='1'>Scope</text:h><text:h text:outline-level='1'>Payment</text:h>"
				+ "<text:h text:outline-level='2'>Late payment</text:h>"
				+ "<text:p>The penalty is <text:change text:change-id='c1'/>five<text:s/>percent.</text:p>"
				+ "<text:list text:style-name='L1'><text:list-item><text:p>ships</text:p><text:list><text:list-item>"
				+ "<text:p>large</text:p></text:list-item></text:list></text:list-item><text:list-item><text:p>quays</text:p>"
				+ "</text:list-item></text:list>");

		assertThat(OfficeParts.blocks(parsed)).containsExactly("1 Scope", "2 Payment", "2.1 Late payment",
				"The penalty is five percent.", "a) ships", "(i) large", "b) quays");
		assertThat(parsed.metadata()).containsEntry("author", "Ann").containsEntry("keywords", "sea, wind");
	}

	@Test
	void holdsBackHiddenTextAndReadsNotesCommentsBoxesAndHeaders() throws Exception {
		String master = "<office:master-styles><style:master-page><style:header><text:p>Contract 4711</text:p></style:header>"
				+ "<style:footer><text:p>Page <text:page-number>1</text:page-number></text:p></style:footer></style:master-page>"
				+ "</office:master-styles>";
		String styles = "<style:style style:name='T1' style:family='text'><style:text-properties text:display='none'/></style:style>";
		Parsed parsed = read("text", master.replace("style:footer><text:p>Page ", "style:footer><text:p>"), styles,
				"<text:p>Seen.<text:span text:style-name='T1'>Unseen.</text:span>"
						+ "<text:note text:note-class='footnote'><text:note-citation>1</text:note-citation><text:note-body>"
						+ "<text:p>Before tax.</text:p></text:note-body></text:note><office:annotation><dc:creator>Ben</dc:creator>"
						+ "<text:p>Really?</text:p></office:annotation></text:p><text:section text:display='none'><text:p>Gone.</text:p>"
						+ "</text:section><text:p><draw:frame><draw:text-box><text:p>In a box</text:p></draw:text-box>"
						+ "<svg:desc>A map of the bay</svg:desc></draw:frame></text:p>");

		assertThat(OfficeParts.blocks(parsed)).containsExactly("Contract 4711", "Seen.", "Footnote 1: Before tax.",
				"Comment by Ben: Really?", "A map of the bay", "In a box");
		assertThat(OfficeParts.hidden(parsed)).containsExactly("hidden text: Unseen.", "hidden section: Gone.");
		assertThat(OfficeParts.heldBack(parsed)).containsExactly("hidden text (page 1)", "hidden section (page 1)");
	}

	@Test
	void readsSheetsWithMergedCellsAndHoldsBackHiddenOnes() throws Exception {
		String styles = "<style:style style:name='off' style:family='table'><style:table-properties table:display='false'/></style:style>";
		String cell = "<table:table-cell%s><text:p>%s</text:p></table:table-cell>";
		Parsed parsed = read("spreadsheet", "", styles, "<table:table table:name='Crew'><table:table-column/>"
				+ "<table:table-column table:number-columns-repeated='2'/><table:table-column table:visibility='collapse'/>"
				+ "<table:table-row>" + cell.formatted("", "Depot")
				+ cell.formatted(" table:number-columns-spanned='2'", "May") + "<table:covered-table-cell/>"
				+ cell.formatted("", "Cost") + "</table:table-row><table:table-row>"
				+ cell.formatted(" table:number-rows-spanned='2'", "East") + cell.formatted("", "4")
				+ cell.formatted("", "5") + cell.formatted("", "900")
				+ "</table:table-row><table:table-row><table:covered-table-cell/>" + cell.formatted("", "6")
				+ cell.formatted("", "15 %") + cell.formatted("", "800")
				+ "</table:table-row><table:table-row table:number-rows-repeated='1048570'><table:table-cell/></table:table-row>"
				+ "</table:table><table:table table:name='Old' table:style-name='off'><table:table-row>"
				+ cell.formatted("", "Secret") + "</table:table-row></table:table>");

		assertThat(OfficeParts.blocks(parsed)).containsExactly("Crew", "Depot | May\nEast | 4 | 5\nEast | 6 | 15 %");
		assertThat(OfficeParts.hidden(parsed)).containsExactly("hidden columns: Cost\n900\n800",
				"hidden sheet: Old\nSecret");
		assertThat(OfficeParts.heldBack(parsed)).containsExactly("hidden columns (page 1)", "hidden sheet (page 1)");
	}

	@Test
	void readsSlidesWithTheirNotesAndHoldsBackHiddenOnes() throws Exception {
		String styles = "<style:style style:name='off' style:family='drawing-page'>"
				+ "<style:drawing-page-properties presentation:visibility='hidden'/></style:style>";
		String title = "<draw:frame presentation:class='title'><draw:text-box><text:p>%s</text:p></draw:text-box></draw:frame>";
		Parsed parsed = read("presentation", "", styles,
				"<draw:page><draw:frame><draw:text-box><text:p>A point</text:p>" + "</draw:text-box></draw:frame>"
						+ title.formatted("Plan") + "<presentation:notes><draw:frame presentation:class='notes'>"
						+ "<draw:text-box><text:p>Say it slowly.</text:p></draw:text-box></draw:frame></presentation:notes></draw:page>"
						+ "<draw:page draw:style-name='off'>" + title.formatted("Draft") + "</draw:page><draw:page>"
						+ title.formatted("End") + "</draw:page>");

		assertThat(OfficeParts.blocks(parsed)).containsExactly("Plan", "A point", "Speaker notes: Say it slowly.",
				"End");
		assertThat(OfficeParts.blocks(parsed, Kind.HEADING)).containsExactly("Plan", "End");
		assertThat(OfficeParts.hidden(parsed)).containsExactly("hidden slide: Draft");
		assertThat(OfficeParts.heldBack(parsed)).containsExactly("hidden slide (page 2)");
		assertThat(parsed.blocks().getLast().page()).isEqualTo(3);
	}

}
