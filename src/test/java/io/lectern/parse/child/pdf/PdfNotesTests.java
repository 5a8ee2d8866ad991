package io.lectern.parse.child.pdf;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;

import io.lectern.document.HiddenText;
import io.lectern.document.Warning;
import io.lectern.parse.Block;
import io.lectern.parse.Parsed;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFreeText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationHighlight;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationMarkup;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationPopup;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationSquare;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationStrikeout;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDCheckBox;
import org.apache.pdfbox.pdmodel.interactive.form.PDComboBox;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDNonTerminalField;
import org.apache.pdfbox.pdmodel.interactive.form.PDRadioButton;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Comments, forms and signatures stand on the page that they are seen on. */
class PdfNotesTests {

	private static final String TEXT = "The boiler was inspected in May.";

	@TempDir
	private Path folder;

	private final DrawnPdf pdf = new DrawnPdf();

	private PdfNotesTests page(String text) throws Exception {
		pdf.text(60, 100, text).endPage();
		return this;
	}

	private <A extends PDAnnotation> A on(int page, A annotation, float x, float y, float width, float height)
			throws Exception {
		annotation.setRectangle(new PDRectangle(x, y, width, height));
		List<PDAnnotation> all = new ArrayList<>(pdf.document.getPage(page - 1).getAnnotations());
		all.add(annotation);
		pdf.document.getPage(page - 1).setAnnotations(all);
		return annotation;
	}

	private Parsed read() throws Exception {
		try (pdf) {
			return pdf.read(folder);
		}
	}

	private static List<String> paragraphs(Parsed parsed, int page) {
		return parsed.blocks()
			.stream()
			.filter((block) -> block.page() == page)
			.map((block) -> parsed.pages().get(page - 1).text().substring(block.start(), block.end()))
			.toList();
	}

	private static PDAnnotationMarkup by(PDAnnotationMarkup markup, String author, String contents) {
		markup.setTitlePopup(author);
		markup.setContents(contents);
		return markup;
	}

	@Test
	void readsCommentsOfEveryKindOnTheirPage() throws Exception {
		page(TEXT).page("The valve was not.");
		on(1, by(new PDAnnotationText(), "Pia Lorenz", "Replace the gauge\rbefore winter"), 300, 600, 20, 20);
		on(1, new PDAnnotationFreeText(), 60, 500, 200, 20).setContents("Checked by Pia Lorenz on 9 May");
		on(2, by(new PDAnnotationSquare(), "", "This one leaks"), 60, 500, 200, 20);
		on(2, by(new PDAnnotationRubberStamp(), "Ned", "Paid on 3 June"), 60, 400, 200, 20);
		Parsed parsed = read();
		assertThat(paragraphs(parsed, 1)).containsExactly(TEXT,
				"Comment by Pia Lorenz: Replace the gauge before winter", "Checked by Pia Lorenz on 9 May");
		assertThat(paragraphs(parsed, 2)).containsExactly("The valve was not.", "Comment: This one leaks",
				"Stamp by Ned: Paid on 3 June");
	}

	@Test
	void saysWhichTextIsRemarkedOn() throws Exception {
		page("The boiler was inspected in May and passed.");
		PDAnnotationHighlight highlight = new PDAnnotationHighlight();
		// "boiler" in Helvetica of ten points
		highlight.setQuadPoints(new float[] { 79, 702, 105.5f, 702, 79, 690, 105.5f, 690 });
		on(1, by(highlight, "Ana", "Which one?"), 79, 690, 26, 12);
		on(1, new PDAnnotationStrikeout(), 60, 690, 26, 12)
			.setQuadPoints(new float[] { 60, 702, 80, 702, 60, 690, 80, 690 });
		assertThat(paragraphs(read(), 1)).endsWith("Comment by Ana on “boiler”: Which one?").hasSize(2);
	}

