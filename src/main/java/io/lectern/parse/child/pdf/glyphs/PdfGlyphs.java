package io.lectern.parse.child.pdf.glyphs;

import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.lectern.parse.child.pdf.glyphs.PdfDrawing.Letter;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/**
 * Takes the glyphs of a page from PDFBox, before it makes lines of them, and tells those
 * that nobody sees from the others.
 */
public final class PdfGlyphs extends PDFTextStripper {

	/** Letters of less than that many points are a line to the eye. */
	private static final double TINY = 1.5;

	/**
	 * Pages that take longer to draw than to read are not looked at: operators, pixels.
	 */
	private static final int MOST_OPERATORS = 200_000;

	private static final long MOST_PIXELS = 60_000_000;

	/** Names of the operators that set a colour. */
	private final Set<String> colours = new HashSet<>();

	private final Layers layers;

	private final PDDocument source;

	private List<TextPosition> kept = new ArrayList<>();

	private DrawnGlyphs drawn = new DrawnGlyphs();

	private List<PlacedImage> images = new ArrayList<>();

	private PaintedBoxes painted = new PaintedBoxes();

	private PageFrame frame;

	private int operators;

	private int named;

	private int nameless;

	private int looked;

	private boolean coloursKnown = true;

	private @Nullable TextPosition last;

	/**
	 * What the operator at hand draws in; null until it draws a glyph. Working it out
	 * takes as long as reading several.
	 */
	private @Nullable Shape clip;

	private @Nullable Concealment concealment;

	public PdfGlyphs(PDDocument document) {
		this.source = document;
		this.layers = new Layers(document);
		this.frame = new PageFrame(new Rectangle2D.Double(), 0);
		setSuppressDuplicateOverlappingText(true);
		setShouldSeparateByBeads(false);
		for (OperatorProcessor colour : TextColours.operators(this)) {
			addOperator(colour);
			colours.add(colour.getName());
		}
	}

	/** All of a page, from 1. */
	public PageContents of(int page) throws IOException {
		kept = new ArrayList<>();
		drawn = new DrawnGlyphs();
		images = new ArrayList<>();
		painted = new PaintedBoxes();
		frame = PageFrame.of(source.getPage(page - 1));
		operators = 0;
		named = 0;
		nameless = 0;
		coloursKnown = true;
		layers.endTo(0);
		setStartPage(page);
		setEndPage(page);
		getText(source);
		boolean simple = operators <= MOST_OPERATORS
				&& images.stream().allMatch((image) -> image.pixels() <= MOST_PIXELS);
		looked += drawn.hide(PageContents.isMostlyImage(images, frame),
				simple ? new GlyphVisibility(source, page) : null) ? 1 : 0;
		kept.removeIf(drawn::isHidden);
		return new PageContents(frame, kept, drawn.hidden(), images, painted.count(), drawn.areReadFromImage(), named,
				nameless, painted.rules());
	}

	/** How many pages had to be looked at so far. */
	public int looked() {
		return looked;
	}

	@Override
	protected void writePage() {
		charactersByArticle.forEach(kept::addAll);
	}

	@Override
	protected void showGlyph(Matrix place, PDFont font, int code, Vector displacement) throws IOException {
		Rectangle2D box = DrawnGlyph.box(place, font, code, displacement);
		concealment = concealment(place, font, box);
		last = null;
		super.showGlyph(place, font, code, displacement);
		TextPosition text = last;
		if (text == null) {
			nameless++;
			return;
		}
		drawn.add(new DrawnGlyph(Letter.of(place, code), box, text, concealment));
		if (!text.getUnicode().isBlank()) {
			boolean isNamed = !NamelessGlyphs.include(text.getUnicode(), font, code);
			named += isNamed ? 1 : 0;
			nameless += isNamed ? 0 : 1;
		}
	}

	@Override
	protected void processTextPosition(TextPosition text) {
		last = text;
		if (concealment == null || concealment.isSeenOnly()) {
			super.processTextPosition(text);
		}
	}

