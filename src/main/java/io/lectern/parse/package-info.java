/**
 * From a file to typed blocks: what the server sees of the process that parses. The files
 * are not trusted, and neither is that process.
 */
@ApplicationModule(allowedDependencies = { "document", "language", "system", "table" })
@NullMarked
package io.lectern.parse;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
