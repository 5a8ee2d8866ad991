package io.lectern.search;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

import io.lectern.document.Passage;
import io.lectern.glossary.Translation;
import io.lectern.search.Fusion.Fused;

/**
 * Brings the orders of a question and its translation together. Each wording orders the
 * passages in its own language, whose model scored them; ranks of two languages don't
 * compare, so what the best passages of each hold of the question says which comes first.
 */
final class AcrossLanguages {

	/** Passages of each language that are read. */
	private static final int READ = 3;

	/**
	 * A translation leads where its best holds so much more of the question; what means
	 * the same in other words of the question's own language would be passed over else.
	 */
	private static final double CLEARLY_MORE = 0.5;

	/**
	 * Languages take turns unless the best of one holds less than that of the other's.
	 */
	private static final double MUCH_LESS = 0.5;

	/** What holds much less counts so much, and comes last. */
	private static final double BEHIND = 0.3;

	/** Just less, so that the question's own language comes first of two. */
	private static final double TURNS = 0.98;

	private final Translation translation;

	private final Map<QueryVariant, List<Fused>> asked;

	private final Map<QueryVariant, List<Fused>> translated;

	/**
	 * @param orders by wording; those of the question first
	 * @param lists what was found, by list
	 */
	AcrossLanguages(Translation translation, Map<QueryVariant, List<Fused>> orders, Map<String, Candidates> lists) {
		this.translation = translation;
		this.asked = own(orders, lists, false);
		this.translated = own(orders, lists, true);
		Set<String> both = ids(asked);
		both.retainAll(ids(translated));
		if (!both.isEmpty()) {
			// The question's models score passages of both languages, and need no help.
			translated.clear();
		}
		if (asked.isEmpty() && translated.isEmpty()) {
			asked.putAll(orders);
		}
	}

	/** The orders of the question's wordings, or of its translation. */
	private static Map<QueryVariant, List<Fused>> own(Map<QueryVariant, List<Fused>> orders,
			Map<String, Candidates> lists, boolean translation) {
		Map<QueryVariant, List<Fused>> own = new LinkedHashMap<>();
		orders.forEach((wording, order) -> {
			List<Fused> meant = own(wording, order, lists);
			if (wording.isTranslation() == translation && !meant.isEmpty()) {
				own.put(wording, meant);
			}
		});
		return own;
	}

	/** Of an order, the passages that the wording's own model scored. */
	static List<Fused> own(QueryVariant wording, List<Fused> order, Map<String, Candidates> lists) {
		Candidates meant = lists.get(wording.list(CandidateSearch.DENSE));
		return (meant != null) ? order.stream().filter((each) -> meant.scores().containsKey(each.passageId())).toList()
				: order;
	}

	private static Set<String> ids(Map<QueryVariant, List<Fused>> orders) {
		return orders.values()
			.stream()
			.flatMap(List::stream)
			.map(Fused::passageId)
			.collect(Collectors.toCollection(HashSet::new));
	}

	/** Ids of the passages that have to be read; none where one language has them all. */
	Set<String> toRead() {
		Set<String> ids = new HashSet<>();
		if (!asked.isEmpty() && !translated.isEmpty()) {
			ids.addAll(best(asked));
			ids.addAll(best(translated));
		}
		return ids;
	}

	/**
	 * The orders, each counting as it should, the leading language first.
	 * @param read what was to be read, by id
	 */
	Map<QueryVariant, List<Fused>> weighed(Map<String, Passage> read) {
		double held = most(asked, read, translation::heldAsAsked);
		double heldTranslated = most(translated, read, translation::heldTranslated);
		boolean translationLeads = heldTranslated > held + CLEARLY_MORE;
		boolean turns = !read.isEmpty() && !translationLeads && heldTranslated >= MUCH_LESS * held;
		Map<QueryVariant, List<Fused>> weighed = new LinkedHashMap<>();
		put(weighed, translationLeads ? translated : asked, 1);
		put(weighed, translationLeads ? asked : translated, turns ? TURNS : BEHIND);
		return weighed;
	}

	private static void put(Map<QueryVariant, List<Fused>> weighed, Map<QueryVariant, List<Fused>> orders,
			double weight) {
		orders.forEach((wording, order) -> weighed.put(wording.weighing(wording.weight() * weight), order));
	}

	private static double most(Map<QueryVariant, List<Fused>> orders, Map<String, Passage> read,
			ToDoubleFunction<String> held) {
		return best(orders).stream()
			.map(read::get)
			.filter(Objects::nonNull)
			.mapToDouble((passage) -> held.applyAsDouble(String.join("\n", passage.headings()) + "\n" + passage.text()))
			.max()
			.orElse(0);
	}

	/** The best by the first of the wordings. */
	private static List<String> best(Map<QueryVariant, List<Fused>> orders) {
		return orders.values().stream().limit(1).flatMap(List::stream).limit(READ).map(Fused::passageId).toList();
	}

}
