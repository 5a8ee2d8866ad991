package io.lectern.search;

import java.util.List;
import java.util.Map;

import dev.langchain4j.data.document.Metadata;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.content.ContentMetadata;
import dev.langchain4j.rag.content.retriever.ContentRetriever;
import dev.langchain4j.rag.query.Query;
import org.jspecify.annotations.Nullable;

import io.lectern.search.Findings.Found;

/**
 * Lectern's retrieval for any langchain4j chain. Each content is a passage whose metadata
 * holds {@code passageId}, {@code documentId}, {@code documentName}, {@code page} and
 * {@code lastPage}.
 */
public final class PassageContentRetriever implements ContentRetriever {

	private final Retrieval retrieval;

	private final @Nullable String collection;

	private final int limit;

	/**
	 * @param collection where to look; null: everywhere
	 * @param limit most passages for one query
	 */
	public PassageContentRetriever(Retrieval retrieval, @Nullable String collection, int limit) {
		this.retrieval = retrieval;
		this.collection = collection;
		this.limit = limit;
	}

	@Override
	public List<Content> retrieve(Query query) {
		SearchRequest request = SearchRequest.of(query.text(), collection, List.of(), limit);
		return retrieval.find(request).found().stream().map(PassageContentRetriever::content).toList();
	}

	private static Content content(Found found) {
		Metadata metadata = new Metadata().put("passageId", found.passage().id())
			.put("documentId", found.document().id().value())
			.put("documentName", found.document().name())
			.put("page", found.page())
			.put("lastPage", found.passage().lastPage());
		return Content.from(TextSegment.from(found.passage().text(), metadata),
				Map.of(ContentMetadata.SCORE, found.score(), ContentMetadata.EMBEDDING_ID, found.passage().id()));
	}

}
