package io.lectern.parse.child.pdf.glyphs;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.List;

import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorN;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorSpace;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceCMYKColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceGrayColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceRGBColor;
import org.apache.pdfbox.contentstream.operator.color.SetStrokingColor;
import org.apache.pdfbox.contentstream.operator.color.SetStrokingColorN;
import org.apache.pdfbox.contentstream.operator.color.SetStrokingColorSpace;
import org.apache.pdfbox.contentstream.operator.color.SetStrokingDeviceCMYKColor;
import org.apache.pdfbox.contentstream.operator.color.SetStrokingDeviceGrayColor;
import org.apache.pdfbox.contentstream.operator.color.SetStrokingDeviceRGBColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDPattern;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.jspecify.annotations.Nullable;

/** What text is drawn with. */
final class TextColours {

	private TextColours() {
	}

	/** What sets colours, of which a text stripper knows nothing by itself. */
	static List<OperatorProcessor> operators(PDFStreamEngine engine) {
		return List.of(new SetNonStrokingColor(engine), new SetNonStrokingColorN(engine),
				new SetNonStrokingColorSpace(engine), new SetNonStrokingDeviceCMYKColor(engine),
				new SetNonStrokingDeviceGrayColor(engine), new SetNonStrokingDeviceRGBColor(engine),
				new SetStrokingColor(engine), new SetStrokingColorN(engine), new SetStrokingColorSpace(engine),
				new SetStrokingDeviceCMYKColor(engine), new SetStrokingDeviceGrayColor(engine),
				new SetStrokingDeviceRGBColor(engine));
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
		Integer known = of(colour);
		return known != null && painted.loses(known, box);
	}

	static boolean areTransparent(PDGraphicsState state) {
		RenderingMode mode = state.getTextState().getRenderingMode();
		return (mode.isFill() || mode.isStroke()) && (!mode.isFill() || state.getNonStrokeAlphaConstant() <= 0)
				&& (!mode.isStroke() || state.getAlphaConstant() <= 0);
	}

}
