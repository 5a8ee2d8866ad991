/** The passage index and hybrid retrieval over it. */
@ApplicationModule(allowedDependencies = { "document", "embedding", "llm", "access", "system" })
@NullMarked
package io.lectern.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
