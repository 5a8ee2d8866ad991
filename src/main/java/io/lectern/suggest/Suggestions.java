package io.lectern.suggest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
 * Questions that documents answer, for readers who don't know yet what to ask. The same
 * documents always give the same ones. Safe for use by many threads.
 */
@Component
public class Suggestions {

	/** Questions of one kind about one document. */
	static final int MOST_OF_KIND = 12;

	/** Documents looked at, so that a large collection costs no more than a small one. */
	private static final int MOST_DOCUMENTS = 20;

	/** Passages looked at of a document, spread over it. */
	private static final int MOST_PASSAGES = 40;

	/** Questions about one document that are tried, for each that is wanted. */
	private static final int TRIES = 4;

	private final DocumentRegistry documents;

	private final IndexGenerations generations;

	private final Answerable answerable;

	Suggestions(DocumentRegistry documents, IndexGenerations generations, Answerable answerable) {
		this.documents = documents;
		this.generations = generations;
		this.answerable = answerable;
	}

	/** A question and where its answer is likely to begin. */
	public record Suggestion(String question, DocumentId documentId, String documentName, int page) {
	}

	/**
	 * Questions about these documents, those of different documents by turns.
	 * @param ids documents to ask about; empty: those of the collection, by name
	 */
	public List<Suggestion> of(@Nullable String collection, List<DocumentId> ids, int limit) {
		return of(collection, ids, limit, null, null);
	}

	/**
	 * The same, beginning with documents in a language.
	 * @param language its code in ISO 639; null: whichever
	 * @param asked what was asked already, which is not suggested in other words; null:
	 * nothing
	 */
	public List<Suggestion> of(@Nullable String collection, List<DocumentId> ids, int limit, @Nullable String language,
			@Nullable String asked) {
		PassageIndex index = generations.active().index();
		List<Suggestion> chosen = new ArrayList<>();
		List<Document> meant = documents(collection, ids);
		// Other languages where those of this one don't suffice.
		for (boolean own : new boolean[] { true, false }) {
			byTurns(meant.stream()
				.filter((document) -> own == (language == null || language.equals(document.language())))
				.map((document) -> new Line(document, index, collection, ids, TRIES * limit, asked))
				.collect(Collectors.toCollection(ArrayList::new)), limit, chosen);
		}
		return List.copyOf(chosen);
	}

	private static void byTurns(List<Line> lines, int limit, List<Suggestion> chosen) {
		while (chosen.size() < limit && !lines.isEmpty()) {
			Iterator<Line> turns = lines.iterator();
			while (turns.hasNext() && chosen.size() < limit) {
				Suggestion next = turns.next().next();
				if (next != null) {
					chosen.add(next);
				}
				else {
					turns.remove();
				}
			}
		}
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

	private static List<Passage> passages(Document document, PassageIndex index) {
		List<String> ids = IntStream.range(0, document.passages())
			.mapToObj((ordinal) -> Passage.id(document.id(), ordinal))
			.toList();
		return index.passages(Spread.over(ids, MOST_PASSAGES))
			.values()
			.stream()
			.sorted(Comparator.comparingInt(Passage::ordinal))
			.toList();
	}

	/** The questions of one document, made and tried when it is their turn. */
	private final class Line {

		private final Document document;

		private final PassageIndex index;

		private final Predicate<Suggestion> answered;

		private final int most;

		/** Who asks one document alone sees what it is about. */
		private final boolean alone;

		private @Nullable Iterator<Suggestion> rest;

		/** Where nothing else is offered. */
		private @Nullable Suggestion about;

		/**
		 * @param most questions that are tried
		 */
		Line(Document document, PassageIndex index, @Nullable String collection, List<DocumentId> ids, int most,
				@Nullable String asked) {
			this.document = document;
			this.index = index;
			this.answered = (question) -> (asked == null || !DocumentQuestions.areTwins(asked, question.question()))
					&& answerable.answers(document, question.question(), collection, ids);
			this.most = most;
			this.alone = ids.size() == 1;
		}

		/** Null where there are no more. */
		@Nullable Suggestion next() {
			if (rest == null) {
				DocumentQuestions questions = new DocumentQuestions(document, passages(document, index),
						(page) -> documents.read(document.id(), page));
				rest = questions.questions().stream().limit(most).iterator();
				about = alone ? null : questions.about();
			}
			while (rest.hasNext()) {
				Suggestion question = rest.next();
				if (answered.test(question)) {
					about = null;
					return question;
				}
			}
			Suggestion last = about;
			about = null;
			return (last != null && answered.test(last)) ? last : null;
		}

	}

}
