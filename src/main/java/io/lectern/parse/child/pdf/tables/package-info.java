/** Tables on the pages of PDFs: their columns, rows and headers. */
@NullMarked
package io.lectern.parse.child.pdf.tables;

import org.jspecify.annotations.NullMarked;
