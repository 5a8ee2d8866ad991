package io.lectern.parse.child.pdf.glyphs;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.stream.Stream;

import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDPattern;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.jspecify.annotations.Nullable;

/** What text is drawn with. */
final class TextColours {

	private TextColours() {
	}

	/** As 0xRRGGBB; null where it is a pattern or can't be told. */
	static @Nullable Integer of(@Nullable PDColor colour) {
		if (colour == null || colour.getColorSpace() == null || colour.getColorSpace() instanceof PDPattern) {
			return null;
		}
		try {
			return colour.toRGB() & 0xFFFFFF;
		}
		catch (IOException | RuntimeException ex) {
			// A broken colour space: the letters are somehow coloured.
			return null;
		}
	}

	/** Whether all that the letters are drawn with may be lost on what is behind. */
	static boolean areLost(PDGraphicsState state, Rectangle2D box, PaintedBoxes painted) {
		RenderingMode mode = state.getTextState().getRenderingMode();
		return (mode.isFill() || mode.isStroke())
				&& (!mode.isFill() || isLost(state.getNonStrokingColor(), box, painted))
				&& (!mode.isStroke() || isLost(state.getStrokingColor(), box, painted));
	}

	private static boolean isLost(PDColor colour, Rectangle2D box, PaintedBoxes painted) {
		return Stream.ofNullable(of(colour)).anyMatch((known) -> painted.loses(known, box));
	}

	static boolean areTransparent(PDGraphicsState state) {
		RenderingMode mode = state.getTextState().getRenderingMode();
		return (mode.isFill() || mode.isStroke()) && (!mode.isFill() || state.getNonStrokeAlphaConstant() <= 0)
				&& (!mode.isStroke() || state.getAlphaConstant() <= 0);
	}

}
