package io.lectern.parse.child.pdf.glyphs;

import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.jspecify.annotations.Nullable;

/**
 * What a page paints besides its letters, by boxes around it: enough to suspect that a
 * letter can't be seen.
 */
final class PaintedBoxes {

	/**
	 * Colours that differ by less in each of red, green and blue (0 to 255) look alike.
	 */
	static final int ALIKE = 10;

	private static final int WHITE = 0xFFFFFF;

	/**
	 * What is thinner, in points, is a line; text can't stand on it or hide behind it.
	 */
	private static final double LINE = 2;

	/**
	 * @param colour null where it is not one colour, or shines through
	 */
	private record Paint(Rectangle2D box, @Nullable Integer colour) {
	}

	private final List<Paint> paints = new ArrayList<>();

	private final Set<Integer> colours = new HashSet<>();

	private GeneralPath path = new GeneralPath();

	private final PaintedRules rules = new PaintedRules();

	private boolean clips;

	private int count;

	/** How many shapes and images, lines among them. */
	int count() {
		return count;
	}

	/** Lines and plain areas. */
	PageRules rules() {
		return rules.found();
	}

	/**
	 * Follows an operator that makes, paints or clips by a path.
	 * @return the box of what was painted where it hides what is below, null otherwise
	 */
	@Nullable Rectangle2D follow(String operator, List<COSBase> operands, PDGraphicsState state) {
		switch (operator) {
			case OperatorName.MOVE_TO, OperatorName.LINE_TO, OperatorName.CURVE_TO,
					OperatorName.CURVE_TO_REPLICATE_INITIAL_POINT, OperatorName.CURVE_TO_REPLICATE_FINAL_POINT,
					OperatorName.APPEND_RECT ->
				extend(operator, numbers(operands), state.getCurrentTransformationMatrix().createAffineTransform());
			case OperatorName.CLIP_NON_ZERO, OperatorName.CLIP_EVEN_ODD -> clips = true;
			case OperatorName.CLOSE_PATH -> close();
			case OperatorName.STROKE_PATH, OperatorName.CLOSE_AND_STROKE -> {
				count++;
				stroke(operator, state);
				end(state);
			}
			case OperatorName.ENDPATH -> end(state);
			case OperatorName.FILL_NON_ZERO, OperatorName.FILL_EVEN_ODD, OperatorName.LEGACY_FILL_NON_ZERO,
					OperatorName.FILL_NON_ZERO_AND_STROKE, OperatorName.FILL_EVEN_ODD_AND_STROKE,
					OperatorName.CLOSE_FILL_NON_ZERO_AND_STROKE, OperatorName.CLOSE_FILL_EVEN_ODD_AND_STROKE -> {
				rules.fill(path, state);
				stroke(operator, state);
				boolean plain = isRectangle(path, path.getBounds2D());
				Rectangle2D box = visible(path.getBounds2D(), state);
				end(state);
				Integer colour = TextColours.of(state.getNonStrokingColor());
				boolean opaque = isOpaque(state) && colour != null;
				return add(box, opaque && plain ? colour : null, opaque);
			}
			default -> {
			}
		}
		return null;
	}

	private void stroke(String operator, PDGraphicsState state) {
		switch (operator) {
			case OperatorName.CLOSE_AND_STROKE, OperatorName.CLOSE_FILL_NON_ZERO_AND_STROKE,
					OperatorName.CLOSE_FILL_EVEN_ODD_AND_STROKE -> {
				close();
				rules.stroke(path, state);
			}
			case OperatorName.STROKE_PATH, OperatorName.FILL_NON_ZERO_AND_STROKE,
					OperatorName.FILL_EVEN_ODD_AND_STROKE ->
				rules.stroke(path, state);
			default -> {
			}
		}
	}

	private void close() {
		if (path.getCurrentPoint() != null) {
			path.closePath();
		}
	}

	/** Paints whatever the clip lets through. */
	void shade(PDGraphicsState state) {
		add(state.getCurrentClippingPath().getBounds2D(), null, false);
	}

