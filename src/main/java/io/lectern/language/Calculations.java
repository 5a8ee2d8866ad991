package io.lectern.language;

import java.util.List;
import java.util.Set;

/** How it is asked to compute something out of a table, and how the result is said. */
public interface Calculations {

	/**
	 * Asks to compute it, in so many words; where nothing is asked that way it matches
	 * nothing. The words matched say nothing of the cells that are meant.
	 */
	String asks(Operation operation);

	/**
	 * Asks which one, with the word that counts such things where the language has one.
	 */
	String which();

	/** Asks whether something is so, and no more. */
	String asksWhether();

	/** Of an amount that changed: that it became more. */
	String rises();

	/** Of an amount that changed: that it became less. */
	String falls();

	/** Of two amounts: that the one named first is the greater. */
	String exceeds();

	/** Places in an order, of which the first is the least: neither more nor less. */
	String ranks();

	/** Of two amounts: that the one named first is the lesser. */
	String fallsShort();

	/**
	 * Asks for one thing as a share of another, with two groups: {@code part} and
	 * {@code whole}; the first that matches counts.
	 */
	List<String> asksShare();

	/** A name by which a table states such a value itself, in a heading or label. */
	String states(Operation operation);

	/**
	 * Words around what is computed that name no cell, as {@link Terms} gives them; whole
	 * words where the language writes no spaces.
	 */
	Set<String> around();

	/** Units as headings name them, beside those that all languages write alike. */
	String units();

	/**
	 * What follows does not hold for some columns, as in "in thousands, except shares".
	 */
	String exceptions();

	/** The label of a row that holds the total of others. */
	String totalRow();

	/** The heading of a column that holds the units of the rows. */
	String unitColumn();

	/** That all of the rows are meant. */
	String all();

	/** What stands between several things of which each is meant. */
	String and();

	/** What stands between two things of which one is meant. */
	String or();

	/** From one year, or other point of time, to another; with two groups. */
	String fromTo();

	/** Says that amounts and years stand in the same order. */
	String respectively();

	/** Names the beginning of a time, as balances are. */
	String beginning();

	/** Names its end. */
	String end();

	/**
	 * The result as a sentence.
	 * @param of what it was computed of, such as a row's name; empty where nothing names
	 * it
	 * @param expression the cells' numbers as they were reckoned with
	 */
	String computed(Operation operation, String of, String expression, String result);

	/**
	 * Which way something changed, before how much.
	 * @param sign of the change
	 */
	String changed(int sign);

	/**
	 * Words that a row's name sets one in brackets beside the other: "gains (losses)".
	 */
	List<Opposites> opposites();

	/**
	 * The greatest or least as a sentence.
	 * @param compared how many were compared
	 */
	String found(Operation operation, String of, String result, int compared);

	/** How many rows there are as a sentence. */
	String counted(String of, int rows, int all);

	/** What two percentages differ by. */
	String percentagePoints();

	/** That something would have to be computed, and which cells it may be of. */
	String toBeLookedAt();

	/**
	 * What would come out, if those cells are meant.
	 * @param computed the result as a sentence
	 */
	String supposed(String computed);

	/** That something would have to be counted that no table lists. */
	String toBeCounted();

	/** That what a table or list holds is to be counted. */
	String ofWholeList();

	/** That a table has more rows than are cited. */
	String citedInPart(int cited, int all);

}
