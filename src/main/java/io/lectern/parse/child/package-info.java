/**
 * Everything that runs inside the parser process, where a file may do its worst: it alone
 * knows Tika, PDFBox and POI. The server names only {@code ParserProcess}, to start it.
 */
@NullMarked
package io.lectern.parse.child;

import org.jspecify.annotations.NullMarked;
