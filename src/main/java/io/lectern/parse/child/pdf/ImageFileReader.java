package io.lectern.parse.child.pdf;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleConsumer;

import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

import io.lectern.parse.Parsed;
import io.lectern.parse.child.blocks.Margin;
import io.lectern.parse.child.blocks.PageTroubles;
import io.lectern.parse.child.blocks.PageWriter;
import io.lectern.parse.child.ocr.Tesseract;
import io.lectern.parse.child.pdf.tables.Rules;
import org.apache.tika.mime.MediaType;

/** Reads photographed and scanned pages that come as images, several in a TIFF. */
public final class ImageFileReader {

	private static final Set<String> TYPES = Set.of("image/png", "image/jpeg", "image/tiff", "image/bmp", "image/gif");

	/** A page is so high, in points, whatever the image says. */
	private static final double PAGE = 792;

	private final long maxCharacters;

	private final Tesseract ocr;

	public ImageFileReader(long maxCharacters, Tesseract ocr) {
		this.maxCharacters = maxCharacters;
		this.ocr = ocr;
	}

	public static boolean reads(MediaType type) {
		return TYPES.contains(type.getBaseType().toString());
	}

	public Parsed read(Path file, MediaType type, DoubleConsumer progress) throws IOException {
		List<List<Region>> pages = new ArrayList<>();
		PageWriter writer = new PageWriter(maxCharacters);
		PageTroubles troubles = new PageTroubles();
		try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
			Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
			if (!readers.hasNext()) {
				throw new IOException("no such image is known");
			}
			ImageReader reader = readers.next();
			try {
				reader.setInput(in);
				int all = reader.getNumImages(true);
				// The further images of a moving picture are no pages.
				int wanted = type.getSubtype().equals("gif") ? 1 : all;
				int images = Math.min(wanted, ocr.settings().pages());
				for (int i = 0; i < images; i++) {
					pages.add(page(reader, i, images, troubles));
					progress.accept((i + 1.0) / images);
				}
				say(images, wanted, all, writer.margin());
			}
			finally {
				reader.dispose();
			}
		}
		troubles.writeTo(writer.margin());
		PdfBlocks blocks = new PdfBlocks(writer, new PdfStyles(pages), PdfOutline.none());
		blocks.pages(pages);
		return blocks.finish(type.getBaseType().toString(), null, Map.of(), Map.of());
	}

	private static void say(int read, int wanted, int all, Margin margin) {
		if (read < wanted) {
			margin.warn(null,
					"%d of its %d images were read, which is the most that is read of one file".formatted(read, all));
		}
		else if (wanted < all) {
			margin.inform(null, "It is a moving picture; the first of its images was read");
		}
	}

	/** One of several that can't be read stays blank. */
	private List<Region> page(ImageReader reader, int index, int images, PageTroubles troubles) throws IOException {
		try {
			return page(reader, index);
		}
		catch (IOException | RuntimeException ex) {
			if (images == 1) {
				throw ex;
			}
			troubles.warn(index + 1, "The image could not be read: " + ex.getMessage());
			return List.of();
		}
	}

	private List<Region> page(ImageReader reader, int index) throws IOException {
		int width = reader.getWidth(index);
		int height = reader.getHeight(index);
		int every = (int) Math.ceil(1 / ScannedPage.dpi(1, width, height));
		ImageReadParam thin = reader.getDefaultReadParam();
		thin.setSourceSubsampling(every, every, 0, 0);
		BufferedImage image = grey(reader.read(index, thin));
		double points = PAGE / Math.max(image.getWidth(), image.getHeight());
		return PdfLayout.regions(new TextPart(ScannedPage.segments(image, ocr.read(image), points), Rules.NONE));
	}

	/** On white, where it lets something shine through. */
	private static BufferedImage grey(BufferedImage image) {
		BufferedImage grey = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
		Graphics2D graphics = grey.createGraphics();
		graphics.drawImage(image, 0, 0, Color.WHITE, null);
		graphics.dispose();
		return grey;
	}

}
