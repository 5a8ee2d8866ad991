package io.lectern.survey;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.lectern.document.Document;
import io.lectern.document.DocumentId;
import io.lectern.language.Lexicons;
import io.lectern.overview.NamedDocuments;
import io.lectern.search.SearchRequest;

/**
 * The documents that a question may be asked of.
 *
 * @param all in the order of their names
 */
record SurveyedDocuments(List<Document> all) {

	private static final Pattern EVERY_DOCUMENT = Lexicons.pattern((language) -> language.surveying().allDocuments());

	/** Whether the words call all documents without naming one. */
	static boolean isAll(String words) {
		return EVERY_DOCUMENT.matcher(words).matches();
	}

	/**
	 * Those that the words name: by a file's name or a title, else by words that all
	 * stand in the name or the title of each; none where they name no document.
	 */
	List<Document> named(String words) {
		List<Document> named = NamedDocuments.in(words, all).documents();
		if (!named.isEmpty()) {
			return all.stream().filter(named::contains).toList();
		}
		return NamedDocuments.withWords(words, all);
	}

	/** The same question asked of these only. */
	SearchRequest request(SearchRequest asked) {
		return asked.among(all.stream().map(Document::id).toList());
	}

	int passages() {
		return all.stream().mapToInt(Document::passages).sum();
	}

	/** Their places in the order. */
	Map<DocumentId, Integer> order() {
		Map<DocumentId, Integer> order = new LinkedHashMap<>();
		all.forEach((document) -> order.put(document.id(), order.size()));
		return order;
	}

	Map<DocumentId, Document> byId() {
		return all.stream().collect(Collectors.toMap(Document::id, Function.identity()));
	}

}
