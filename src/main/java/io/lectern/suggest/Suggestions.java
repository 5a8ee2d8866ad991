package io.lectern.suggest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import io.lectern.document.Document;
import io.lectern.document.DocumentId;
import io.lectern.document.DocumentRegistry;
import io.lectern.document.DocumentStatus;
import io.lectern.document.Passage;
import io.lectern.index.IndexGenerations;
import io.lectern.index.PassageIndex;

/**
 * Questions made from the headings of documents, for readers who don't know yet what to
 * ask. The same documents always give the same ones. Safe for use by many threads.
 */
@Component
public class Suggestions {

	/** Documents looked at, so that a large collection costs no more than a small one. */
	private static final int MOST_DOCUMENTS = 20;

	/** Passages looked at of a document, spread over it. */
	private static final int MOST_PASSAGES = 40;

	private final DocumentRegistry documents;

	private final IndexGenerations generations;

	Suggestions(DocumentRegistry documents, IndexGenerations generations) {
		this.documents = documents;
		this.generations = generations;
	}

	/** A question and where its answer is likely to begin. */
	public record Suggestion(String question, DocumentId documentId, String documentName, int page) {
	}

	/**
	 * Questions about these documents, those of different documents by turns.
	 * @param ids documents to ask about; empty: those of the collection, by name
	 */
	public List<Suggestion> of(@Nullable String collection, List<DocumentId> ids, int limit) {
		PassageIndex index = generations.active().index();
		List<List<Suggestion>> byDocument = documents(collection, ids).stream()
			.map((document) -> questions(document, index, limit))
			.toList();
		return IntStream.range(0, limit)
			.boxed()
			.flatMap((turn) -> byDocument.stream().filter((own) -> turn < own.size()).map((own) -> own.get(turn)))
			.limit(limit)
			.toList();
	}

	private List<Document> documents(@Nullable String collection, List<DocumentId> ids) {
		if (ids.isEmpty()) {
			return documents.list(collection, DocumentStatus.INDEXED, 0, MOST_DOCUMENTS).documents();
		}
		return documents.findAll(ids.subList(0, Math.min(MOST_DOCUMENTS, ids.size())))
			.values()
			.stream()
			.filter((document) -> collection == null || document.collection().equals(collection))
			.sorted(Comparator.comparing(Document::name).thenComparing((document) -> document.id().value()))
			.toList();
	}

	private static List<Suggestion> questions(Document document, PassageIndex index, int limit) {
		List<Passage> passages = spread(document, index);
		Casing casing = Casing.of(passages);
		Set<String> asked = new HashSet<>();
		List<Suggestion> questions = new ArrayList<>();
		for (Passage passage : passages) {
			if (passage.headings().isEmpty()) {
				continue;
			}
			String question = new HeadingQuestion(passage.headings().getLast()).question(document, casing);
			if (question != null && asked.add(question)) {
				questions.add(new Suggestion(question, document.id(), document.name(), passage.page()));
			}
		}
		return spread(questions, limit);
	}

	private static List<Passage> spread(Document document, PassageIndex index) {
		List<String> ids = IntStream.range(0, document.passages())
			.mapToObj((ordinal) -> Passage.id(document.id(), ordinal))
			.toList();
		return index.passages(spread(ids, MOST_PASSAGES))
			.values()
			.stream()
			.sorted(Comparator.comparingInt(Passage::ordinal))
			.toList();
	}

	/** At most so many of them, evenly from all over the list, in its order. */
	private static <T> List<T> spread(List<T> all, int most) {
		return (all.size() <= most) ? all
				: IntStream.range(0, most).mapToObj((i) -> all.get((int) ((long) i * all.size() / most))).toList();
	}

}
