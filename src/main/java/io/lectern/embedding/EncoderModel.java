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
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.inference.Predictor;
import ai.djl.ndarray.NDList;
import ai.djl.repository.zoo.ZooModel;
import ai.djl.translate.TranslateException;
import ai.djl.translate.Translator;

/**
 * An encoder run by DJL in this process: tokens in, a row of numbers for each text out.
 * One set of weights serves all threads; each inference takes one core.
 */
final class EncoderModel implements AutoCloseable {

	/** What an encoder runs on where nothing else is said. */
	static final String CPU = "cpu";

	private static final Pattern DEVICE = Pattern.compile(CPU + "|gpu\\d{0,2}");

	private final ZooModel<NDList, NDList> model;

	private final ModelTokenizer tokenizer;

	private final Translator<List<Encoding>, List<float[]>> translator;

	private final int batchSize;

	private final Queue<Predictor<List<Encoding>, List<float[]>>> idle = new ConcurrentLinkedQueue<>();

	/** Held for reading while native code runs: closing under it would crash the JVM. */
	private final ReadWriteLock open = new ReentrantReadWriteLock();

	private boolean closed;

	EncoderModel(ZooModel<NDList, NDList> model, ModelTokenizer tokenizer,
			Translator<List<Encoding>, List<float[]>> translator, int batchSize) {
		this.model = model;
		this.tokenizer = tokenizer;
		this.translator = translator;
		this.batchSize = batchSize;
	}

	/**
	 * The name of something to run on.
	 * @throws IllegalArgumentException where it is none
	 */
	static String device(String whose, String name) {
		if (!DEVICE.matcher(name).matches()) {
			throw new IllegalArgumentException(
					"%s: device must be cpu, gpu or the number of a card behind it, such as gpu1, not '%s'"
						.formatted(whose, name));
		}
		return name;
	}

	/** What the tokenizer says. */
	<T> T tokens(Function<ModelTokenizer, T> use) {
		open.readLock().lock();
		try {
			requireOpen();
			return use.apply(tokenizer);
		}
		finally {
			open.readLock().unlock();
		}
	}

	/**
	 * Rows in the same order, worked out in batches of like length by the workers. Where
	 * the calling thread is interrupted, batches that have not begun are given up.
	 * @param tokens what the model reads of some of the texts
	 */
	List<float[]> predictAll(List<String> texts, BiFunction<ModelTokenizer, List<String>, List<Encoding>> tokens,
			ExecutorService workers) {
		// Longest first: the last batches are short, so all workers finish together.
		List<Integer> order = IntStream.range(0, texts.size())
			.boxed()
			.sorted(Comparator.comparing((Integer i) -> -texts.get(i).length()))
			.toList();
		List<Future<List<float[]>>> batches = new ArrayList<>();
		for (int from = 0; from < order.size(); from += batchSize) {
			List<String> batch = order.subList(from, Math.min(from + batchSize, order.size()))
				.stream()
				.map(texts::get)
				.toList();
			batches.add(workers.submit(() -> predict(tokens((tokenizer) -> tokens.apply(tokenizer, batch)))));
		}
		float[][] rows = new float[order.size()][];
		int next = 0;
		for (List<float[]> batch : results(batches)) {
			for (float[] row : batch) {
				rows[order.get(next++)] = row;
			}
		}
		return List.of(rows);
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
			throw new IllegalStateException("Interrupted while the model was at work", ex);
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException("The model failed: " + ex.getCause(), ex.getCause());
		}
		finally {
			batches.forEach((batch) -> batch.cancel(false));
		}
	}

	/** Rows of one batch, worked out by the calling thread. */
	List<float[]> predict(List<Encoding> batch) {
		open.readLock().lock();
		try {
			requireOpen();
			return run(batch);
		}
		finally {
			open.readLock().unlock();
		}
	}

	private void requireOpen() {
		if (closed) {
			throw new IllegalStateException("The model " + model.getName() + " is closed");
		}
	}

	private List<float[]> run(List<Encoding> batch) {
		Predictor<List<Encoding>, List<float[]>> predictor = idle.poll();
		if (predictor == null) {
			predictor = model.newPredictor(translator);
		}
		try {
			return predictor.predict(batch);
		}
		catch (TranslateException ex) {
			throw new IllegalStateException("The model " + model.getName() + " failed: " + ex, ex);
		}
		finally {
			idle.add(predictor);
		}
	}

	@Override
	public void close() {
		open.writeLock().lock();
		try {
			closed = true;
			idle.forEach(Predictor::close);
			model.close();
			tokenizer.close();
		}
		finally {
			open.writeLock().unlock();
		}
	}

}
