/** Measures retrieval on sets of questions whose answers are known. */
@ApplicationModule(allowedDependencies = { "answer", "evidence", "document", "search", "index", "language", "system" })
@NullMarked
package io.lectern.evaluate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
