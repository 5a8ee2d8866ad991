/** Files that are text: their encoding, and what their marks mean. */
@NullMarked
package io.lectern.parse.child.text;

import org.jspecify.annotations.NullMarked;
