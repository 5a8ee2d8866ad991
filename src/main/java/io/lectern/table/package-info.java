/**
 * What a table is, from the parser to the answer: rows, headers, cells and where they
 * stand.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.lectern.table;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