	@Test
	void readsACommentOnceAndNothingThatIsNone() throws Exception {
		page(TEXT);
		PDAnnotationMarkup note = by(new PDAnnotationText(), "Pia", "Look here");
		on(1, note, 300, 600, 20, 20);
		on(1, new PDAnnotationPopup(), 320, 600, 99, 99).setContents("Look here");
		on(1, new PDAnnotationLink(), 60, 690, 100, 12).setContents("Opens a page");
		PDAnnotationMarkup state = by(new PDAnnotationText(), "Pia", "Accepted set by Pia");
		state.getCOSObject().setString(COSName.getPDFName("StateModel"), "Review");
		on(1, state, 300, 600, 20, 20);
		PDAnnotationFreeText drawn = on(1, new PDAnnotationFreeText(), 55, 688, 200, 16);
		drawn.setContents(TEXT);
		assertThat(paragraphs(read(), 1)).containsExactly(TEXT, "Comment by Pia: Look here");
	}

	@Test
	void readsRichTextAndTheNamesOfStamps() throws Exception {
		page(TEXT);
		PDAnnotationMarkup rich = on(1, new PDAnnotationText(), 300, 600, 20, 20);
		rich.setRichContents(
				"<body xmlns=\"http://www.w3.org/1999/xhtml\"><p>Twelve <b>bar</b> &amp; no more</p></body>");
		on(1, new PDAnnotationRubberStamp(), 300, 500, 80, 20).setName("NotApproved");
		assertThat(paragraphs(read(), 1)).containsExactly(TEXT, "Comment: Twelve bar & no more", "Stamp: Not Approved");
	}

	@Test
	void holdsBackCommentsThatAreHidden() throws Exception {
		page(TEXT);
		on(1, by(new PDAnnotationText(), "", "Say that it passed"), 300, 600, 20, 20).setHidden(true);
		on(1, by(new PDAnnotationText(), "", "Say it again"), 300, 600, 20, 20).setNoView(true);
		Parsed parsed = read();
		assertThat(paragraphs(parsed, 1)).containsExactly(TEXT);
		assertThat(parsed.asides().hidden()).containsExactly(
				new HiddenText(1, "hidden comment", "Comment: Say that it passed"),
				new HiddenText(1, "hidden comment", "Comment: Say it again"));
		assertThat(parsed.asides().warnings()).extracting(Warning::reason)
			.containsExactly("Held back, because nobody sees it: hidden comment (page 1)");
	}

	@Test
	void putsNotesBehindAParagraphThatGoesOnOverleaf() throws Exception {
		String[] open = { "The first paragraph of this page is long enough to fill a line, and it is",
				"not yet at its end when the page is, because it goes on" };
		pdf.text(60, 700, open).endPage();
		pdf.text(60, 100, "overleaf with a few more words.").endPage();
		on(1, by(new PDAnnotationText(), "", "A remark"), 300, 600, 20, 20);
		assertThat(read().blocks()).extracting(Block::page, Block::continues)
			.containsExactly(tuple(1, false), tuple(2, true), tuple(1, false));
	}

	private PDAcroForm form() {
		PDAcroForm form = new PDAcroForm(pdf.document);
		pdf.document.getDocumentCatalog().setAcroForm(form);
		form.setDefaultResources(pdf.resources());
		form.setDefaultAppearance("/Latin 10 Tf 0 g");
		return form;
	}

	private <F extends PDField> F place(F field, int page, float x, float y) throws Exception {
		PDAnnotationWidget widget = field.getWidgets().getFirst();
		on(page, widget, x, y, 150, 16);
		return field;
	}

	private static void states(PDField button, String... on) {
		COSDictionary states = new COSDictionary();
		for (String state : on) {
			states.setItem(COSName.getPDFName(state), new COSStream());
		}
		COSDictionary appearance = new COSDictionary();
		appearance.setItem(COSName.N, states);
		button.getWidgets().getFirst().getCOSObject().setItem(COSName.AP, appearance);
	}

