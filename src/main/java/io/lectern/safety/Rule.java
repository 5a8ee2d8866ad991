package io.lectern.safety;

/** Looks at what passes. Safe for use by many threads. */
interface Rule {

	/** Names it in the log and to readers. */
	String name();

	Ruling of(Stage stage, String text);

}
