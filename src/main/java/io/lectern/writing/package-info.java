/**
 * What a language model is told and what becomes of what it writes: prompts and their
 * limits on the way there, markers and signs on the way back.
 */
@ApplicationModule(allowedDependencies = { "search", "document", "language", "system" })
@NullMarked
package io.lectern.writing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
