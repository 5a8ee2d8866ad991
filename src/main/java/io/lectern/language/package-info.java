/**
 * What is known of English, Chinese and other writing, as far as words, sentences and
 * numbers go.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.lectern.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
