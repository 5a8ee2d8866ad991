/** From typed blocks to passages that a model reads whole. */
@ApplicationModule(allowedDependencies = { "document", "parse", "embedding", "language", "table" })
@NullMarked
package io.lectern.split;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
