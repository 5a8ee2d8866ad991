package io.lectern.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.lectern.document.Document;

import static org.assertj.core.api.Assertions.assertThat;

class LucenePassageIndexTests extends PassageIndexContract {

	@TempDir
	Path folder;

	private LucenePassageIndex index;

	@BeforeEach
	void open() {
		index = new LucenePassageIndex(folder);
	}

	@AfterEach
	void close() {
		index.close();
	}

	@Override
	PassageIndex index() {
		return index;
	}

	@Test
	void findsInAnIndexOfBeforeByBm25OverSeveralFields() throws IOException {
		index.close();
		Path before = Files.createDirectory(folder.resolve("before"));
		try (LuceneFiles files = new LuceneFiles(FSDirectory.open(before), new PassageAnalyzer())) {
			files.write((writer) -> {
				writer.addDocument(ofBefore("old-0", "tides follow the moon", "Tides of the moon"));
				writer.addDocument(ofBefore("old-1", "a lighthouse", "Tides of the moon"));
				writer.addDocument(ofBefore("old-2", "a lighthouse and a pier", "Piers"));
			});
		}
		index = new LucenePassageIndex(before);
		Document added = Corpus.document("new", "moon.txt", "Lunar notes", "c", Map.of());
		index.replace(added,
				List.of(Corpus.embedded(added, 0, "the moon and the tides of the moon", List.of(), 1, 0, 0)));
		assertThat(ids(index.lexical(terms("moon"), PassageIndex.Filter.NONE, 9))).containsExactly("new-0", "old-0",
				"old-1");
		assertThat(index.holding(List.of(new PassageIndex.Wording(List.of(Set.of("moon")))), PassageIndex.Filter.NONE))
			.extracting(PassageIndex.Held::passageId)
			.containsExactlyInAnyOrder("new-0", "old-0");
	}

	private static org.apache.lucene.document.Document ofBefore(String id, String text, String title) {
		org.apache.lucene.document.Document fields = new org.apache.lucene.document.Document();
		fields.add(new StringField("id", id, Store.NO));
		fields.add(new SortedDocValuesField("id", new BytesRef(id)));
		fields.add(new StringField("document", id, Store.NO));
		fields.add(new SortedDocValuesField("document", new BytesRef(id.substring(0, id.indexOf('-')))));
		fields.add(new TextField("text", text, Store.NO));
		fields.add(new TextField("headings", "", Store.NO));
		fields.add(new TextField("title", title, Store.NO));
		fields.add(new TextField("name", "old", Store.NO));
		return fields;
	}

	@Test
	void keepsWhatItAcknowledgedThroughAKill(@TempDir Path copy) throws IOException {
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int i = 0; i < 50; i++) {
				Document document = Corpus.document("d" + i, "n", "t", "c", Map.of());
				threads.submit(() -> index.replace(document,
						List.of(Corpus.embedded(document, 0, "text", List.of(), 1, 0, 0))));
			}
		}
		// A kill leaves the files as they are now: the index is neither closed nor
		// flushed.
		copyFiles(copy);
		LucenePassageIndex reopened = new LucenePassageIndex(copy);
		try {
			for (int i = 0; i < 50; i++) {
				assertThat(reopened.count(Corpus.document("d" + i, "n", "t", "c", Map.of()).id())).isEqualTo(1);
			}
		}
		finally {
			reopened.close();
		}
	}

	private void copyFiles(Path to) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			for (Path file : files.filter((each) -> !each.endsWith("write.lock")).toList()) {
				Files.copy(file, to.resolve(file.getFileName()));
			}
		}
	}

}