	/**
	 * Draws an image.
	 * @return its box where it hides what is below, null otherwise
	 */
	@Nullable Rectangle2D image(Rectangle2D box, boolean opaque) {
		rules.image(box);
		return add(box, null, opaque);
	}

	private @Nullable Rectangle2D add(Rectangle2D box, @Nullable Integer colour, boolean opaque) {
		count++;
		if (box.getWidth() < LINE || box.getHeight() < LINE) {
			return null;
		}
		paints.add(new Paint(box, colour));
		if (colour != null) {
			colours.add(colour);
		}
		return opaque ? box : null;
	}

	/** Whether something of that colour may be lost on what is painted there. */
	boolean loses(int colour, Rectangle2D box) {
		boolean white = areAlike(colour, WHITE);
		if (!white && colours.stream().noneMatch((painted) -> areAlike(colour, painted))) {
			return false;
		}
		for (Paint paint : paints.reversed()) {
			Integer behind = paint.colour();
			if (behind != null && paint.box().contains(box)) {
				return areAlike(colour, behind);
			}
			if (paint.box().intersects(box)) {
				return white || behind != null && areAlike(colour, behind);
			}
		}
		return white;
	}

	private static boolean areAlike(int one, int other) {
		return distance(one, other) <= ALIKE;
	}

	/** By how much colours differ, in what they differ most in. */
	static int distance(int one, int other) {
		return Math.max(Math.abs((one >> 16 & 255) - (other >> 16 & 255)),
				Math.max(Math.abs((one >> 8 & 255) - (other >> 8 & 255)), Math.abs((one & 255) - (other & 255))));
	}

	static boolean isOpaque(PDGraphicsState state) {
		return state.getNonStrokeAlphaConstant() > 0.99 && state.getSoftMask() == null
				&& (state.getBlendMode() == BlendMode.NORMAL || state.getBlendMode() == BlendMode.COMPATIBLE);
	}

	/** What the clip leaves of a box. */
	static Rectangle2D visible(Rectangle2D box, PDGraphicsState state) {
		return box.createIntersection(state.getCurrentClippingPath().getBounds2D());
	}

	private void end(PDGraphicsState state) {
		if (clips) {
			// By its box: what lies outside that is cut off for certain.
			state.intersectClippingPath(new Area(path.getBounds2D()));
		}
		clips = false;
		path = new GeneralPath();
	}

	private void extend(String operator, double[] at, AffineTransform place) {
		Path2D piece = new Path2D.Double();
		if (operator.equals(OperatorName.APPEND_RECT) && at.length == 4) {
			piece.append(new Rectangle2D.Double(Math.min(at[0], at[0] + at[2]), Math.min(at[1], at[1] + at[3]),
					Math.abs(at[2]), Math.abs(at[3])), false);
			piece.transform(place);
			path.append(piece, false);
			return;
		}
		if (at.length < 2 || at.length % 2 != 0) {
			return;
		}
		place.transform(at, 0, at, 0, at.length / 2);
		if (operator.equals(OperatorName.MOVE_TO)) {
			path.moveTo(at[0], at[1]);
			return;
		}
		for (int i = 0; i < at.length; i += 2) {
			// Handles of curves too: the box may be too big, never too small.
			if (path.getCurrentPoint() == null) {
				path.moveTo(at[i], at[i + 1]);
			}
			path.lineTo(at[i], at[i + 1]);
		}
	}

	private static boolean isRectangle(GeneralPath path, Rectangle2D box) {
		return path.contains(box.getX() + 0.01 * box.getWidth(), box.getY() + 0.01 * box.getHeight(),
				0.98 * box.getWidth(), 0.98 * box.getHeight());
	}

	private static double[] numbers(List<COSBase> operands) {
		return operands.stream()
			.filter(COSNumber.class::isInstance)
			.mapToDouble((operand) -> ((COSNumber) operand).floatValue())
			.toArray();
	}

}
