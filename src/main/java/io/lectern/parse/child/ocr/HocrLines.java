package io.lectern.parse.child.ocr;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.lectern.parse.child.ocr.OcrLine.Word;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Takes the lines from what Tesseract writes: XHTML whose {@code title} attributes hold
 * positions, as <a href="https://kba.github.io/hocr-spec/1.2/">hOCR</a> has it.
 */
final class HocrLines extends DefaultHandler {

	/** Lines that Tesseract is less sure of are specks and parts of pictures. */
	private static final double LEAST_CONFIDENCE = 30;

	/** A font's size in heights of its x: most have 1.8 to 2.2. */
	private static final double X_HEIGHTS = 2;

	private final List<OcrLine> lines = new ArrayList<>();

	private final StringBuilder text = new StringBuilder();

	private @Nullable OcrLine line;

	private double @Nullable [] word;

	private double confidence;

	/** Single words it is often unsure of though they are right. */
	List<OcrLine> lines() {
		return lines.stream().filter((read) -> read.confidence() >= LEAST_CONFIDENCE).toList();
	}

	@Override
	public void startElement(String uri, String local, String qualified, Attributes attributes) {
		String type = String.valueOf(attributes.getValue("class"));
		String title = String.valueOf(attributes.getValue("title"));
		double[] box = numbers(title, "bbox");
		if (box.length != 4) {
			return;
		}
		if (type.equals("ocrx_word")) {
			text.setLength(0);
			double[] known = numbers(title, "x_wconf");
			confidence = (known.length == 1) ? known[0] : 100;
			word = box;
		}
		else if (local.equals("span")) {
			line = line(title, box);
			lines.add(line);
		}
	}

	/** Lines are text, headers, captions: all that stands in a span. */
	private static OcrLine line(String title, double[] box) {
		double[] baseline = numbers(title, "baseline");
		boolean known = baseline.length == 2;
		return new OcrLine(new ArrayList<>(), size(title, box[3] - box[1]), box[0], box[3] + (known ? baseline[1] : 0),
				known ? baseline[0] : 0);
	}

	/**
	 * The size of the letters by the height of an x: that is measured better than how far
	 * letters go above and below, which not every line has.
	 */
	private static double size(String title, double height) {
		double[] all = numbers(title, "x_size");
		double[] below = numbers(title, "x_descenders");
		double[] above = numbers(title, "x_ascenders");
		return (all.length * below.length * above.length == 1) ? X_HEIGHTS * (all[0] - below[0] - above[0]) : height;
	}

	@Override
	public void characters(char[] characters, int start, int length) {
		text.append(characters, start, length);
	}

	@Override
	public void endElement(String uri, String local, String qualified) {
		String read = text.toString().strip();
		if (word != null && line != null && !read.isEmpty()) {
			line.words().add(new Word(read, word[0], word[2], confidence));
		}
		word = null;
	}

	/** The numbers behind a name, as in {@code bbox 10 20 30 40; x_wconf 96}. */
	private static double[] numbers(String title, String name) {
		Matcher matcher = Pattern.compile("\\b" + name + "((?: -?[\\d.]+)+)").matcher(title);
		if (!matcher.find()) {
			return new double[0];
		}
		return Pattern.compile(" ").splitAsStream(matcher.group(1).strip()).mapToDouble(Double::parseDouble).toArray();
	}

}
