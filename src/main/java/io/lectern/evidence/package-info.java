/** Which sentences and cells of the passages found bear an answer, and how well. */
@ApplicationModule(allowedDependencies = { "document", "glossary", "index", "search", "language", "table" })
@NullMarked
package io.lectern.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
