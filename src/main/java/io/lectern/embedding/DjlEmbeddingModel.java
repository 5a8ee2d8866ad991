package io.lectern.embedding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.inference.Predictor;
import ai.djl.ndarray.NDList;
import ai.djl.repository.zoo.ZooModel;
import ai.djl.translate.TranslateException;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;

/**
 * An embedding model run by DJL in this process. One set of weights serves all threads;
 * each inference takes one core. A list spreads over the worker threads, a single text is
 * embedded by the calling thread, so that a question never queues behind passages.
 */
final class DjlEmbeddingModel implements EmbeddingModel, AutoCloseable {

	private final ZooModel<NDList, NDList> model;

	private final ModelTokenizer tokenizer;

	private final EncoderTranslator translator;

	private final ExecutorService workers;

	private final int batchSize;

	private final Queue<Predictor<List<Encoding>, List<float[]>>> idle = new ConcurrentLinkedQueue<>();

	/** Held for reading while native code runs: closing under it would crash the JVM. */
	private final ReadWriteLock open = new ReentrantReadWriteLock();

	private boolean closed;

	private final int dimension;

	DjlEmbeddingModel(ZooModel<NDList, NDList> model, ModelTokenizer tokenizer, EncoderTranslator translator,
			ExecutorService workers, int batchSize) {
		this.model = model;
		this.tokenizer = tokenizer;
		this.translator = translator;
		this.workers = workers;
		this.batchSize = batchSize;
		// Tells the length of the vectors and allocates what the first question needs.
		this.dimension = embed("warm up").content().dimension();
	}

	@Override
	public Response<Embedding> embed(String text) {
		return Response.from(Embedding.from(predict(encode(List.of(text))).getFirst()));
	}

	@Override
	public Response<List<Embedding>> embedAll(List<TextSegment> segments) {
		List<Encoding> encodings = encode(segments.stream().map(TextSegment::text).toList());
		// Longest first: the last batches are short, so all workers finish together.
		List<Integer> order = IntStream.range(0, encodings.size())
			.boxed()
			.sorted(Comparator.comparing((Integer i) -> -encodings.get(i).getIds().length))
			.toList();
		List<Future<List<float[]>>> batches = new ArrayList<>();
		for (int from = 0; from < order.size(); from += this.batchSize) {
			List<Encoding> batch = order.subList(from, Math.min(from + this.batchSize, order.size()))
				.stream()
				.map(encodings::get)
				.toList();
			batches.add(this.workers.submit(() -> predict(batch)));
		}
		float[][] vectors = new float[order.size()][];
		int next = 0;
		for (List<float[]> batch : results(batches)) {
			for (float[] vector : batch) {
				vectors[order.get(next++)] = vector;
			}
		}
		return Response.from(List.of(vectors).stream().map(Embedding::from).toList());
	}

	private static List<List<float[]>> results(List<Future<List<float[]>>> batches) {
		List<List<float[]>> results = new ArrayList<>(batches.size());
		try {
			for (Future<List<float[]>> batch : batches) {
				results.add(batch.get());
			}
			return results;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while embedding passages", ex);
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException("Embedding passages failed: " + ex.getCause(), ex.getCause());
		}
		finally {
			batches.forEach((batch) -> batch.cancel(false));
		}
	}

	private List<Encoding> encode(List<String> texts) {
		return whileOpen(() -> this.tokenizer.encode(texts));
	}

	/** Tokens of the whole text, special tokens included. */
	int countTokens(String text) {
		return whileOpen(() -> this.tokenizer.count(text));
	}

	private <T> T whileOpen(Supplier<T> work) {
		this.open.readLock().lock();
		try {
			if (this.closed) {
				throw new IllegalStateException("The embedding model " + this.model.getName() + " is closed");
			}
			return work.get();
		}
		finally {
			this.open.readLock().unlock();
		}
	}

	private List<float[]> predict(List<Encoding> batch) {
		return whileOpen(() -> run(batch));
	}

	private List<float[]> run(List<Encoding> batch) {
		Predictor<List<Encoding>, List<float[]>> predictor = this.idle.poll();
		if (predictor == null) {
			predictor = this.model.newPredictor(this.translator);
		}
		try {
			return predictor.predict(batch);
		}
		catch (TranslateException ex) {
			throw new IllegalStateException("The embedding model " + this.model.getName() + " failed: " + ex, ex);
		}
		finally {
			this.idle.add(predictor);
		}
	}

	@Override
	public int dimension() {
		return this.dimension;
	}

	@Override
	public void close() {
		this.open.writeLock().lock();
		try {
			this.closed = true;
			this.idle.forEach(Predictor::close);
			this.model.close();
			this.tokenizer.close();
		}
		finally {
			this.open.writeLock().unlock();
		}
	}

}
