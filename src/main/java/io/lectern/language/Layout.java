package io.lectern.language;

/** How documents are laid out: headings, captions, page numbers. */
public interface Layout {

	/** The number in front of a heading, up to the heading's words. */
	String headingNumber();

	/** A heading by its number alone. */
	String numberedHeading();

	/** The same where it can be nothing else. */
	String ordinalHeading();

	/** Headings of what lies around a document's own matter. */
	String boilerplate();

	/** Headings under which a document says what it is about. */
	String sumsUp();

	/** The word in front of a caption's number. */
	String caption();

	/** A line above a table that says in what its figures are counted. */
	String unitLine();

	/** What a sentence says that leads in to a table. */
	String leadsIn();

	/** The word in front of the number of a figure or table, as answers quote it. */
	String figureOrTable();

	/** Words in front of the number of a part of a document, as in "section 9". */
	String numbered();

	/**
	 * Any word in front of a number that tells a thing from others of its kind, as a
	 * group, and the number as another; empty where words are told by spaces.
	 */
	String withNumber();

	/** Such numbers with words around them; empty where there are none. */
	String ordinal();

	/** Words in front of a page's number. */
	String beforePageNumber();

	/** Words behind a page's number, with the number of all pages. */
	String afterPageNumber();

	/**
	 * Words that keep a hyphen where a line is broken at it, though the text has their
	 * halves nowhere else; numbers aside.
	 */
	String hyphenated();

	/** What programs write where a title should be. */
	String placeholderTitle();

	/** The mark in front of a list item, with what follows. */
	String listItem();

	/** What only a text says that is meant for a language model. */
	String addressToModel();

	/** The mark in front of a question that a text puts and answers. */
	String questionLabel();

	/**
	 * Who sent a mail to whom and when, as a sentence; what is blank is left out.
	 */
	String mail(String from, String to, String sent, String subject);

	/** What stands in front of those who get a copy of a mail. */
	String copiesTo();

	/** What stands in front of the names of files enclosed in a mail. */
	String enclosed();

}
