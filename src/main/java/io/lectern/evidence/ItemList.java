package io.lectern.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.lectern.evidence.Evidence.Cells;
import io.lectern.language.ListMark;
import io.lectern.language.Sentence;
import io.lectern.language.Sentences;

/**
 * A list as far as it stands in a passage.
 *
 * @param leadIn the sentence that leads to it; null where none does
 * @param items its items, in order; one at least
 * @param atStart whether nothing stands before it in the passage
 * @param atEnd whether nothing stands behind it
 */
public record ItemList(@Nullable Sentence leadIn, List<Item> items, boolean atStart, boolean atEnd) {

	/** Characters of the mean item from which on they are paragraphs with numbers. */
	private static final int LONGEST_MEAN = 300;

	/**
	 * An item.
	 *
	 * @param words the item without its mark, which may be several sentences
	 * @param cells where it is the name of a table's row, that cell; null otherwise
	 */
	public record Item(ListMark mark, Sentence words, @Nullable Cells cells) {

		Item(ListMark mark, Sentence words) {
			this(mark, words, null);
		}

	}

	/** The lists of a text, in order; a single item is one where it touches a border. */
	static List<ItemList> in(String text) {
		List<ItemList> found = new ArrayList<>();
		List<Item> items = new ArrayList<>();
		int begin = 0;
		int at = 0;
		boolean open = false;
		while (at < text.length()) {
			int lineEnd = text.indexOf('\n', at);
			int end = (lineEnd < 0) ? text.length() : lineEnd;
			String line = text.substring(at, end);
			ListMark mark = Sentences.isRow(line) ? null : ListMark.of(line);
			if (mark != null) {
				if (!items.isEmpty() && !items.getLast().mark().isFollowedBy(mark) && mark.number() == 1) {
					add(text, begin, items, found);
				}
				begin = items.isEmpty() ? at : begin;
				items.add(new Item(mark, sentence(text, at + mark.length(), end)));
				open = true;
			}
			else if (line.isBlank()) {
				open = false;
			}
			else if (open && !Sentences.isRow(line)) {
				// A line that the layout broke.
				Item item = items.removeLast();
				items.add(new Item(item.mark(), sentence(text, item.words().start(), end)));
			}
			else {
				add(text, begin, items, found);
			}
			at = end + 1;
		}
		add(text, begin, items, found);
		return found;
	}

	private static Sentence sentence(String text, int start, int end) {
		String words = text.substring(start, end).stripTrailing();
		return new Sentence(start, start + words.length(), Sentences.oneLine(words));
	}

	/** Empties the items. */
	private static void add(String text, int begin, List<Item> items, List<ItemList> found) {
		if (items.isEmpty()) {
			return;
		}
		boolean atStart = text.substring(0, begin).isBlank();
		boolean atEnd = text.substring(items.getLast().words().end()).isBlank();
		double mean = items.stream().mapToInt((item) -> item.words().text().length()).average().orElse(0);
		if ((items.size() > 1 || atStart || atEnd) && mean <= LONGEST_MEAN) {
			found.add(new ItemList(leadIn(text, begin), List.copyOf(items), atStart, atEnd));
		}
		items.clear();
	}

	/** The last sentence before it, where that leads somewhere. */
	private static @Nullable Sentence leadIn(String text, int begin) {
		String before = text.substring(0, begin).stripTrailing();
		List<Sentence> sentences = Sentences.of(before);
		if (sentences.isEmpty() || before.endsWith("|")) {
			return null;
		}
		Sentence last = sentences.getLast();
		boolean leads = last.text().endsWith(":") || last.text().endsWith("\uFF1A");
		boolean near = !text.substring(last.end(), begin).contains("\n\n") && !Sentences.isRow(last.in(text));
		return (leads || near) ? last : null;
	}

	/** The same behind that sentence, if there is one. */
	ItemList ledToBy(@Nullable Sentence sentence) {
		return new ItemList(sentence, items, atStart, atEnd);
	}

	/** Whether its items come one after another. */
	boolean isOfSteps() {
		return items.stream().allMatch((item) -> !item.mark().isBullet());
	}

	/** Whether the sentence is, or belongs to, one of the items. */
	boolean holds(Sentence sentence) {
		return items.stream()
			.anyMatch((item) -> item.words().start() <= sentence.start() && item.words().end() >= sentence.end());
	}

	/** Whether the sentence leads to it and says little without it. */
	boolean isLedToBy(Sentence sentence) {
		return leadIn != null && leadIn.start() == sentence.start()
				&& (leadIn.text().endsWith(":") || leadIn.text().endsWith("\uFF1A"));
	}

	/** All of it as one sentence. */
	Sentence sentence() {
		String text = Stream.concat(Stream.ofNullable(leadIn), items.stream().map(Item::words))
			.map(Sentence::text)
			.collect(Collectors.joining(" "));
		int start = (leadIn == null) ? items.getFirst().words().start() : leadIn.start();
		return new Sentence(start, items.getLast().words().end(), text);
	}

}
