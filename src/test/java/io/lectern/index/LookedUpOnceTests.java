package io.lectern.index;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LookedUpOnceTests {

	private static final Query TURBINE = new TermQuery(new Term("text", "turbin"));

	private final ByteBuffersDirectory directory = new ByteBuffersDirectory();

	private DirectoryReader reader;

	@BeforeEach
	void threeSegments() throws IOException {
		for (int segment = 0; segment < 3; segment++) {
			try (PassageAnalyzer analyzer = new PassageAnalyzer();
					IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
				for (String text : List.of("turbine " + "wind ".repeat(segment), "harbour")) {
					Document document = new Document();
					document.add(new TextField("text", text, Store.NO));
					writer.addDocument(document);
				}
			}
		}
		reader = DirectoryReader.open(directory);
	}

	@AfterEach
	void close() throws IOException {
		reader.close();
		directory.close();
	}

	@Test
	void findsAndScoresAsTheQueryDoes() throws IOException {
		IndexSearcher searcher = new IndexSearcher(reader);
		Query once = new WordFields.LookedUpOnce(TURBINE);

		List<String> expected = Stream.of(searcher.search(TURBINE, 10).scoreDocs).map(ScoreDoc::toString).toList();

		IntStream.range(0, 2).forEach((time) -> assertThat(found(searcher, once)).isEqualTo(expected));
		assertThat(expected).hasSize(3);
	}

	@Test
	void looksUpOncePerSearcher() throws IOException {
		IndexSearcher searcher = new IndexSearcher(reader);
		Query once = new WordFields.LookedUpOnce(TURBINE);
		Weight first = once.createWeight(searcher, ScoreMode.TOP_SCORES, 1);

		assertThat(once.createWeight(searcher, ScoreMode.COMPLETE, 1)).isSameAs(first);
		assertThat(once.createWeight(new IndexSearcher(reader), ScoreMode.COMPLETE, 1)).isNotSameAs(first);
		assertThat(once.createWeight(searcher, ScoreMode.COMPLETE_NO_SCORES, 1)).isNotSameAs(first);
	}

	private static List<String> found(IndexSearcher searcher, Query query) {
		try {
			return Stream.of(searcher.search(query, 10).scoreDocs).map(ScoreDoc::toString).toList();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
