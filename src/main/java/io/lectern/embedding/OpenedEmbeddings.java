package io.lectern.embedding;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Opens models, each once, and closes them all. */
final class OpenedEmbeddings implements EmbeddingsFactory, AutoCloseable {

	/** More than any model on disk takes. */
	private static final Duration TO_LOAD = Duration.ofSeconds(30);

	private record Spec(List<ModelSettings> models) {
	}

	private final JsonMapper json = JsonMapper.builder().build();

	private final List<ModelSettings> configured;

	private final ModelThreads threads;

	private final ExecutorService background;

	private final ModelLoader loader;

	private final Map<ModelSettings, ModelSpace> spaces = new ConcurrentHashMap<>();

	OpenedEmbeddings(EmbeddingProperties properties, Path modelsDir) {
		this.configured = properties.modelsOrBundled();
		this.threads = new ModelThreads(properties.workers());
		// Platform threads: loading is native work, which would hold on to a virtual
		// thread's carrier.
		this.background = Executors
			.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().name("embedding-load-", 1).factory());
		this.loader = new ModelLoader(modelsDir, threads, properties.batchSize());
	}

	/** The configured models. That for texts of no known language is needed by all. */
	Embeddings configured() {
		Embeddings embeddings = open(configured);
		embeddings.spaces().getFirst().prepare();
		return embeddings;
	}

	/** Loads the cross-encoder; whoever gets it closes it. */
	CrossEncoder crossEncoder(RerankProperties settings) {
		return loader.crossEncoder(settings);
	}

	private Embeddings open(List<ModelSettings> models) {
		return new ConfiguredEmbeddings(models.stream()
			.map((settings) -> new ConfiguredEmbeddings.Route(settings.languages(),
					spaces.computeIfAbsent(settings, this::space)))
			.toList(), models.equals(ModelSettings.bundled()));
	}

	private ModelSpace space(ModelSettings settings) {
		return new ModelSpace(settings, loader, background);
	}

	@Override
	public Embeddings open(String spec) {
		try {
			return open(json.readValue(spec, Spec.class).models().stream().map(this::withConfiguredKey).toList());
		}
		catch (JacksonException ex) {
			throw new IllegalArgumentException("Not the settings of embedding models: " + spec, ex);
		}
	}

	/** Keys are not written down: a model gets the one configured for its endpoint. */
	private ModelSettings withConfiguredKey(ModelSettings settings) {
		@Nullable String key = configured.stream()
			.filter((other) -> other.baseUrl() != null && Objects.equals(other.baseUrl(), settings.baseUrl()))
			.map(ModelSettings::apiKey)
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
		return settings.withApiKey(key);
	}

	@Override
	public String spec() {
		return json
			.writeValueAsString(new Spec(configured.stream().map((settings) -> settings.withApiKey(null)).toList()));
	}

	@Override
	public void close() {
		background.shutdownNow();
		try {
			// Libraries are gone when the JVM ends: a model that is being loaded then
			// crashes it.
			background.awaitTermination(TO_LOAD.toSeconds(), TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		threads.close();
		spaces.values().forEach(ModelSpace::close);
	}

}
