/**
 * What Word files, workbooks and slides have in common: parts, relations, pictures,
 * charts.
 */
@NullMarked
package io.lectern.parse.child.office;

import org.jspecify.annotations.NullMarked;
