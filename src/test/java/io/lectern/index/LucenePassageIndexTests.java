package io.lectern.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

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
