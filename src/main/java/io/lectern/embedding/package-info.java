/** Text to vectors. The only package that knows DJL. */
@ApplicationModule(allowedDependencies = { "language", "system" })
@NullMarked
package io.lectern.embedding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
