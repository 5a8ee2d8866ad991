/** Text out of pictures, by Tesseract where it is installed. */
@NullMarked
package io.lectern.parse.child.ocr;

import org.jspecify.annotations.NullMarked;
