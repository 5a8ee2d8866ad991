package io.lectern.writing;

import java.util.Map;

/** Texts that take the place of a collection's prompts. */
interface EditedPrompts {

	/** None. */
	EditedPrompts NONE = (collection) -> Map.of();

	/** The texts by the files' names. */
	Map<String, String> of(String collection);

}
