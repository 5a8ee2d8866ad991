/**
 * What must not pass between readers, documents and models: words, personal data, and
 * what a moderation endpoint flags. Off by default.
 */
@ApplicationModule(allowedDependencies = { "language", "system" })
@NullMarked
package io.lectern.safety;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
