/**
 * What one document is about, in its own words, and which document a question names.
 */
@ApplicationModule(allowedDependencies = { "document", "index", "language", "table" })
@NullMarked
package io.lectern.overview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
