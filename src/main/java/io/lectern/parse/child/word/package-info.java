/** Word files, as they are displayed. */
@NullMarked
package io.lectern.parse.child.word;

import org.jspecify.annotations.NullMarked;
