package io.lectern.index;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

import io.lectern.document.Document;
import io.lectern.document.DocumentId;
import io.lectern.document.Passage;

/**
 * An index in which collections keep the names they came with, so that giving one another
 * name changes nothing there.
 */
final class NamedCollections implements PassageIndex {

	private final PassageIndex index;

	/** From a collection's name to that in the index. */
	private final UnaryOperator<String> names;

	NamedCollections(PassageIndex index, UnaryOperator<String> names) {
		this.index = index;
		this.names = names;
	}

	@Override
	public void replace(Document document, List<Embedded> passages) {
		index.replace(named(document), passages);
	}

	@Override
	public void describe(Document document) {
		index.describe(named(document));
	}

	private Document named(Document document) {
		return document.indexedIn(names.apply(document.collection()));
	}

	@Override
	public Listing lexical(Map<String, Double> terms, Collection<String> collections) {
		List<String> in = named(collections);
		Listing listing = index.lexical(terms, in);
		return (filter, limit) -> listing.best(filter.in(in), limit);
	}

	@Override
	public TermCounts count(Collection<String> terms, Collection<String> collections) {
		return index.count(terms, named(collections));
	}

	@Override
	public List<Held> holding(Collection<Wording> wordings, Filter filter) {
		return index.holding(wordings, named(filter));
	}

	@Override
	public List<Scored> dense(String space, float[] question, Filter filter, int limit) {
		return index.dense(space, question, named(filter), limit);
	}

	private Filter named(Filter filter) {
		return filter.in(named(filter.collections()));
	}

	private List<String> named(Collection<String> collections) {
		return collections.stream().map(names).toList();
	}

	@Override
	public void remove(DocumentId document) {
		index.remove(document);
	}

	@Override
	public Map<String, float[]> vectors(String space, Collection<String> ids) {
		return index.vectors(space, ids);
	}

	@Override
	public Map<String, Passage> passages(Collection<String> ids) {
		return index.passages(ids);
	}

	@Override
	public int count(DocumentId document) {
		return index.count(document);
	}

	@Override
	public boolean isEmpty() {
		return index.isEmpty();
	}

	@Override
	public boolean hasSpace(String space) {
		return index.hasSpace(space);
	}

	@Override
	public List<Embedded> embedded(DocumentId document) {
		return index.embedded(document);
	}

	@Override
	public PassageIndex forOneSearch() {
		Map<String, String> known = new ConcurrentHashMap<>();
		return new NamedCollections(index, (name) -> {
			String its = known.getOrDefault(name, "");
			if (its.isEmpty()) {
				its = names.apply(name);
				known.put(name, its);
			}
			return its;
		});
	}

	@Override
	public void close() {
		index.close();
	}

}
