package io.lectern.search;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;

import io.lectern.document.Document;
import io.lectern.document.DocumentId;
import io.lectern.document.Documents;
import io.lectern.document.PageText;
import io.lectern.document.Documents.Unread;

/** A registry in memory. */
public final class HeldDocuments implements Documents {

	private final Map<DocumentId, Document> held = new ConcurrentHashMap<>();

	private final Map<DocumentId, List<String>> pages = new ConcurrentHashMap<>();

	private final Set<DocumentId> beingRead = ConcurrentHashMap.newKeySet();

	/** How often pages were asked for. */
	private final AtomicInteger lookups = new AtomicInteger();

	int lookups() {
		return lookups.get();
	}

	public void add(Document document) {
		held.put(document.id(), document);
	}

	public void add(Document document, List<String> pages) {
		add(document);
		this.pages.put(document.id(), pages);
	}

	/** Adds one that can't be found yet. */
	public void receive(Document document) {
		add(document);
		beingRead.add(document.id());
	}

	void remove(Document document) {
		held.remove(document.id());
	}

	@Override
	public Optional<Document> find(DocumentId id) {
		return Optional.ofNullable(held.get(id));
	}

	@Override
	public Map<DocumentId, Document> findAll(Collection<DocumentId> ids) {
		Map<DocumentId, Document> found = new HashMap<>(held);
		found.keySet().retainAll(ids);
		return found;
	}

	@Override
	public Map<DocumentId, Document> answering(Collection<DocumentId> ids) {
		return findAll(ids);
	}

	@Override
	public List<Document> named(String name, @Nullable String collection) {
		return held.values()
			.stream()
			.filter((each) -> each.name().equals(name))
			.filter((each) -> collection == null || each.collection().equals(collection))
			.toList();
	}

	@Override
	public List<String> titles(@Nullable String collection, int most) {
		return held.values().stream().map(Document::title).limit(most).toList();
	}

	@Override
	public List<Document> answering(@Nullable String collection) {
		return held.values()
			.stream()
			.filter((each) -> collection == null || each.collection().equals(collection))
			.sorted(Comparator.comparing(Document::name).thenComparing((each) -> each.id().value()))
			.toList();
	}

	@Override
	public Unread unread(@Nullable String collection, Collection<DocumentId> ids) {
		List<Document> asked = answering(collection).stream()
			.filter((each) -> ids.isEmpty() || ids.contains(each.id()))
			.toList();
		long unread = asked.stream().filter((each) -> beingRead.contains(each.id())).count();
		return new Unread(unread, unread == asked.size() && unread > 0);
	}

	@Override
	public List<Document> beingRead(@Nullable String collection, int most) {
		return answering(collection).stream().filter((each) -> beingRead.contains(each.id())).limit(most).toList();
	}

	@Override
	public boolean hasCollection(String name) {
		return true;
	}

	@Override
	public List<String> texts(Document document) {
		lookups.incrementAndGet();
		return pages.getOrDefault(document.id(), List.of());
	}

	@Override
	public Optional<PageText> page(DocumentId id, int number) {
		lookups.incrementAndGet();
		List<String> texts = pages.getOrDefault(id, List.of());
		return (number <= texts.size()) ? Optional.of(new PageText(number, texts.get(number - 1), null))
				: Optional.empty();
	}

}
