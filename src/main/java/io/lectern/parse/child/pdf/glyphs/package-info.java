/** What is drawn on a page of a PDF, and what of it can be seen. */
@NullMarked
package io.lectern.parse.child.pdf.glyphs;

import org.jspecify.annotations.NullMarked;
