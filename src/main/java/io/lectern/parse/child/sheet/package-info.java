/** Workbooks, as they are displayed. */
@NullMarked
package io.lectern.parse.child.sheet;

import org.jspecify.annotations.NullMarked;
