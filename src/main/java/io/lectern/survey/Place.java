package io.lectern.survey;

import org.jspecify.annotations.Nullable;

import io.lectern.document.Document;
import io.lectern.document.Passage;
import io.lectern.language.Sentence;

/**
 * A place that mentions a thing.
 *
 * @param sentence the sentence, list item or row
 * @param mentions how often it does
 * @param heading the heading that mentions it, where this is the first sentence below;
 * else null
 */
record Place(Document document, Passage passage, Sentence sentence, int mentions, @Nullable String heading) {
}