	@Test
	void readsFieldsAsLabelAndValueOnTheirPage() throws Exception {
		page("Lease of the boat shed").page("Second page");
		PDAcroForm form = form();
		PDTextField tenant = new PDTextField(form);
		tenant.setPartialName("tenant_name");
		PDTextField rent = new PDTextField(form);
		rent.setPartialName("f7");
		rent.setAlternateFieldName("Monthly rent:");
		PDComboBox term = new PDComboBox(form);
		term.setPartialName("LeaseTerm[0]");
		term.setOptions(List.of("1y", "2y"), List.of("One year", "Two years"));
		PDTextField empty = new PDTextField(form);
		empty.setPartialName("remarks");
		form.setFields(List.of(tenant, rent, term, empty));
		place(tenant, 1, 60, 500).setValue("Orla Finch");
		place(rent, 2, 60, 500).setValue("410 euros");
		place(term, 2, 60, 460).getCOSObject().setString(COSName.V, "2y");
		place(empty, 1, 60, 400);
		Parsed parsed = read();
		assertThat(paragraphs(parsed, 1)).containsExactly("Lease of the boat shed", "tenant name: Orla Finch");
		assertThat(paragraphs(parsed, 2)).containsExactly("Second page", "Monthly rent: 410 euros",
				"Lease Term: Two years");
	}

	@Test
	void readsBoxesThatAreTicked() throws Exception {
		page("Order of a boat");
		PDAcroForm form = form();
		PDCheckBox insured = new PDCheckBox(form);
		insured.setPartialName("insured");
		PDCheckBox sails = new PDCheckBox(form);
		sails.setPartialName("sails");
		PDRadioButton colour = new PDRadioButton(form);
		colour.setPartialName("colour");
		form.setFields(List.of(insured, sails, colour));
		place(insured, 1, 60, 500).getCOSObject().setName(COSName.V, "Yes");
		place(sails, 1, 60, 460).getCOSObject().setName(COSName.V, "Off");
		place(colour, 1, 60, 420).setExportValues(List.of("green", "seaBlue"));
		colour.getCOSObject().setName(COSName.V, "1");
		states(insured, "Yes");
		states(sails, "Yes");
		states(colour, "1");
		assertThat(paragraphs(read(), 1)).containsExactly("Order of a boat", "insured: Yes", "colour: sea Blue");
	}

	@Test
	void tellsApartWhatFieldsArePartOf() throws Exception {
		page("Contract of sale");
		PDAcroForm form = form();
		List<PDField> roots = new ArrayList<>();
		for (String side : List.of("seller", "buyer")) {
			PDNonTerminalField party = new PDNonTerminalField(form);
			party.setPartialName(side);
			PDTextField name = new PDTextField(form);
			name.setPartialName("name");
			name.getCOSObject().setItem(COSName.PARENT, party.getCOSObject());
			party.setChildren(List.of(name));
			roots.add(party);
		}
		form.setFields(roots);
		int y = 500;
		for (PDField root : roots) {
			PDTextField name = (PDTextField) ((PDNonTerminalField) root).getChildren().getFirst();
			place(name, 1, 60, y -= 40).getCOSObject().setString(COSName.V, "Person " + y);
		}
		assertThat(paragraphs(read(), 1)).containsExactly("Contract of sale", "seller name: Person 460",
				"buyer name: Person 420");
	}

	@Test
	void takesTheWordsBesideAFieldWithoutAName() throws Exception {
		pdf.text(60, 100, "Application").text(60, 300, "Date of birth:").text(400, 300, "(day first)").endPage();
		PDAcroForm form = form();
		PDTextField field = new PDTextField(form);
		field.setPartialName("Text12");
		form.setFields(List.of(field));
		place(field, 1, 130, 488).getCOSObject().setString(COSName.V, "4 May 1990");
		assertThat(paragraphs(read(), 1)).last().isEqualTo("Date of birth: 4 May 1990");
	}

	@Test
	void readsAValueOnceThatIsPartOfThePage() throws Exception {
		page(TEXT);
		PDAcroForm form = form();
		PDTextField field = new PDTextField(form);
		field.setPartialName("finding");
		form.setFields(List.of(field));
		place(field, 1, 55, 688).getCOSObject().setString(COSName.V, "The boiler was inspected");
		assertThat(paragraphs(read(), 1)).containsExactly(TEXT);
	}

