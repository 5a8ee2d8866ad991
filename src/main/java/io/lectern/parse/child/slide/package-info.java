/** Slides, as they are displayed. */
@NullMarked
package io.lectern.parse.child.slide;

import org.jspecify.annotations.NullMarked;
