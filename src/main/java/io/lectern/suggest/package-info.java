/**
 * Questions that the documents answer, for readers who do not know yet what to ask.
 */
@ApplicationModule(allowedDependencies = { "document", "index", "language", "system", "table" })
@NullMarked
package io.lectern.suggest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