	private @Nullable Concealment concealment(Matrix place, PDFont font, Rectangle2D box) {
		PDGraphicsState state = getGraphicsState();
		if (layers.areOff()) {
			return Concealment.LAYER;
		}
		if (Math.abs(place.getScalingFactorY()) < TINY && !(font instanceof PDType3Font)) {
			return Concealment.TINY;
		}
		if (!clip(state).intersects(box)) {
			return frame.crop().intersects(box) ? Concealment.CLIPPED : Concealment.OFF_PAGE;
		}
		if (state.getTextState().getRenderingMode() == RenderingMode.NEITHER) {
			return Concealment.INVISIBLE;
		}
		if (TextColours.areTransparent(state)) {
			return Concealment.TRANSPARENT;
		}
		return (coloursKnown && TextColours.areLost(state, box, painted)) ? Concealment.SAME_COLOUR : null;
	}

	private Shape clip(PDGraphicsState state) {
		Shape known = clip;
		if (known == null) {
			Area path = state.getCurrentClippingPath();
			known = path.isRectangular() ? path.getBounds2D() : path;
			clip = known;
		}
		return known;
	}

	@Override
	protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
		operators++;
		clip = null;
		boolean colour = colours.contains(operator.getName());
		try {
			if (colour) {
				super.processOperator(operator, operands);
				return;
			}
			paint(operator, operands);
		}
		catch (IOException | RuntimeException ex) {
			// Colours and shapes are an extra: the text is read without them.
			coloursKnown = false;
		}
		if (!colour) {
			super.processOperator(operator, operands);
		}
	}

	private void paint(Operator operator, List<COSBase> operands) {
		String name = operator.getName();
		if (layers.areOff()) {
			return;
		}
		if (name.equals(OperatorName.BEGIN_INLINE_IMAGE)) {
			image(null, operator.getImageParameters());
		}
		else if (name.equals(OperatorName.DRAW_OBJECT) && operands.size() == 1
				&& operands.getFirst() instanceof COSName object && getResources() != null
				&& getResources().isImageXObject(object)) {
			COSDictionary objects = getResources().getCOSObject().getCOSDictionary(COSName.XOBJECT);
			COSStream image = (objects != null) ? objects.getCOSStream(object) : null;
			if (image != null) {
				image(image, image);
			}
		}
		else if (name.equals(OperatorName.SHADING_FILL)) {
			painted.shade(getGraphicsState());
		}
		else {
			drawn.cover(painted.follow(name, operands, getGraphicsState()));
		}
	}

	private void image(@Nullable COSBase image, @Nullable COSDictionary described) {
		Rectangle2D whole = getGraphicsState().getCurrentTransformationMatrix()
			.createAffineTransform()
			.createTransformedShape(new Rectangle2D.Double(0, 0, 1, 1))
			.getBounds2D();
		PlacedImage placed = PlacedImage.of(PaintedBoxes.visible(whole, getGraphicsState()), image, described);
		boolean opaque = placed.isOpaque() && PaintedBoxes.isOpaque(getGraphicsState());
		images.add(placed);
		Rectangle2D covered = painted.image(placed.box(), opaque);
		// Below the image of a whole page lies the text that was read from it.
		if (!PageContents.isMostlyImage(List.of(placed), frame)) {
			drawn.cover(covered);
		}
	}

	@Override
	public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
		super.beginMarkedContentSequence(tag, properties);
		layers.begin(COSName.OC.equals(tag) && properties != null ? PDPropertyList.create(properties) : null);
	}

	@Override
	public void endMarkedContentSequence() {
		super.endMarkedContentSequence();
		layers.end();
	}

	@Override
	public void showForm(PDFormXObject form) throws IOException {
		int depth = layers.begin(form.getOptionalContent());
		super.showForm(form);
		layers.endTo(depth);
	}

	@Override
	public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
		int depth = layers.begin(form.getOptionalContent());
		super.showTransparencyGroup(form);
		layers.endTo(depth);
	}

}
