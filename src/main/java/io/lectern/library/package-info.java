/**
 * What administrators do with documents that are there: giving them metadata, another
 * title or collection, and renaming, emptying and deleting collections.
 */
@ApplicationModule(allowedDependencies = { "document", "system" })
@NullMarked
package io.lectern.library;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
