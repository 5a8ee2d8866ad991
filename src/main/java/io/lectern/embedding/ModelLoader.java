package io.lectern.embedding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

import ai.djl.Device;
import ai.djl.MalformedModelException;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDList;
import ai.djl.repository.zoo.Criteria;
import ai.djl.repository.zoo.ModelNotFoundException;
import ai.djl.repository.zoo.ZooModel;
import ai.djl.translate.NoopTranslator;
import dev.langchain4j.model.openai.OpenAiEmbeddingModel;
import org.springframework.core.NestedExceptionUtils;

/** Loads models. */
final class ModelLoader implements ModelSpace.Source {

	private static final String OFFLINE = "ai.djl.offline";

	private final BundledWeights bundled;

	private final KnownFingerprints fingerprints;

	private final ModelThreads threads;

	private final int batchSize;

	/**
	 * @param modelsDir where weights from the class path and DJL's libraries are unpacked
	 * @param threads where lists of texts are embedded and scored
	 * @param batchSize passages to one inference
	 */
	ModelLoader(Path modelsDir, ModelThreads threads, int batchSize) {
		this.bundled = new BundledWeights(modelsDir);
		this.fingerprints = new KnownFingerprints(modelsDir.resolve("fingerprints"));
		this.threads = threads;
		this.batchSize = batchSize;
		// DJL is told by system properties. Its libraries go beside the weights, not into
		// a home folder that a container may not have; ONNX Runtime gets no PyTorch
		// beside it, as its output is pooled without; usage is not reported to anyone.
		setDefault("DJL_CACHE_DIR", modelsDir.resolve("djl").toAbsolutePath().toString());
		setDefault("ai.djl.onnx.disable_alternative", "true");
		setDefault("OPT_OUT_TRACKING", "true");
		setDefault(OFFLINE, "true");
		// Not looked for: a GPU.
		setDefault("RUST_FLAVOR", "cpu");
		// One inference is one core; recompiling at each new length costs more than it
		// gives.
		setDefault("ai.djl.pytorch.num_threads", "1");
		setDefault("ai.djl.pytorch.num_interop_threads", "1");
		setDefault("ai.djl.pytorch.graph_optimizer", "false");
	}

	private static void setDefault(String property, String value) {
		if (System.getProperty(property) == null && System.getenv(property) == null) {
			System.setProperty(property, value);
		}
	}

	/** By its files; empty where they are at hand only once it is loaded. */
	@Override
	public Optional<String> fingerprint(ModelSettings settings) {
		if (settings.provider() == ModelSettings.Provider.OPENAI) {
			return Optional.of(fingerprintOfEndpoint(settings));
		}
		String url = settings.url();
		if (url.startsWith(BundledWeights.SCHEME)) {
			return Optional.of(fingerprint(bundled.unpack(url), settings));
		}
		return (!isRemote(url) && Files.isDirectory(Path.of(url))) ? Optional.of(fingerprint(Path.of(url), settings))
				: Optional.empty();
	}

	private String fingerprint(Path folder, ModelSettings settings) {
		try {
			return fingerprints.of(folder, settings.engine(), settings.pooling(), settings.maxTokens());
		}
		catch (IOException ex) {
			throw cannotLoad(settings, ex);
		}
	}

	private static String fingerprintOfEndpoint(ModelSettings settings) {
		return new Fingerprint()
			.add(String.valueOf(settings.baseUrl()), String.valueOf(settings.model()),
					String.valueOf(settings.dimensions()), settings.maxTokens())
			.hex();
	}

	@Override
	public LoadedModel load(ModelSettings settings) {
		try {
			return switch (settings.provider()) {
				case DJL -> loadDjl(settings);
				case OPENAI -> connect(settings);
			};
		}
		catch (IOException | ModelNotFoundException | MalformedModelException | EngineException ex) {
			throw cannotLoad(settings, ex);
		}
	}

	private static IllegalStateException cannotLoad(ModelSettings settings, Exception why) {
		return new IllegalStateException("Cannot load the embedding model '%s' from %s with %s on %s: %s. %s".formatted(
				settings.name(), settings.url(), settings.engine(), settings.device(),
				NestedExceptionUtils.getMostSpecificCause(why).getMessage(),
				settings.device().equals(EncoderModel.CPU)
						? "The place must hold %s and tokenizer.json".formatted(settings.engine().equals("PyTorch")
								? "a TorchScript .pt named like its folder" : "model.onnx")
						: "What a card takes is told in docs/production.md#gpu"),
				why);
	}

