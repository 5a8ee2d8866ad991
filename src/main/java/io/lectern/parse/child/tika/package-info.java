/** Whatever Tika has a parser for, through the XHTML it makes of it. */
@NullMarked
package io.lectern.parse.child.tika;

import org.jspecify.annotations.NullMarked;
