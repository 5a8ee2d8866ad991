/** Who may do what. */
@ApplicationModule(allowedDependencies = { "system" })
@NullMarked
package io.lectern.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
