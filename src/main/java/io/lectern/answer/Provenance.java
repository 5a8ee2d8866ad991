package io.lectern.answer;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What an answer was made from; kept with it so that feedback can be understood later.
 *
 * @param collection where it was looked for; null: everywhere
 * @param standalone what was looked for
 * @param passages the passages found, best first
 * @param prompt what the model was told, null where none was asked
 */
public record Provenance(@Nullable String collection, String standalone, List<Source> passages,
		@Nullable String prompt) {
}
