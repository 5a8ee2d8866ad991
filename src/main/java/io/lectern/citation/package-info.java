/** Quotes: what is cited, where it stands on its page, and the row of a table it is. */
@ApplicationModule(allowedDependencies = { "document", "evidence", "table", "search" })
@NullMarked
package io.lectern.citation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
