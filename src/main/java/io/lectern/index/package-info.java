/**
 * Where passages are kept and found: words and vectors, in Lucene or PostgreSQL, and the
 * generations of the index. Alone in knowing Lucene's index and pgvector.
 */
@ApplicationModule(allowedDependencies = { "document", "embedding", "language", "system" })
@NullMarked
package io.lectern.index;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
