/** What cuts across all of it: errors, the clock, health. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.lectern.system;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
