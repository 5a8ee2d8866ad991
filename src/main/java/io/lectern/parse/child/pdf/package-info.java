/** PDF, and pages that are pictures, by where the glyphs stand. */
@NullMarked
package io.lectern.parse.child.pdf;

import org.jspecify.annotations.NullMarked;
