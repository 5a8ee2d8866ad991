package io.lectern.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.lectern.document.Passage;
import io.lectern.evidence.Evidence.Cells;
import io.lectern.index.PassagesById;
import io.lectern.language.ListMark;
import io.lectern.language.Sentence;
import io.lectern.language.Sentences;
import io.lectern.search.Findings.Found;

/**
 * Reads a list to its ends, which may lie in the passages before and behind the one that
 * was found.
 */
@Component
public class WholeLists {

	/** Passages that a list is followed into, on either side. */
	private static final int FURTHEST = 8;

	private final PassagesById passages;

	public WholeLists(PassagesById passages) {
		this.passages = passages;
	}

	/**
	 * A part of a list.
	 *
	 * @param mark the mark of an item, null where it is the sentence that leads to them
	 * @param sentence the sentence within the passage
	 * @param cells where it is the name of a table's row, that cell; null otherwise
	 */
	public record Part(Found found, @Nullable ListMark mark, Sentence sentence, @Nullable Cells cells) {
	}

	/** The lead-in, where there is one, and all items in the document's order. */
	public List<Part> of(Found found, ItemList list) {
		List<Part> parts = new ArrayList<>(parts(found, list));
		ItemList first = list;
		Found at = found;
		for (int i = 0; i < FURTHEST && first.atStart(); i++) {
			at = neighbour(at, -1);
			List<ItemList> before = (at == null) ? List.of() : ItemList.in(at.passage().text());
			if (before.isEmpty() || !before.getLast().atEnd() || !goesOn(before.getLast(), first)) {
				parts.addAll(0, leadIn(at));
				break;
			}
			first = before.getLast();
			parts.addAll(0, parts(Objects.requireNonNull(at), first));
		}
		ItemList last = list;
		at = found;
		for (int i = 0; i < FURTHEST && last.atEnd(); i++) {
			at = neighbour(at, 1);
			List<ItemList> next = (at == null) ? List.of() : ItemList.in(at.passage().text());
			if (next.isEmpty() || !next.getFirst().atStart() || !goesOn(last, next.getFirst())) {
				break;
			}
			last = next.getFirst();
			parts.addAll(parts(Objects.requireNonNull(at), last));
		}
		return parts;
	}

	/** The sentence at the end of the passage before, where that leads to the list. */
	private static List<Part> leadIn(@Nullable Found before) {
		List<Sentence> sentences = (before == null) ? List.of() : Sentences.of(before.passage().text());
		Sentence last = sentences.isEmpty() ? null : sentences.getLast();
		return (before == null || last == null || !last.text().endsWith(":") && !last.text().endsWith("\uFF1A"))
				? List.of() : List.of(new Part(before, null, last, null));
	}

	private static boolean goesOn(ItemList list, ItemList next) {
		return list.items().getLast().mark().isFollowedBy(next.items().getFirst().mark());
	}

	private static List<Part> parts(Found found, ItemList list) {
		return Stream
			.concat(Stream.ofNullable(list.leadIn()).map((sentence) -> new Part(found, null, sentence, null)),
					list.items().stream().map((item) -> new Part(found, item.mark(), item.words(), item.cells())))
			.toList();
	}

	/** The passage beside it under the same headings; null where there is none. */
	private @Nullable Found neighbour(Found found, int step) {
		Passage passage = found.passage();
		if (passage.ordinal() + step < 0) {
			return null;
		}
		String id = Passage.id(passage.documentId(), passage.ordinal() + step);
		Passage beside = passages.of(List.of(id)).get(id);
		return (beside == null || !beside.headings().equals(passage.headings())) ? null
				: new Found(beside, found.document(), found.score(), found.ranks(), beside.page(), null);
	}

}
