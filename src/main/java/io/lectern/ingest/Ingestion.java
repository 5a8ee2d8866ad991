package io.lectern.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

import io.lectern.document.Contents;
import io.lectern.document.Document;
import io.lectern.document.DocumentRegistry;
import io.lectern.document.Originals;
import io.lectern.document.PageText;
import io.lectern.document.Passage;
import io.lectern.embedding.EmbeddingSpace;
import io.lectern.embedding.Embeddings;
import io.lectern.index.Generation;
import io.lectern.index.PassageIndex;
import io.lectern.index.PassageIndex.Embedded;
import io.lectern.language.Language;
import io.lectern.ingest.KnownVectors.Input;
import io.lectern.parse.Attachment;
import io.lectern.parse.DocumentUnreadable;
import io.lectern.parse.Parsed;
import io.lectern.parse.Parser;
import io.lectern.parse.TablesOnPages;
import io.lectern.parse.PlainText;
import io.lectern.split.DocumentLabel;
import io.lectern.split.Splitter;
import io.lectern.system.ProcessFolder;

/**
 * Makes one document searchable: parse, split, embed, index. Every step can be repeated
 * and nothing is visible before the last one, so a kill at any point costs time only.
 */
@Component
class Ingestion {

	private static final Logger log = LoggerFactory.getLogger(Ingestion.class);

	/**
	 * Passages embedded at a time: many enough to keep all workers busy, few enough for a
	 * small document not to wait long between those of large ones.
	 */
	private static final int BATCH = 32;

	private final DocumentRegistry registry;

	private final Originals originals;

	private final Parser parser;

	private final Splitter splitter;

	private final ProcessFolder folder;

	private final Passwords passwords;

	private final EarlierPassages earlier;

	private final PdfViews views;

	private final KnownVectors vectors;

	private final IngestMeasures measures;

	Ingestion(DocumentRegistry registry, Originals originals, Parser parser, Splitter splitter, ProcessFolder folder,
			Passwords passwords, EarlierPassages earlier, PdfViews views, KnownVectors vectors,
			IngestMeasures measures) {
		this.passwords = passwords;
		this.earlier = earlier;
		this.views = views;
		this.vectors = vectors;
		this.measures = measures;
		this.registry = registry;
		this.originals = originals;
		this.parser = parser;
		this.splitter = splitter;
		this.folder = folder;
	}

	/**
	 * Writes the document's passages into the generation.
	 * @param shown whether the document's row tells of the progress; off while an index
	 * is rebuilt in the background
	 * @param attempt is told of each stage
	 * @param files is given the files inside it, before its passages are made
	 * @throws StageOverran when a stage takes too long
	 */
	Ingested ingest(Document document, Generation generation, boolean shown, Attempt attempt,
			Consumer<List<Attachment>> files) throws DocumentUnreadable, IOException, InterruptedException {
		long start = System.nanoTime();
		Ingested ingested = measures.document(document.id(), () -> index(document, generation, shown, attempt, files));
		log.info("{} indexed: {} passages in {} ms", document.name(), ingested.passages(),
				(System.nanoTime() - start) / 1_000_000);
		return ingested;
	}

	/** Keeps what the pages of an old version say, which is in no index. */
	void read(Document document, Generation generation, Attempt attempt)
			throws DocumentUnreadable, IOException, InterruptedException {
		measures.document(document.id(),
				() -> read(document, generation, new ShownProgress(registry, document.id(), false), attempt));
	}

	private Parsed read(Document document, Generation generation, ShownProgress progress, Attempt attempt)
			throws DocumentUnreadable, IOException, InterruptedException {
		progress.parsed(0);
		Parsed parsed = stage(Stage.PARSE, attempt, () -> parse(document, generation, attempt, (share) -> {
			attempt.check();
			progress.parsed(share);
		}));
		registry.parsed(document.id(), new Contents(parsed.mediaType(), parsed.title(), Language.of(sample(parsed)),
				TablesOnPages.of(parsed), parsed.reading().of(document.name()), parsed.asides().hidden()));
		return parsed;
	}

	private Ingested index(Document document, Generation generation, boolean shown, Attempt attempt,
			Consumer<List<Attachment>> files) throws DocumentUnreadable, IOException, InterruptedException {
		ShownProgress progress = new ShownProgress(registry, document.id(), shown);
		List<Passage> passages;
		try {
			passages = passages(document, generation, progress, attempt, files);
		}
		catch (DocumentUnreadable ex) {
			return index(document, earlier.of(document, ex), generation, progress, attempt).asBefore();
		}
		return index(document, passages, generation, progress, attempt);
	}

	private Ingested index(Document document, List<Passage> passages, Generation generation, ShownProgress progress,
			Attempt attempt) throws DocumentUnreadable, IOException, InterruptedException {
		Document titled = registry.find(document.id()).orElse(document);
		String label = label(titled);
		progress.embedded(0);
		Embeddings embeddings = generation.embeddings().orElseThrow();
		Map<Input, float[]> known = vectors.of(titled, generation);
		List<Embedded> embedded = stage(Stage.EMBED, attempt,
				() -> embed(passages, label, embeddings, known, progress, attempt));
		stage(Stage.INDEX, attempt, () -> {
			attempt.await(() -> write(titled, embedded, generation.index()));
			return embedded.size();
		});
		return new Ingested(embedded.size(), label, false);
	}

