package io.lectern.parse.child.slide;

import io.lectern.parse.child.office.Element;
import org.jspecify.annotations.Nullable;

/** The edges of the slides. */
final class SlideBounds {

	private final long width;

	private final long height;

	SlideBounds(@Nullable Element size) {
		this.width = (size != null) ? size.number("cx", 0) : 0;
		this.height = (size != null) ? size.number("cy", 0) : 0;
	}

	/** Whether a shape lies wholly beside the slide, where nobody sees it. */
	boolean isBeside(@Nullable Element transform) {
		Element from = (transform != null) ? transform.child("a:off") : null;
		Element size = (transform != null) ? transform.child("a:ext") : null;
		if (from == null || size == null || width == 0 || height == 0) {
			return false;
		}
		long x = from.number("x", 0);
		long y = from.number("y", 0);
		return x >= width || y >= height || x + size.number("cx", 0) <= 0 && x < 0
				|| y + size.number("cy", 0) <= 0 && y < 0;
	}

}
