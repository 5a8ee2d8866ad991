/**
 * What stands everywhere in several documents: every place that mentions a thing, two
 * documents or things side by side, and what documents there are.
 */
@ApplicationModule(allowedDependencies = { "document", "evidence", "glossary", "index", "language", "overview",
		"search", "table" })
@NullMarked
package io.lectern.survey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
