package io.lectern.parse.child.pdf;

import java.util.List;

import io.lectern.parse.child.pdf.tables.Rules;
import io.lectern.parse.child.pdf.tables.Segment;

/**
 * Text of a page that runs in one direction.
 *
 * @param rules lines and areas of the page, as they lie to the text
 */
record TextPart(List<Segment> segments, Rules rules) {
}
