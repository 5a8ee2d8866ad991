package io.lectern.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.content.retriever.ContentRetriever;
import dev.langchain4j.rag.query.Query;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;

/** The lexical half that a user of langchain4j writes: a query parser over one field. */
final class InMemoryLucene implements ContentRetriever {

	private static final int BEST = 10;

	private static final String TEXT = "text";

	private final EnglishAnalyzer analyzer = new EnglishAnalyzer();

	private final IndexSearcher searcher;

	InMemoryLucene(List<String> texts) throws IOException {
		ByteBuffersDirectory directory = new ByteBuffersDirectory();
		try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
			for (String text : texts) {
				Document document = new Document();
				document.add(new TextField(TEXT, text, Store.YES));
				writer.addDocument(document);
			}
		}
		this.searcher = new IndexSearcher(DirectoryReader.open(directory));
	}

	@Override
	public List<Content> retrieve(Query query) {
		try {
			List<Content> found = new ArrayList<>();
			for (ScoreDoc hit : searcher
				.search(new QueryParser(TEXT, analyzer).parse(QueryParser.escape(query.text())), BEST).scoreDocs) {
				found.add(Content.from(searcher.storedFields().document(hit.doc).get(TEXT)));
			}
			return found;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (ParseException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
