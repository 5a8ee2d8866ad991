package io.lectern.embedding;

import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import io.lectern.language.ChineseForms;

/**
 * The space of one configured model. The model is loaded in the background when somebody
 * asks for it, because many libraries never need all of them; calls wait for it. Where
 * loading failed, the next call tries again: a file may have been put in place, an
 * endpoint come back.
 */
final class ModelSpace implements EmbeddingSpace {

	private static final Logger logger = LoggerFactory.getLogger(ModelSpace.class);

	/**
	 * Stands for a blank text: langchain4j refuses blank segments, tokenizers drop it.
	 */
	private static final String BLANK = "\u00a0";

	/** Bytes of vectors and texts that are kept: some 8,000 sentences. */
	private static final int MOST_KNOWN = 16 << 20;

	private final ModelSettings settings;

	private final Source source;

	private final Executor background;

	/**
	 * Vectors of what was asked of late. A question is embedded for the search and again
	 * to weigh sentences, and questions on one matter weigh the same sentences: embedding
	 * them is most of what an answer costs. The same text has the same vector for as long
	 * as the model is loaded, so nothing here grows old.
	 */
	private final Cache<Asked, float[]> known = Caffeine.newBuilder()
		.maximumWeight(MOST_KNOWN)
		.weigher((Asked asked, float[] vector) -> 2 * asked.text().length() + Float.BYTES * vector.length)
		.build();

	private final Lock lock = new ReentrantLock();

	/** Null before anybody needed it. */
	private @Nullable CompletableFuture<LoadedModel> loading;

	/** Null before anybody asked. */
	private volatile @Nullable String id;

	ModelSpace(ModelSettings settings, Source source, Executor background) {
		this.settings = settings;
		this.source = source;
		this.background = background;
	}

	/** Where its model comes from. */
	interface Source {

		/**
		 * The hash of all that decides the model's vectors but the prefixes; empty where
		 * only the loaded model tells.
		 */
		Optional<String> fingerprint(ModelSettings settings);

		/** Blocks until the model answers. */
		LoadedModel load(ModelSettings settings);

	}

	private CompletableFuture<LoadedModel> start() {
		return CompletableFuture.supplyAsync(() -> {
			long start = System.nanoTime();
			try {
				LoadedModel loaded = source.load(settings);
				logger.info("Embedding model {} ready after {} ms", settings.name(),
						(System.nanoTime() - start) / 1_000_000);
				return loaded;
			}
			catch (RuntimeException | LinkageError ex) {
				logger.error("{}; the next use tries again", ex.getMessage());
				throw ex;
			}
		}, background);
	}

	private LoadedModel model() {
		try {
			return loading().join();
		}
		catch (CompletionException ex) {
			Throwable cause = (ex.getCause() != null) ? ex.getCause() : ex;
			throw new IllegalStateException(cause.getMessage(), cause);
		}
	}

	private CompletableFuture<LoadedModel> loading() {
		lock.lock();
		try {
			CompletableFuture<LoadedModel> begun = loading;
			if (begun == null || begun.isCompletedExceptionally()) {
				begun = start();
				loading = begun;
			}
			return begun;
		}
		finally {
			lock.unlock();
		}
	}

	@Override
	public void prepare() {
		loading();
	}

	@Override
	public boolean isLoaded() {
		lock.lock();
		try {
			return loading != null && loading.isDone() && !loading.isCompletedExceptionally();
		}
		finally {
			lock.unlock();
		}
	}

	@Override
	public String id() {
		String known = id;
		if (known == null) {
			String weights = source.fingerprint(settings).orElseGet(() -> model().fingerprint().get());
			Fingerprint fingerprint = new Fingerprint().add(weights, settings.queryPrefix(), settings.passagePrefix());
			if (isChinese()) {
				fingerprint.add(ChineseForms.VERSION);
			}
			known = settings.name().toLowerCase(Locale.ROOT) + "-" + fingerprint.hex();
			id = known;
		}
		return known;
	}

	@Override
	public int dimensions() {
		return model().asked().dimension();
	}

	@Override
	public int maxTokens() {
		return settings.maxTokens();
	}

	@Override
	public int countTokens(String text) {
		return model().tokens().applyAsInt(text);
	}

	@Override
	public List<float[]> embedPassages(List<String> passages) {
		return embed(passages, LoadedModel::ingested);
	}

	@Override
	public List<float[]> embedAsked(List<String> texts) {
		Map<String, float[]> vectors = new HashMap<>();
		Set<String> unknown = new LinkedHashSet<>();
		for (String text : texts) {
			float[] vector = known.getIfPresent(new Asked(text, false));
			if (vector != null) {
				vectors.put(text, vector);
			}
			else {
				unknown.add(text);
			}
		}
		Iterator<float[]> made = embed(List.copyOf(unknown), LoadedModel::asked).iterator();
		for (String text : unknown) {
			float[] vector = made.next();
			vectors.put(text, vector);
			known.put(new Asked(text, false), vector);
		}
		return texts.stream().map((text) -> Objects.requireNonNull(vectors.get(text)).clone()).toList();
	}

	private List<float[]> embed(List<String> passages, Function<LoadedModel, EmbeddingModel> by) {
		if (passages.isEmpty()) {
			return List.of();
		}
		List<TextSegment> segments = passages.stream()
			.map((passage) -> TextSegment.from(text(settings.passagePrefix(), passage)))
			.toList();
		return by.apply(model()).embedAll(segments).content().stream().map(Embedding::vector).toList();
	}

	@Override
	public float[] embedQuestion(String question) {
		Asked asked = new Asked(question, true);
		float[] vector = known.getIfPresent(asked);
		if (vector == null) {
			vector = model().asked().embed(text(settings.queryPrefix(), question)).content().vector();
			known.put(asked, vector);
		}
		return vector.clone();
	}

	/**
	 * A text that somebody waits for.
	 *
	 * @param question whether it is embedded as a question, or else as a passage
	 */
	private record Asked(String text, boolean question) {
	}

	private boolean isChinese() {
		return settings.languages().contains("zh");
	}

	private String text(String prefix, String text) {
		String whole = model().cut().apply(prefix + (isChinese() ? ChineseForms.plain(text) : text));
		return whole.isBlank() ? BLANK : whole;
	}

	/** Frees the model, once loaded. */
	void close() {
		lock.lock();
		try {
			if (loading != null) {
				loading.thenAccept((loaded) -> loaded.closing().run());
			}
		}
		finally {
			lock.unlock();
		}
	}

}
