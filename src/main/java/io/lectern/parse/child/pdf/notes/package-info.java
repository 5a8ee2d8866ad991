/** What a PDF holds besides its text: comments, what forms were filled in with, files. */
@NullMarked
package io.lectern.parse.child.pdf.notes;

import org.jspecify.annotations.NullMarked;
