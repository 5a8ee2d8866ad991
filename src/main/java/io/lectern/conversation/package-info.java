/**
 * What callers see of answers: questions over HTTP, streamed or whole, the conversations
 * that are kept of them, and what readers think of them.
 */
@ApplicationModule(allowedDependencies = { "answer", "citation", "document", "language", "llm", "overview", "paper",
		"search", "suggest", "system", "writing" })
@NullMarked
package io.lectern.conversation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
