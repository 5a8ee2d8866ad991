/** Lectern: question answering over your own documents. */
@NullMarked
package io.lectern;

import org.jspecify.annotations.NullMarked;
