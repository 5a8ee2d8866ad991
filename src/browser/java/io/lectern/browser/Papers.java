package io.lectern.browser;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.util.Matrix;

/** PDFs made for tests. */
final class Papers {

	private Papers() {
	}

	/**
	 * Pages of a line of text and a picture that can't be compressed, so that the file is
	 * large.
	 */
	static byte[] report(int pages) throws IOException {
		try (PDDocument document = new PDDocument()) {
			RandomGenerator random = RandomGeneratorFactory.getDefault().create(1);
			for (int number = 1; number <= pages; number++) {
				PDPage page = new PDPage(PDRectangle.A4);
				document.addPage(page);
				List<String> lines = new ArrayList<>(List.of("This is page " + number + " of the long report."));
				lines
					.addAll(Collections.nCopies(12, "It says much the same as all the other pages of this report do."));
				try (PDPageContentStream content = new PDPageContentStream(document, page)) {
					write(content, lines, 60, 760);
					content.drawImage(LosslessFactory.createFromImage(document, noise(random)), 60, 300, 300, 300);
				}
			}
			return bytes(document);
		}
	}

	private static BufferedImage noise(RandomGenerator random) {
		BufferedImage image = new BufferedImage(100, 100, BufferedImage.TYPE_INT_RGB);
		for (int i = 0; i < 10_000; i++) {
			image.setRGB(i % 100, i / 100, random.nextInt());
		}
		return image;
	}

	/**
	 * Pages with such lines, the first upright, each turned a quarter further than the
	 * one before; the lines read upright all the same. Their crop boxes are smaller than
	 * their media boxes, and begin elsewhere.
	 */
	static byte[] turned(List<List<String>> pages) throws IOException {
		try (PDDocument document = new PDDocument()) {
			for (List<String> lines : pages) {
				int rotation = 90 * document.getNumberOfPages();
				PDPage page = new PDPage(new PDRectangle(-20, 30, 640, 860));
				page.setCropBox(new PDRectangle(15, 70, 500, 760));
				page.setRotation(rotation);
				document.addPage(page);
				try (PDPageContentStream content = new PDPageContentStream(document, page)) {
					content.transform(Matrix.getRotateInstance(Math.toRadians(rotation), 265, 450));
					write(content, lines, -200, 150);
				}
			}
			return bytes(document);
		}
	}

	/**
	 * One page with a ruled table below its caption. A cell that is null belongs to the
	 * one on its left.
	 */
	static byte[] table(String caption, List<List<String>> rows) throws IOException {
		try (PDDocument document = new PDDocument()) {
			PDPage page = new PDPage(PDRectangle.A4);
			document.addPage(page);
			try (PDPageContentStream content = new PDPageContentStream(document, page)) {
				write(content, List.of(caption), 60, 760);
				for (int row = 0; row < rows.size(); row++) {
					List<String> cells = rows.get(row);
					int end = cells.size();
					for (int column = cells.size() - 1; column >= 0; column--) {
						if (cells.get(column) != null) {
							float y = 720 - 24 * row;
							content.addRect(60 + 90 * column, y, 90 * (end - column), 24);
							content.stroke();
							write(content, List.of(cells.get(column)), 66 + 90 * column, y + 8);
							end = column;
						}
					}
				}
			}
			return bytes(document);
		}
	}

	/** A page that only opens with the password. */
	static byte[] locked(String password, String line) throws IOException {
		try (PDDocument document = new PDDocument()) {
			PDPage page = new PDPage(PDRectangle.A4);
			document.addPage(page);
			try (PDPageContentStream content = new PDPageContentStream(document, page)) {
				write(content, List.of(line), 60, 760);
			}
			document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
			return bytes(document);
		}
	}

	private static void write(PDPageContentStream content, List<String> lines, float x, float y) throws IOException {
		content.beginText();
		content.setFont(new PDType1Font(FontName.HELVETICA), 12);
		content.setLeading(18);
		content.newLineAtOffset(x, y);
		for (String line : lines) {
			content.showText(line);
			content.newLine();
		}
		content.endText();
	}

	private static byte[] bytes(PDDocument document) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		document.save(bytes);
		return bytes.toByteArray();
	}

}
