package io.lectern.search;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import io.lectern.search.Fusion.Fused;

/** Orders all candidates of a search by each wording of the question. */
final class Orders {

	private final SearchProperties settings;

	private final Set<String> pool;

	/** Vectors hardly tell one year or amount from another, words do. */
	private final double lexicalWeight;

	private final Map<String, Candidates> lists = new LinkedHashMap<>();

	private Map<String, Double> lifts = Map.of();

	/**
	 * @param numbers whether the question holds numbers
	 * @param pool ids of all candidates
	 */
	Orders(SearchProperties settings, boolean numbers, Set<String> pool) {
		this.settings = settings;
		this.lexicalWeight = numbers ? settings.numberLexicalWeight() : settings.lexicalWeight();
		this.pool = pool;
	}

	void add(String name, Candidates list) {
		lists.put(name, list);
	}

	/**
	 * What reading them added to some candidates; counts in orders from then on.
	 */
	void read(Map<String, Double> lifts) {
		this.lifts = lifts;
	}

	/** Ids of all candidates. */
	Set<String> pool() {
		return pool;
	}

	/** All lists by name. */
	Map<String, Candidates> lists() {
		return lists;
	}

	/**
	 * The candidates in the order of one wording, best first: its lists fused, with what
	 * reading added.
	 */
	List<Fused> by(QueryVariant variant) {
		return lifted(Fusion.fuse(listsOf(variant), this::weight, found(variant)));
	}

	/** An order made before, with what reading added since. */
	List<Fused> lifted(List<Fused> order) {
		if (lifts.isEmpty()) {
			return order;
		}
		return order.stream()
			.map((each) -> each.lifted(CloseReading.READING, lifts.getOrDefault(each.passageId(), 0.0)))
			.sorted(Fusion.BEST_FIRST)
			.toList();
	}

	/**
	 * What the question's own lists returned; a translation is asked of other passages.
	 */
	private Set<String> found(QueryVariant variant) {
		Set<String> found = new LinkedHashSet<>();
		Stream.of(CandidateSearch.DENSE, CandidateSearch.LEXICAL)
			.map((kind) -> lists.get(variant.isTranslation() ? variant.list(kind) : kind))
			.filter(Objects::nonNull)
			.forEach((list) -> found.addAll(list.ranks().keySet()));
		return found;
	}

	/** A wording without lists of its own would only repeat the question. */
	boolean has(QueryVariant variant) {
		return lists.containsKey(variant.list(CandidateSearch.DENSE))
				|| lists.containsKey(variant.list(CandidateSearch.LEXICAL));
	}

	private Map<String, Candidates> listsOf(QueryVariant variant) {
		Map<String, Candidates> its = new LinkedHashMap<>();
		for (String kind : List.of(CandidateSearch.DENSE, CandidateSearch.LEXICAL, DocumentTitles.TITLES)) {
			String own = variant.list(kind);
			String name = lists.containsKey(own) ? own : kind;
			Candidates list = lists.get(name);
			if (list != null) {
				its.put(name, list);
			}
		}
		return its;
	}

	/** What a list counts beside the other lists of its wording. */
	double weight(String list) {
		if (list.startsWith(CandidateSearch.LEXICAL)) {
			return lexicalWeight;
		}
		return list.startsWith(CandidateSearch.DENSE) ? 1 - lexicalWeight : settings.titleWeight();
	}

}