	private LoadedModel loadDjl(ModelSettings settings)
			throws IOException, ModelNotFoundException, MalformedModelException {
		ZooModel<NDList, NDList> model = open(settings.url(), settings.engine(), settings.device());
		try {
			Path folder = folder(model.getModelPath());
			ModelTokenizer tokenizer = new ModelTokenizer(folder.resolve("tokenizer.json"), settings.maxTokens());
			EncoderModel encoder = new EncoderModel(model, tokenizer,
					new EncoderTranslator(settings.pooling(), settings.tokenTypes()), batchSize);
			DjlEmbeddingModel embedding = new DjlEmbeddingModel(encoder, threads.questions());
			return new LoadedModel(embedding, embedding.on(threads.ingestion()), () -> fingerprint(folder, settings),
					embedding::countTokens, UnaryOperator.identity(), embedding::close);
		}
		catch (IOException | RuntimeException ex) {
			model.close();
			throw ex;
		}
	}

	/**
	 * Blocks until the cross-encoder answers.
	 * @throws IllegalStateException when it can't be loaded
	 */
	CrossEncoder crossEncoder(RerankProperties settings) {
		String url = String.valueOf(settings.url());
		try {
			ZooModel<NDList, NDList> model = open(url, settings.engine(), settings.device());
			try {
				ModelTokenizer tokenizer = new ModelTokenizer(folder(model.getModelPath()).resolve("tokenizer.json"),
						settings.maxTokens());
				return new CrossEncoder(
						new EncoderModel(model, tokenizer, new LogitsTranslator(settings.tokenTypes()), batchSize),
						threads.questions());
			}
			catch (IOException | RuntimeException ex) {
				model.close();
				throw ex;
			}
		}
		catch (IOException | ModelNotFoundException | MalformedModelException | EngineException ex) {
			throw new IllegalStateException("Cannot load the cross-encoder from %s with %s on %s: %s".formatted(url,
					settings.engine(), settings.device(), ex.getMessage()), ex);
		}
	}

	private ZooModel<NDList, NDList> open(String url, String engine, String device)
			throws IOException, ModelNotFoundException, MalformedModelException {
		Criteria.Builder<NDList, NDList> criteria = Criteria.builder()
			.setTypes(NDList.class, NDList.class)
			.optTranslator(new NoopTranslator())
			.optEngine(engine)
			.optDevice(device(device))
			.optOption("intraOpNumThreads", "1")
			.optOption("interOpNumThreads", "1");
		if (url.startsWith(BundledWeights.SCHEME)) {
			criteria.optModelPath(bundled.unpack(url));
		}
		else if (isRemote(url)) {
			if (url.matches("(djl|https?):.*")) {
				// Weights that are configured to come over the network may.
				System.setProperty(OFFLINE, "false");
			}
			criteria.optModelUrls(url);
		}
		else {
			criteria.optModelPath(Path.of(url).toAbsolutePath());
		}
		return criteria.build().loadModel();
	}

	/**
	 * DJL reads such names too, but starts PyTorch for it, and takes "gpu" for no card.
	 */
	private static Device device(String name) {
		String card = name.substring(EncoderModel.CPU.length());
		return name.equals(EncoderModel.CPU) ? Device.cpu() : Device.gpu(card.isEmpty() ? 0 : Integer.parseInt(card));
	}

	/** A drive's letter is no scheme. */
	private static boolean isRemote(String url) {
		return url.matches("[A-Za-z]{2,}:.*");
	}

	private static Path folder(Path modelPath) {
		return Files.isDirectory(modelPath) ? modelPath : modelPath.toAbsolutePath().resolveSibling("");
	}

	private LoadedModel connect(ModelSettings settings) throws IOException {
		String url = settings.url();
		Path tokenizerFile = url.startsWith(BundledWeights.SCHEME) ? bundled.unpackTokenizer(url)
				: folder(Path.of(url)).resolve("tokenizer.json");
		ModelTokenizer tokenizer = new ModelTokenizer(tokenizerFile, settings.maxTokens());
		OpenAiEmbeddingModel model = OpenAiEmbeddingModel.builder()
			.baseUrl(settings.baseUrl())
			.apiKey((settings.apiKey() != null) ? settings.apiKey() : "none")
			.modelName(settings.model())
			.dimensions(settings.dimensions())
			.maxSegmentsPerBatch(settings.requestSize())
			.timeout(settings.timeout())
			.encodingFormat("float")
			.maxRetries(2)
			.build();
		UnitLength endpoint = new UnitLength(model, settings.name().toLowerCase(Locale.ROOT));
		return new LoadedModel(endpoint, endpoint, () -> fingerprintOfEndpoint(settings), tokenizer::count,
				tokenizer::cut, tokenizer::close);
	}

}
