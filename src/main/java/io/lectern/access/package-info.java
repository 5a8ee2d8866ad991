/**
 * Who may do what, and how much of the server a request may take before that is known.
 */
@ApplicationModule(allowedDependencies = { "system" })
@NullMarked
package io.lectern.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
