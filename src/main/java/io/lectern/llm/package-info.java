/** The pluggable language model: an OpenAI-compatible endpoint, a local file, or none. */
@ApplicationModule(allowedDependencies = { "system" })
@NullMarked
package io.lectern.llm;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
