package io.lectern.embedding;

import java.util.List;
import java.util.concurrent.ExecutorService;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;

/**
 * An embedding model run by DJL in this process. A list spreads over the worker threads,
 * a single text is embedded by the calling thread, so that a question never queues behind
 * passages.
 */
final class DjlEmbeddingModel implements EmbeddingModel, AutoCloseable {

	private final EncoderModel encoder;

	private final ExecutorService workers;

	private final int dimension;

	DjlEmbeddingModel(EncoderModel encoder, ExecutorService workers) {
		this.encoder = encoder;
		this.workers = workers;
		// Tells the length of the vectors and allocates what the first question needs.
		this.dimension = embed("warm up").content().dimension();
	}

	private DjlEmbeddingModel(DjlEmbeddingModel same, ExecutorService workers) {
		this.encoder = same.encoder;
		this.workers = workers;
		this.dimension = same.dimension;
	}

	/** The same model, whose lists other threads work on. */
	DjlEmbeddingModel on(ExecutorService others) {
		return new DjlEmbeddingModel(this, others);
	}

	@Override
	public Response<Embedding> embed(String text) {
		return Response.from(Embedding
			.from(encoder.predict(encoder.tokens((tokenizer) -> tokenizer.encode(List.of(text)))).getFirst()));
	}

	@Override
	public Response<List<Embedding>> embedAll(List<TextSegment> segments) {
		List<String> texts = segments.stream().map(TextSegment::text).toList();
		return Response
			.from(encoder.predictAll(texts, ModelTokenizer::encode, workers).stream().map(Embedding::from).toList());
	}

	/** Tokens of the whole text, special tokens included. */
	int countTokens(String text) {
		return encoder.tokens((tokenizer) -> tokenizer.count(text));
	}

	@Override
	public int dimension() {
		return dimension;
	}

	@Override
	public void close() {
		encoder.close();
	}

}
