/** What a question asks to compute over the cells of a table, and the result. */
@ApplicationModule(allowedDependencies = { "document", "evidence", "index", "search", "language", "table" })
@NullMarked
package io.lectern.calculation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
