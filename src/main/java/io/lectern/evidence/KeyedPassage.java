package io.lectern.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import io.lectern.evidence.Key.Kind;
import io.lectern.language.Figures;
import io.lectern.language.Sentence;
import io.lectern.language.Sentences;
import io.lectern.search.Findings.Found;

/** A passage as a question with keys reads it. */
final class KeyedPassage {

	private static final Pattern BARE_YEAR = Pattern.compile("\\W*" + Figures.YEAR + "\\W*");

	private final Found found;

	private final List<Sentence> sentences;

	/** The rows of tables among them, by where they begin. */
	private final Map<Integer, TableRow> rows;

	/** The sentences in plain form, rows with their headers. */
	private final List<String> texts;

	/** What the passage stands under. */
	private final String label;

	/**
	 * Where keys are looked for: the passage as it stands, as it is read, and its label.
	 */
	private final String all;

	/**
	 * @param rows the rows of tables that stand in it
	 */
	KeyedPassage(Found found, List<TableRow> rows) {
		this.found = found;
		this.rows = rows.stream().collect(Collectors.toMap(TableRow::start, Function.identity(), (one, two) -> one));
		this.sentences = sentences(found.passage().text(), rows);
		this.texts = sentences.stream().map((sentence) -> Key.plain(sentence.text())).toList();
		this.label = Key.plain(EvidenceFinder.label(found) + "\n" + found.document().name());
		this.all = label + "\n" + Key.plain(found.passage().text()) + "\n" + String.join("\n", texts);
	}

	/** A passage of which no tables are known. */
	KeyedPassage(Found found) {
		this(found, List.of());
	}

	/**
	 * Rows with values as their tables read, what stands on no row as the text does. Rows
	 * that only name others are no sentences, and neither are captions and repeated
	 * headers.
	 */
	private static List<Sentence> sentences(String text, List<TableRow> rows) {
		List<Sentence> sentences = new ArrayList<>();
		Set<String> captions = rows.stream().map((row) -> row.table().caption()).collect(Collectors.toSet());
		for (Sentence sentence : Sentences.of(text)) {
			boolean row = !rows.isEmpty() && Sentences.isRow(sentence.in(text))
					|| rows.stream().anyMatch((one) -> one.start() < sentence.end() && one.end() > sentence.start());
			boolean caption = captions.stream().anyMatch((one) -> one.contains(sentence.text()));
			if (!row && !caption) {
				sentences.add(sentence);
			}
		}
		rows.stream().filter(TableRow::hasValues).forEach((row) -> sentences.add(row.sentence()));
		sentences.sort(Comparator.comparingInt(Sentence::start));
		return sentences;
	}

	/** The table's row that a sentence of the passage is, null where it is none. */
	@Nullable TableRow row(Sentence sentence) {
		return rows.get(sentence.start());
	}

	boolean names(Key key) {
		return key.in(all);
	}

	/** Whether it has a table's row about something of the key's kind. */
	boolean hasRowOfKind(Key key) {
		return IntStream.range(0, texts.size()).anyMatch((i) -> isRow(i) && key.hasRivalIn(texts.get(i)));
	}

	private boolean isRow(int sentence) {
		return rows.containsKey(sentences.get(sentence).start())
				|| Sentences.isRow(sentences.get(sentence).in(found.passage().text()));
	}

	/**
	 * The sentences that may answer a question.
	 * @param naming tells which rows the question names by their labels
	 */
	List<Sentence> answering(List<Key> keys, Predicate<TableRow> naming) {
		if (!keys.stream().allMatch((key) -> mayTellOf(key, keys))) {
			return List.of();
		}
		List<Sentence> answering = new ArrayList<>();
		for (int i = 0; i < sentences.size(); i++) {
			String text = texts.get(i);
			boolean row = isRow(i);
			String under = under(sentences.get(i));
			boolean says = keys.isEmpty() || text.chars().anyMatch(Character::isLetter);
			boolean named = isOfItsLabel(row(sentences.get(i)), keys, naming);
			if (says && keys.stream()
				.noneMatch((key) -> !(named && key.kind() == Kind.YEAR) && isAnothers(key, keys, text, under, row))) {
				answering.add(sentences.get(i));
			}
		}
		return answering;
	}

	/**
	 * Whether a row is told by a label that no other has: a date among its values, such
	 * as when a contract ends, is not the year that it is of. A year by itself is.
	 */
	private boolean isOfItsLabel(@Nullable TableRow row, List<Key> keys, Predicate<TableRow> naming) {
		return row != null && naming.test(row)
				&& rows.values().stream().filter((other) -> other.ownLabel().equals(row.ownLabel())).count() == 1
				&& row.columns().stream().map(row::cell).noneMatch((cell) -> BARE_YEAR.matcher(cell).matches())
				&& row.columns()
					.stream()
					.map((column) -> Key.plain(row.header(column)))
					.noneMatch((header) -> keys.stream()
						.anyMatch((key) -> key.kind() == Kind.YEAR && key.hasRivalIn(header)));
	}

	/** A passage that tells of no year may be about any. */
	private boolean mayTellOf(Key key, List<Key> keys) {
		return names(key) || switch (key.kind()) {
			case YEAR -> !key.isPassedOver(label, keys);
			case AMOUNT -> Key.setsLimits(all);
			case WITH_NUMBER, NAME, QUOTED -> true;
			case CODE, NUMBERED -> false;
		};
	}

	/** What is said of it before it begins: of a row its table's caption too. */
	private String under(Sentence sentence) {
		TableRow row = row(sentence);
		return (row == null) ? label : label + "\n" + Key.plain(row.table().caption());
	}

	/**
	 * Rows are told apart by what stands in them, sentences by what they pass over; a
	 * sentence may name other numbered things on the way.
	 */
	private boolean isAnothers(Key key, List<Key> keys, String text, String under, boolean row) {
		if (key.in(text) || key.in(under)) {
			return false;
		}
		return (row || key.kind() != Kind.WITH_NUMBER) && key.isPassedOver(text, keys)
				|| row && texts.stream().anyMatch(key::in);
	}

}
