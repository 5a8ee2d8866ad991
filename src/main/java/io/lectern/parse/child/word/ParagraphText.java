package io.lectern.parse.child.word;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.lectern.parse.child.blocks.CleanText;
import io.lectern.parse.child.blocks.PageWriter;
import io.lectern.parse.child.office.Element;
import io.lectern.parse.child.office.Raised;
import org.jspecify.annotations.Nullable;

/**
 * The text of a paragraph as it is displayed once all tracked changes are accepted, and
 * what hangs on it.
 */
final class ParagraphText {

	private final Appearance appearance;

	private final Fields fields;

	private final boolean onShade;

	private final StringBuilder text = new StringBuilder();

	private final Map<String, StringBuilder> hidden = new LinkedHashMap<>();

	private final List<Element> drawings = new ArrayList<>();

	private final List<Element> boxes = new ArrayList<>();

	private final List<Element> notes = new ArrayList<>();

	private @Nullable String style;

	/**
	 * @param onShade whether what it stands in may have a colour of its own
	 */
	ParagraphText(Appearance appearance, Fields fields, boolean onShade) {
		this.appearance = appearance;
		this.fields = fields;
		this.onShade = onShade;
	}

	/** Reads a paragraph; another may have been read before and go on in it. */
	void read(Element paragraph, @Nullable String paragraphStyle) {
		style = paragraphStyle;
		boolean shaded = onShade || paragraph.child("w:pPr", "w:shd") != null;
		paragraph.children().forEach((child) -> inline(child, shaded));
	}

	String text() {
		return CleanText.lines(text);
	}

	/** Notes what is not seen. */
	void hideIn(PageWriter writer) {
		hidden.forEach((kind, words) -> writer.hide(kind, words.toString()));
	}

	/** What is drawn there. */
	List<Element> drawings() {
		return drawings;
	}

	/** The text boxes that hang on it. */
	List<Element> boxes() {
		return boxes;
	}

	/** References to notes and comments. */
	List<Element> notes() {
		return notes;
	}

	private void inline(Element element, boolean shaded) {
		switch (element.name()) {
			case "w:r" -> run(element, shaded);
			case "w:del", "w:moveFrom", "w:pPr" -> {
			}
			case "w:sdt" -> control(element, shaded);
			case "w:fldSimple" -> {
				if (fields.shows(element.attribute("w:instr", ""))) {
					element.children().forEach((child) -> inline(child, shaded));
				}
			}
			case "m:oMath", "m:oMathPara" -> append(" " + Equation.text(element) + " ");
			case "mc:AlternateContent" -> inlineOf(displayed(element), shaded);
			default -> element.children().forEach((child) -> inline(child, shaded));
		}
	}

	private void inlineOf(@Nullable Element element, boolean shaded) {
		if (element != null) {
			element.children().forEach((child) -> inline(child, shaded));
		}
	}

	/** What is displayed of something written for newer and for older programs. */
	static @Nullable Element displayed(Element alternatives) {
		Element choice = alternatives.child("mc:Choice");
		return (choice != null) ? choice : alternatives.child("mc:Fallback");
	}

	/** A control at the beginning of a line is told by its name. */
	private void control(Element control, boolean shaded) {
		Control filled = Control.of(control);
		if (filled.content() != null && filled.name() != null && text().isEmpty()) {
			append(filled.name() + ": ");
		}
		inlineOf(filled.content(), shaded);
	}

	private void run(Element run, boolean shaded) {
		String kind = appearance.hides(run, style, shaded);
		boolean raised = "superscript".equals(run.value("w:val", "w:rPr", "w:vertAlign"));
		for (Element piece : run.children()) {
			String words = piece(piece);
			if (words.isEmpty() || !fields.show() && !piece.is("w:fldChar")) {
				continue;
			}
			if (kind != null) {
				hidden.computeIfAbsent(kind, (key) -> new StringBuilder()).append(words);
			}
			else {
				append(raised ? Raised.digits(words) : words);
			}
		}
	}

	private String piece(Element piece) {
		switch (piece.name()) {
			case "w:t" -> {
				return piece.text();
			}
			case "w:tab", "w:ptab" -> {
				return " ";
			}
			case "w:br", "w:cr" -> {
				return "\n";
			}
			case "w:noBreakHyphen" -> {
				return "-";
			}
			case "w:sym" -> {
				return symbol(piece);
			}
			case "w:fldChar" -> {
				return fields.mark(piece);
			}
			case "w:instrText" -> fields.instruct(piece.text());
			case "w:footnoteReference", "w:endnoteReference", "w:commentReference" -> notes.add(piece);
			case "w:drawing", "w:pict", "w:object" -> drawn(piece);
			case "mc:AlternateContent" -> {
				Element displayed = displayed(piece);
				return (displayed != null) ? String.join("", displayed.children().stream().map(this::piece).toList())
						: "";
			}
			case "w:ruby" -> {
				Element base = piece.child("w:rubyBase");
				return (base != null) ? base.text() : "";
			}
			default -> {
			}
		}
		return "";
	}

	private void drawn(Element drawing) {
		drawings.add(drawing);
		drawing.all("w:txbxContent").forEach(boxes::add);
	}

	/** The few signs of the symbol fonts that say something. */
	private static String symbol(Element symbol) {
		int code;
		try {
			code = Integer.parseInt(symbol.attribute("w:char", "0"), 16);
		}
		catch (NumberFormatException ex) {
			return "";
		}
		boolean isPrivate = code >= 0xF000 && code <= 0xF0FF;
		return switch (isPrivate ? code - 0xF000 : 0) {
			case 0xFC, 0xFE, 0x52, 0x54, 0x78, 0x53 -> isPrivate ? "☒" : "";
			case 0xA8, 0x6F, 0x71, 0xA3 -> "☐";
			case 0 -> (code >= 0x20 && Character.isDefined(code)) ? Character.toString(code) : "";
			default -> "";
		};
	}

	private void append(String words) {
		text.append(words);
	}

}
