package io.lectern.index;

/**
 * What besides the embedding models decides how documents are turned into passages. An
 * index made by another recipe is rebuilt.
 */
@FunctionalInterface
public interface PassageRecipe {

	/** All settings that matter, in a fixed order. */
	String description();

}
