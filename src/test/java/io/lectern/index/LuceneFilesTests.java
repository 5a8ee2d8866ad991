package io.lectern.index;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.junit.jupiter.api.Test;

import io.lectern.document.Document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A full disk stops writing, not reading, and only as long as it is full. */
class LuceneFilesTests {

	private final AtomicBoolean full = new AtomicBoolean();

	private final LucenePassageIndex index = new LucenePassageIndex(new FilterDirectory(new ByteBuffersDirectory()) {
		@Override
		public IndexOutput createOutput(String name, IOContext context) throws IOException {
			if (full.get()) {
				throw new IOException("No space left on device");
			}
			return super.createOutput(name, context);
		}
	});

	private static Document document(String id) {
		return Corpus.document(id, "n", "t", "c", Map.of());
	}

	private void replace(Document document) {
		index.replace(document, List.of(Corpus.embedded(document, 0, "text", List.of(), 1, 0, 0)));
	}

	@Test
	void whatWasThereIsReadOnAndWhatComesWithRoomIsWritten() {
		replace(document("before"));
		full.set(true);
		for (int i = 0; i < 3; i++) {
			assertThatThrownBy(() -> replace(document("refused"))).hasStackTraceContaining("No space left on device");
			assertThat(index.count(document("before").id())).isEqualTo(1);
			assertThat(index.count(document("refused").id())).isZero();
		}
		full.set(false);
		replace(document("after"));
		replace(document("refused"));

		for (String id : List.of("before", "after", "refused")) {
			assertThat(index.count(document(id).id())).as(id).isEqualTo(1);
		}
		index.close();
	}

	@Test
	void whatWasNotRemovedForLackOfRoomIsRemovedLater() {
		replace(document("a"));
		replace(document("b"));
		full.set(true);
		assertThatThrownBy(() -> index.remove(document("a").id())).hasStackTraceContaining("No space left on device");
		assertThat(index.count(document("a").id())).isEqualTo(1);
		full.set(false);
		index.remove(document("a").id());

		assertThat(index.count(document("a").id())).isZero();
		assertThat(index.count(document("b").id())).isEqualTo(1);
		index.close();
	}

}
