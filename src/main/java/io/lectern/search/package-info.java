/**
 * Finds the passages that answer a question: hybrid retrieval, RAG-Fusion, reranking, and
 * why.
 */
@ApplicationModule(allowedDependencies = { "document", "glossary", "index", "embedding", "llm", "language", "system" })
@NullMarked
package io.lectern.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
