/** From a question to an answer whose every sentence is cited. */
@ApplicationModule(allowedDependencies = { "citation", "document", "evidence", "calculation", "overview", "survey",
		"table", "search", "safety", "writing", "llm", "language", "system" })
@NullMarked
package io.lectern.answer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
