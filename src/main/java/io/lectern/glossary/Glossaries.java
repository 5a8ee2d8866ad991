package io.lectern.glossary;

import org.jspecify.annotations.Nullable;

/** The glossaries that questions are reworded by. Safe for use by many threads. */
@FunctionalInterface
public interface Glossaries {

	/** Only what comes with Lectern. */
	Glossaries BUNDLED = (collection) -> BundledGlossary.GLOSSARY;

	/**
	 * The bundled glossary with that of the collection.
	 * @param collection null: with those of all collections
	 */
	Glossary of(@Nullable String collection);

}
