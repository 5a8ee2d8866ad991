package io.lectern;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Random;

import org.apache.poi.xwpf.usermodel.XWPFDocument;

/**
 * A made document, told by its bytes.
 *
 * @param name of several kinds, by its number; each tenth is broken
 * @param version documents of one name and different versions have different bytes
 */
record Specimen(String name, int version, byte[] bytes) {

	private static final String[] WORDS = "harbour turbine member ballot audit ledger vessel mooring blade invoice season grid"
		.split(" ");

	private static final int SECTIONS = 3;

	static Specimen of(int number, int version) {
		return switch (number % 10) {
			case 0, 4, 7 -> text("report-" + number + ".md", number, version, "## Section %d\n\n%s\n\n");
			case 1, 5 -> text("report-" + number + ".txt", number, version, "Section %d\n\n%s\n\n");
			case 2, 6 -> text("report-" + number + ".html", number, version, "<h2>Section %d</h2>\n<p>%s</p>\n");
			case 3, 8 -> word("minutes-" + number + ".docx", number, version);
			default -> new Specimen("broken-" + number + ".pdf", version,
					("%PDF-1.7\n" + number + " " + version + " obj\n<< /Type /Catalog")
						.getBytes(StandardCharsets.UTF_8));
		};
	}

	/** Whether nothing can be read of it. */
	boolean isBroken() {
		return name.startsWith("broken");
	}

	/** A word that stands in each of its sections, and in no other document. */
	private static String mark(int number, int version) {
		return "mark" + number + "x" + version;
	}

	String sha256() {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Specimen text(String name, int number, int version, String section) {
		StringBuilder text = new StringBuilder();
		Random random = new Random(31L * number + version);
		for (int i = 0; i < SECTIONS; i++) {
			text.append(section.formatted(i, prose(random, mark(number, version))));
		}
		return new Specimen(name, version, text.toString().getBytes(StandardCharsets.UTF_8));
	}

	private static Specimen word(String name, int number, int version) {
		Random random = new Random(31L * number + version);
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (XWPFDocument document = new XWPFDocument()) {
			for (int i = 0; i < SECTIONS; i++) {
				document.createParagraph().createRun().setText("Section " + i);
				document.createParagraph().createRun().setText(prose(random, mark(number, version)));
			}
			document.write(bytes);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		return new Specimen(name, version, bytes.toByteArray());
	}

	private static String prose(Random random, String mark) {
		StringBuilder prose = new StringBuilder("The file " + mark + " holds this. ");
		for (int i = 0; i < 96; i++) {
			prose.append(WORDS[random.nextInt(WORDS.length)]).append((i % 12 == 11) ? ". " : " ");
		}
		return prose.toString().strip();
	}

}
