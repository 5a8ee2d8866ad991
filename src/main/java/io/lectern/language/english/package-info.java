/** What Lectern knows of English words. */
@NullMarked
package io.lectern.language.english;

import org.jspecify.annotations.NullMarked;
