package io.lectern.evaluate;

import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

import io.lectern.document.Document;
import io.lectern.document.DocumentRegistry;
import io.lectern.document.DocumentStatus;
import io.lectern.evaluate.QuestionSet.Question;
import io.lectern.evaluate.QuestionSet.Relevant;
import io.lectern.index.IndexGenerations;
import io.lectern.index.PassageIndex.Embedded;
import io.lectern.language.Language;
import io.lectern.language.Sentence;
import io.lectern.language.Sentences;
import io.lectern.language.Terms;

/**
 * Questions made of the documents' own sentences: what one says first is asked, and the
 * rest of it answers. They keep closer to the documents' words than people do.
 */
@Component
class OwnQuestions {

	/** A shorter sentence leaves nothing to ask. */
	private static final int FEWEST_TERMS = 8;

	private static final int PAGE = 500;

	private final DocumentRegistry registry;

	private final IndexGenerations generations;

	OwnQuestions(DocumentRegistry registry, IndexGenerations generations) {
		this.registry = registry;
		this.generations = generations;
	}

	/**
	 * The same ones for the same documents, spread over them.
	 * @param most how many, about
	 */
	List<Question> of(String collection, int most) {
		List<Document> documents = documents(collection);
		int each = Math.max(1, most / Math.max(1, documents.size()));
		double step = Math.max(1, (double) documents.size() / most);
		List<Question> questions = new ArrayList<>();
		for (double i = 0; i < documents.size(); i += step) {
			questions.addAll(of(documents.get((int) i), each));
		}
		return questions;
	}

	private List<Question> of(Document document, int most) {
		List<Embedded> passages = generations.active().index().embedded(document.id());
		double step = Math.max(1, (double) passages.size() / most);
		List<Question> questions = new ArrayList<>();
		for (double i = 0; i < passages.size(); i += step) {
			String text = passages.get((int) i).passage().text();
			Sentences.of(text)
				.stream()
				.filter((sentence) -> !Sentences.isRow(sentence.in(text)))
				.map(Sentence::text)
				.filter((sentence) -> Terms.of(sentence).size() >= FEWEST_TERMS)
				.findFirst()
				.ifPresent((sentence) -> questions.add(new Question(document.id() + "-" + questions.size(),
						question(sentence), List.of(new Relevant(document.name(), null, null, null, null)))));
		}
		return questions;
	}

	/** The first half of the sentence, to the end of a word. */
	static String question(String sentence) {
		int half = sentence.length() / 2;
		int end = Language.hasHan(sentence) ? half : sentence.indexOf(' ', half);
		return sentence.substring(0, (end > 0) ? end : half) + "?";
	}

	private List<Document> documents(String collection) {
		List<Document> documents = new ArrayList<>();
		List<Document> listed;
		int page = 0;
		do {
			listed = registry.list(collection, DocumentStatus.INDEXED, page++, PAGE).documents();
			documents.addAll(listed);
		}
		while (listed.size() == PAGE);
		return documents;
	}

}
