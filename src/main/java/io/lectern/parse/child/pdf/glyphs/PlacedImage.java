package io.lectern.parse.child.pdf.glyphs;

import java.awt.geom.Rectangle2D;

import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

/**
 * An image where it is drawn.
 *
 * @param box what it covers, in the page's own coordinates
 * @param source the same for each place that one image is drawn at; null where it stands
 * in the page's stream
 * @param width in pixels
 * @param height in pixels
 * @param isOpaque whether nothing shines through
 */
public record PlacedImage(Rectangle2D box, @Nullable COSBase source, long width, long height, boolean isOpaque) {

	/**
	 * @param described its properties, which have short names in a page's stream
	 */
	static PlacedImage of(Rectangle2D box, @Nullable COSBase source, @Nullable COSDictionary described) {
		COSDictionary known = (described != null) ? described : new COSDictionary();
		boolean stencil = known.getBoolean(COSName.IMAGE_MASK, COSName.IM, false);
		boolean opaque = !stencil && !known.containsKey(COSName.MASK) && !known.containsKey(COSName.SMASK);
		return new PlacedImage(box, source, Math.max(0, known.getInt(COSName.WIDTH, COSName.W)),
				Math.max(0, known.getInt(COSName.HEIGHT, COSName.H)), opaque);
	}

	public long pixels() {
		return width * height;
	}

	public double area() {
		return box.getWidth() * box.getHeight();
	}

	/** Whether the other stands right above it and is as wide, as a strip of it does. */
	public boolean isFollowedBy(PlacedImage other) {
		return Math.abs(other.box.getX() - box.getX()) < 1 && Math.abs(other.box.getMaxX() - box.getMaxX()) < 1
				&& Math.abs(other.box.getY() - box.getMaxY()) < 1;
	}

	/** Both as one. */
	public PlacedImage with(PlacedImage above) {
		return new PlacedImage(box.createUnion(above.box), source, Math.max(width, above.width), height + above.height,
				isOpaque && above.isOpaque);
	}

}
