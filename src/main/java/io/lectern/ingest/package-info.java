/**
 * From bytes to searchable passages: the parser process, the splitter, the jobs and the
 * watched folder.
 */
@ApplicationModule(allowedDependencies = { "document", "parse", "split", "index", "embedding", "language", "system" })
@NullMarked
package io.lectern.ingest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
