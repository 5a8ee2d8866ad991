/**
 * Which words mean the same: across languages, and as synonyms and abbreviations.
 * Bundled, given by administrators, and defined by texts themselves.
 */
@ApplicationModule(allowedDependencies = { "document", "language", "system" })
@NullMarked
package io.lectern.glossary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
