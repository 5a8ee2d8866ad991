/**
 * Choosing the language model while Lectern runs: which servers run on this machine, and
 * the one that is kept in place of the configured model.
 */
@ApplicationModule(allowedDependencies = { "llm", "system" })
@NullMarked
package io.lectern.setup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
