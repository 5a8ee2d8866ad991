package io.lectern.parse.child;

import io.lectern.parse.child.text.TextFormat;
import org.apache.tika.mime.MediaType;
import org.jspecify.annotations.Nullable;

/**
 * What a file is.
 *
 * @param type its media type
 * @param format how its text is read; null where it is no text
 */
record FileType(MediaType type, @Nullable TextFormat format) {
}