	private List<Passage> passages(Document document, Generation generation, ShownProgress progress, Attempt attempt,
			Consumer<List<Attachment>> files) throws DocumentUnreadable, IOException, InterruptedException {
		AtomicBoolean more = new AtomicBoolean();
		Parsed parsed = withoutFiles(read(document, generation, progress, attempt), (inside) -> {
			more.set(true);
			files.accept(inside);
		});
		Document titled = registry.find(document.id()).orElse(document);
		Embeddings embeddings = generation.embeddings().orElseThrow();
		List<Passage> passages = stage(Stage.SPLIT, attempt, () -> splitter.split(document.id(), parsed, titled.title(),
				label(titled), embeddings::forLanguage, attempt::check));
		if (passages.isEmpty() && !more.get()) {
			throw new DocumentUnreadable("There is no text in it");
		}
		return passages;
	}

	/** The files are given away first, so that memory is free of them. */
	private static Parsed withoutFiles(Parsed parsed, Consumer<List<Attachment>> files) {
		if (!parsed.asides().attachments().isEmpty()) {
			files.accept(parsed.asides().attachments());
		}
		return parsed.attaching(List.of());
	}

	/** As its row says by now; embedding it took a while. */
	private void write(Document document, List<Embedded> passages, PassageIndex index) {
		Document now = registry.find(document.id()).orElse(document);
		index.replace(now, passages);
		EditJobs.settle(registry, now, index::describe);
	}

	private <T> T stage(Stage stage, Attempt attempt, IngestMeasures.Work<T> work)
			throws DocumentUnreadable, IOException, InterruptedException {
		attempt.begin(stage);
		return measures.stage(stage, work);
	}

	private List<Embedded> embed(List<Passage> passages, String label, Embeddings embeddings, Map<Input, float[]> known,
			ShownProgress progress, Attempt attempt) {
		List<Embedded> embedded = new ArrayList<>(passages.size());
		List<Passage> changed = new ArrayList<>();
		for (Passage passage : passages) {
			EmbeddingSpace space = embeddings.forLanguage(passage.language());
			float[] vector = known.get(new Input(space.id(), Splitter.contextualized(label, passage)));
			if (vector != null) {
				embedded.add(new Embedded(passage, space.id(), vector));
			}
			else {
				changed.add(passage);
			}
		}
		for (int from = 0; from < changed.size(); from += BATCH) {
			List<Passage> batch = changed.subList(from, Math.min(changed.size(), from + BATCH));
			embedded.addAll(embed(batch, label, embeddings));
			progress.embedded((double) embedded.size() / passages.size());
			attempt.check();
		}
		embedded.sort(Comparator.comparingInt((each) -> each.passage().ordinal()));
		return embedded;
	}

	private Parsed parse(Document document, Generation generation, Attempt attempt, DoubleConsumer progress)
			throws DocumentUnreadable, IOException, InterruptedException {
		Resource original = originals.open(document.sha256());
		if (registry.isPushedText(document.id())) {
			return PlainText.parse(original.getContentAsString(StandardCharsets.UTF_8));
		}
		String password = passwords.of(document, generation.fingerprint()).orElse(null);
		if (original.isFile()) {
			return parse(document, original.getFilePath(), password, attempt, progress);
		}
		Path copy = Files.createTempFile(folder.path(), "original-", null);
		try (InputStream bytes = original.getInputStream()) {
			Files.copy(bytes, copy, StandardCopyOption.REPLACE_EXISTING);
			return parse(document, copy, password, attempt, progress);
		}
		finally {
			Files.deleteIfExists(copy);
		}
	}

	private Parsed parse(Document document, Path file, @Nullable String password, Attempt attempt,
			DoubleConsumer progress) throws DocumentUnreadable, IOException, InterruptedException {
		Parsed parsed = parser.parse(file, document.name(), password, progress);
		return views.paged(document, file, parsed, attempt::check);
	}

	/**
	 * A record pushed by an application has an identifier for a name and its title from
	 * whoever knows it.
	 */
	private String label(Document document) {
		return registry.isPushedText(document.id()) ? document.title()
				: DocumentLabel.of(document.title(), document.name());
	}

	private List<Embedded> embed(List<Passage> passages, String label, Embeddings embeddings) {
		Map<EmbeddingSpace, List<Passage>> bySpace = new LinkedHashMap<>();
		for (Passage passage : passages) {
			bySpace.computeIfAbsent(embeddings.forLanguage(passage.language()), (space) -> new ArrayList<>())
				.add(passage);
		}
		List<Embedded> embedded = new ArrayList<>(passages.size());
		bySpace.forEach((space, its) -> {
			List<float[]> vectors = space
				.embedPassages(its.stream().map((passage) -> Splitter.contextualized(label, passage)).toList());
			for (int i = 0; i < vectors.size(); i++) {
				embedded.add(new Embedded(its.get(i), space.id(), vectors.get(i)));
			}
		});
		return embedded;
	}

	/** Enough text from the whole document to tell its language by. */
	private static String sample(Parsed parsed) {
		StringBuilder sample = new StringBuilder();
		int each = Math.max(200, 20_000 / Math.max(1, parsed.pages().size()));
		for (PageText page : parsed.pages()) {
			sample.append(page.text(), 0, Math.min(each, page.text().length()));
			if (sample.length() > 20_000) {
				break;
			}
		}
		return sample.toString();
	}

}
