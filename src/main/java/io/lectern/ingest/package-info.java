/**
 * From an original to passages in the index: the jobs that do it, rebuilds, the watched
 * folder, and documents moved between installations.
 */
@ApplicationModule(allowedDependencies = { "document", "library", "parse", "split", "index", "embedding", "language",
		"system", "table" })
@NullMarked
package io.lectern.ingest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
