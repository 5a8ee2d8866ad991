/** What Lectern knows of Chinese words. */
@NullMarked
package io.lectern.language.chinese;

import org.jspecify.annotations.NullMarked;
