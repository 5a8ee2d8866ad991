/**
 * What readers keep of answers and documents: a notebook for each collection, which
 * belongs to whoever keeps it, as conversations do.
 */
@ApplicationModule(allowedDependencies = { "conversation", "document", "paper", "system" })
@NullMarked
package io.lectern.notebook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
