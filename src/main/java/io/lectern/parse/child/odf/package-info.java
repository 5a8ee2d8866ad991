/** OpenDocument files: texts, sheets and slides, as they are displayed. */
@NullMarked
package io.lectern.parse.child.odf;

import org.jspecify.annotations.NullMarked;
