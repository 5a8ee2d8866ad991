/** Serves the web page: what a browser lets it do, and how long it is kept there. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.lectern.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