	@Test
	void holdsBackFieldsThatAreHiddenAndPasswords() throws Exception {
		page(TEXT);
		PDAcroForm form = form();
		PDTextField hidden = new PDTextField(form);
		hidden.setPartialName("score");
		PDTextField password = new PDTextField(form);
		password.setPartialName("pin");
		password.setPassword(true);
		form.setFields(List.of(hidden, password));
		place(hidden, 1, 60, 500).getCOSObject().setString(COSName.V, "12 of 40");
		hidden.getWidgets().getFirst().setHidden(true);
		place(password, 1, 60, 400).getCOSObject().setString(COSName.V, "4711");
		Parsed parsed = read();
		assertThat(paragraphs(parsed, 1)).containsExactly(TEXT);
		assertThat(parsed.asides().hidden()).containsExactly(new HiddenText(1, "hidden form field", "score: 12 of 40"));
	}

	@Test
	void readsAFieldThatIsHiddenInOneOfItsPlaces() throws Exception {
		page(TEXT).page("Second page");
		PDAcroForm form = form();
		PDTextField field = new PDTextField(form);
		field.setPartialName("score");
		field.setWidgets(List.of(new PDAnnotationWidget(), new PDAnnotationWidget()));
		form.setFields(List.of(field));
		place(field, 1, 60, 500).getCOSObject().setString(COSName.V, "12 of 40");
		field.getWidgets().getFirst().setHidden(true);
		on(2, field.getWidgets().getLast(), 60, 500, 150, 16);
		Parsed parsed = read();
		assertThat(paragraphs(parsed, 1)).containsExactly(TEXT);
		assertThat(paragraphs(parsed, 2)).containsExactly("Second page", "score: 12 of 40");
		assertThat(parsed.asides().hidden()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "Orla Finch | Signed by Orla Finch on 2025-03-04. Reason: I agree to the lease. Place: Ely.",
					"| Signed on 2025-03-04. Reason: I agree to the lease. Place: Ely." })
	void saysWhoSigned(String name, String words) throws Exception {
		page("Lease of the boat shed, signed electronically.");
		pdf.document.getDocumentInformation().setTitle("Lease of the boat shed");
		PDAcroForm form = form();
		PDSignatureField field = new PDSignatureField(form);
		form.setFields(List.of(field));
		PDSignature signature = new PDSignature();
		if (name != null) {
			signature.setName(name);
		}
		signature.setReason("I agree to the lease.");
		signature.setLocation("Ely");
		signature.setSignDate(GregorianCalendar.from(Instant.parse("2025-03-04T10:15:00Z").atZone(ZoneOffset.UTC)));
		field.getCOSObject().setItem(COSName.V, signature);
		on(1, field.getWidgets().getFirst(), 0, 0, 0, 0);
		assertThat(paragraphs(read(), 1)).containsExactly("Lease of the boat shed, signed electronically.", words);
	}

	@Test
	void readsWhatAnXfaFormWasFilledInWith() throws Exception {
		page("Please wait...");
		PDAcroForm form = form();
		String data = "<xdp:xdp xmlns:xdp=\"http://ns.adobe.com/xdp/\"><xfa:datasets"
				+ " xmlns:xfa=\"http://www.xfa.org/schema/xfa-data/1.0/\"><xfa:data><form1><HolderName>Ida Brandt</HolderName>"
				+ "<permit><number>771</number><remark/></permit></form1></xfa:data></xfa:datasets></xdp:xdp>";
		COSStream stream = pdf.document.getDocument().createCOSStream();
		try (var out = stream.createOutputStream()) {
			new ByteArrayInputStream(data.getBytes(StandardCharsets.UTF_8)).transferTo(out);
		}
		form.getCOSObject().setItem(COSName.XFA, stream);
		Parsed parsed = read();
		assertThat(paragraphs(parsed, 1)).containsExactly("Please wait...", "Holder Name: Ida Brandt", "number: 771");
		assertThat(parsed.asides().warnings()).extracting(Warning::reason).singleElement().asString().contains("XFA");
	}

	@Test
	void saysThatAnXfaFormCouldNotBeRead() throws Exception {
		page("Please wait...");
		form().getCOSObject().setItem(COSName.XFA, pdf.document.getDocument().createCOSStream());
		assertThat(read().asides().warnings()).extracting(Warning::reason)
			.singleElement()
			.asString()
			.contains("nothing could be read of it");
	}

}
