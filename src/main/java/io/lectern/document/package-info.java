/**
 * The documents themselves: types, registry, original files, page texts, and the calls to
 * list, read, upload and delete them.
 */
@ApplicationModule(allowedDependencies = { "system", "table" })
@NullMarked
package io.lectern.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
