/**
 * Lectern as a model for others: OpenAI's chat completions, responses, embeddings and
 * list of models, so that any client of theirs can ask the documents.
 */
@ApplicationModule(allowedDependencies = { "answer", "citation", "conversation", "document", "embedding", "language",
		"llm", "safety", "search", "suggest", "system", "writing" })
@NullMarked
package io.lectern.openai;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
