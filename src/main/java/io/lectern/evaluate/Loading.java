package io.lectern.evaluate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

import io.lectern.document.Arrival;
import io.lectern.document.DocumentRegistry;
import io.lectern.document.DocumentStatus;
import io.lectern.document.Intake;
import io.lectern.evaluate.QuestionSet.CorpusText;

/** Takes the documents of a set of questions in and waits until they can be searched. */
@Component
class Loading {

	private static final long LOOK_MILLIS = 300;

	private final Intake intake;

	private final DocumentRegistry registry;

	Loading(Intake intake, DocumentRegistry registry) {
		this.intake = intake;
		this.registry = registry;
	}

	/** What the set itself brings: its texts or its files. */
	void load(QuestionSet set, String collection) throws IOException, InterruptedException {
		List<CorpusText> corpus = set.corpus();
		if (corpus.isEmpty()) {
			load(set.docs(), collection);
			return;
		}
		ProgressBar bar = ProgressBar.of("sending " + set.name(), corpus.size());
		for (int i = 0; i < corpus.size(); i++) {
			CorpusText text = corpus.get(i);
			String title = (text.title() != null && !text.title().isEmpty()) ? text.title() : text.id();
			intake.text(new Arrival(collection, text.id(), title, MediaType.TEXT_PLAIN_VALUE, Map.of()), text.text());
			bar.at(i + 1);
		}
		awaitIndexed(collection);
	}

	/** All files of a folder. */
	void load(Path folder, String collection) throws IOException, InterruptedException {
		if (!Files.isDirectory(folder)) {
			throw new IllegalArgumentException("There is no folder " + folder.toAbsolutePath() + " to load");
		}
		List<Path> files;
		try (Stream<Path> found = Files.walk(folder)) {
			files = found.filter(Files::isRegularFile).sorted().toList();
		}
		ProgressBar bar = ProgressBar.of("sending " + folder.getFileName(), files.size());
		for (int i = 0; i < files.size(); i++) {
			String name = folder.relativize(files.get(i)).toString().replace('\\', '/');
			try (InputStream bytes = Files.newInputStream(files.get(i))) {
				intake.file(new Arrival(collection, name, null, null, Map.of()), bytes);
			}
			bar.at(i + 1);
		}
		awaitIndexed(collection);
	}

	private void awaitIndexed(String collection) throws InterruptedException {
		int all = count(collection, null);
		ProgressBar bar = ProgressBar.of("indexing " + collection, all);
		int done = 0;
		while (done < all) {
			done = count(collection, DocumentStatus.INDEXED) + count(collection, DocumentStatus.FAILED);
			// Versions that others take the place of count no more.
			all = count(collection, null);
			bar.at(done);
			if (done < all) {
				Thread.sleep(LOOK_MILLIS);
			}
		}
	}

	private int count(String collection, @Nullable DocumentStatus status) {
		return (int) registry.list(collection, status, 0, 1).total();
	}

}
