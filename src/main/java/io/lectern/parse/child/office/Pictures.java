package io.lectern.parse.child.office;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleConsumer;
import java.util.stream.Collectors;

import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

import io.lectern.parse.child.blocks.LaidText;
import io.lectern.parse.child.blocks.Margin;
import io.lectern.parse.child.ocr.OcrLine.Word;
import io.lectern.parse.child.ocr.OcrLine;
import io.lectern.parse.child.ocr.Tesseract;
import org.jspecify.annotations.Nullable;

/** Reads the text in a file's pictures, each once. */
public final class Pictures {

	/** Pixels: what is lower or narrower is a rule or a bullet. */
	private static final int SMALLEST = 32;

	/** Pixels: smaller pictures are icons. */
	private static final int ICON = 12_000;

	/** Pixels: Tesseract wants letters as from a scanner, screens have smaller ones. */
	private static final int SMALL = 1200;

	private static final double MOST_PIXELS = 18e6;

	/** Lines that Tesseract is less sure of, 0 to 100, are no text but a photograph. */
	private static final double SURE = 60;

	private final @Nullable Tesseract ocr;

	private final Margin margin;

	private final DoubleConsumer progress;

	private final Set<String> seen = new HashSet<>();

	private int expected;

	private int read;

	private int unread;

	private int failed;

	/**
	 * @param ocr null where pictures can't be read
	 * @param progress told the share of the pictures that have been read
	 */
	public Pictures(@Nullable Tesseract ocr, Margin margin, DoubleConsumer progress) {
		this.ocr = ocr;
		this.margin = margin;
		this.progress = progress;
	}

	/** How many there may be. */
	public void expect(int pictures) {
		expected = pictures;
	}

	/**
	 * The text in a picture, empty where there is none or it has been read before.
	 * @param name of the picture within the file
	 */
	public String text(String name, byte[] bytes) {
		if (!seen.add(name)) {
			return "";
		}
		try {
			BufferedImage image = image(bytes);
			if (image == null) {
				return "";
			}
			if (ocr == null || read >= ocr.settings().pages()) {
				unread++;
				return "";
			}
			read++;
			String text = ocr.read(image).stream().map(Pictures::line).collect(Collectors.joining("\n"));
			progress.accept(Math.min(0.99, (double) read / Math.max(read + 1, expected)));
			return text.replaceAll("\\n+", "\n").strip();
		}
		catch (IOException | RuntimeException ex) {
			failed++;
			return "";
		}
	}

	/** A picture of letters, or null where it is an icon. */
	private static @Nullable BufferedImage image(byte[] bytes) throws IOException {
		try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
			Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
			if (!readers.hasNext()) {
				throw new IOException("no such picture is known");
			}
			ImageReader reader = readers.next();
			try {
				reader.setInput(in);
				int width = reader.getWidth(0);
				int height = reader.getHeight(0);
				if (Math.min(width, height) < SMALLEST || (long) width * height < ICON) {
					return null;
				}
				int every = (int) Math.ceil(Math.sqrt((double) width * height / MOST_PIXELS));
				ImageReadParam thin = reader.getDefaultReadParam();
				thin.setSourceSubsampling(every, every, 0, 0);
				return grey(reader.read(0, thin));
			}
			finally {
				reader.dispose();
			}
		}
	}

	/** On white, where it lets something shine through; larger where it is small. */
	private static BufferedImage grey(BufferedImage image) {
		int times = (Math.max(image.getWidth(), image.getHeight()) < SMALL) ? 2 : 1;
		BufferedImage grey = new BufferedImage(times * image.getWidth(), times * image.getHeight(),
				BufferedImage.TYPE_BYTE_GRAY);
		Graphics2D graphics = grey.createGraphics();
		graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
		graphics.drawImage(image, 0, 0, grey.getWidth(), grey.getHeight(), Color.WHITE, null);
		graphics.dispose();
		return grey;
	}

	private static String line(OcrLine line) {
		List<Word> words = line.words();
		boolean says = words.stream()
			.flatMapToInt((word) -> word.text().codePoints())
			.filter(Character::isLetterOrDigit)
			.count() > 1;
		if (line.confidence() < SURE || !says) {
			return "";
		}
		StringBuilder text = new StringBuilder();
		for (Word word : words) {
			boolean tight = !text.isEmpty() && LaidText.isWide(text.charAt(text.length() - 1))
					&& LaidText.isWide(word.text().charAt(0));
			text.append(text.isEmpty() || tight ? "" : " ").append(word.text());
		}
		return text.toString();
	}

	/** Tells what was not read. */
	public void end() {
		if (unread > 0) {
			margin.inform(null,
					(ocr == null) ? "The text in " + count(unread) + " was not read: to have it read, install Tesseract"
							: "The text in " + count(unread) + " was not read: there are more than may be read");
		}
		if (failed > 0) {
			margin.inform(null, "The text in " + count(failed) + " could not be read");
		}
	}

	private static String count(int pictures) {
		return (pictures == 1) ? "1 picture" : pictures + " pictures";
	}

}
