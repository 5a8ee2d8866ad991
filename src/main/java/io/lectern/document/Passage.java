package io.lectern.document;

import java.util.List;

/**
 * The unit that is embedded, searched and cited.
 *
 * @param id the document's id, a dash and the ordinal
 * @param documentId the document it belongs to
 * @param ordinal its place in the document, from 0
 * @param text what it says, as parsed
 * @param headings the path of headings it stands under, outermost first; the document's
 * title is not among them
 * @param language ISO 639-1 code; decides which model embeds it
 * @param spans where its text stands, in order; never empty
 */
public record Passage(String id, DocumentId documentId, int ordinal, String text, List<String> headings,
		String language, List<Span> spans) {

	public Passage(DocumentId documentId, int ordinal, String text, List<String> headings, String language,
			List<Span> spans) {
		this(id(documentId, ordinal), documentId, ordinal, text, headings, language, spans);
	}

	/** The id of a document's passage. */
	public static String id(DocumentId documentId, int ordinal) {
		return documentId + "-" + ordinal;
	}

	/** The page it begins on. */
	public int page() {
		return spans.getFirst().page();
	}

	/** The page it ends on. */
	public int lastPage() {
		return spans.getLast().page();
	}

}
