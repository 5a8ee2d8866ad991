/**
 * Questions that the documents are likely to answer, for readers who do not know yet what
 * to ask.
 */
@ApplicationModule(allowedDependencies = { "document", "index", "language", "system" })
@NullMarked
package io.lectern.suggest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
