package io.lectern.embedding;

import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtSession;

/** ONNX Runtime without anything of Lectern's or DJL's but the tokenizer: what the benchmarks compare with. */
public final class RawOnnxRuntime {

	/** Sessions, threads of each, texts of one call. */
	public record Setting(int sessions, int threads, int batch) {

		/** The settings among which the best is taken. */
		public static List<Setting> worthTrying(int cores) {
			return List.of(new Setting(cores, 1, 1), new Setting(1, cores, 1), new Setting(1, cores, 16),
					new Setting(cores, 1, 4));
		}

	}

	private final OrtEnvironment environment = OrtEnvironment.getEnvironment();

	private final List<OrtSession> sessions = new ArrayList<>();

	private final HuggingFaceTokenizer tokenizer;

	private final Setting setting;

	public RawOnnxRuntime(Path folder, Setting setting) throws Exception {
		this.setting = setting;
		this.tokenizer = HuggingFaceTokenizer.builder()
			.optTokenizerPath(folder)
			.optTruncation(true)
			.optMaxLength(512)
			.optPadding(false)
			.build();
		for (int i = 0; i < setting.sessions(); i++) {
			OrtSession.SessionOptions options = new OrtSession.SessionOptions();
			options.setIntraOpNumThreads(setting.threads());
			options.setInterOpNumThreads(1);
			sessions.add(environment.createSession(folder.resolve("model.onnx").toString(), options));
		}
	}

	public float[][] embed(List<String> passages) throws Exception {
		Encoding[] encodings = tokenizer.batchEncode(passages);
		Arrays.sort(encodings, Comparator.comparing((Encoding e) -> -e.getIds().length));
		float[][] vectors = new float[encodings.length][];
		AtomicInteger next = new AtomicInteger();
		try (ExecutorService threads = Executors.newFixedThreadPool(sessions.size())) {
			List<Future<?>> running = new ArrayList<>();
			for (OrtSession session : sessions) {
				running.add(threads.submit(() -> {
					for (int from = next.getAndAdd(setting.batch()); from < encodings.length; from = next
						.getAndAdd(setting.batch())) {
						run(session, encodings, from, Math.min(from + setting.batch(), encodings.length), vectors);
					}
					return null;
				}));
			}
			for (Future<?> future : running) {
				future.get();
			}
		}
		return vectors;
	}

	private void run(OrtSession session, Encoding[] encodings, int from, int to, float[][] vectors)
			throws Exception {
		int width = encodings[from].getIds().length;
		long[] shape = { to - from, width };
		Map<String, OnnxTensor> inputs = new LinkedHashMap<>();
		for (String name : session.getInputNames()) {
			LongBuffer data = LongBuffer.allocate((to - from) * width);
			for (int i = from; i < to; i++) {
				data.position((i - from) * width)
					.put(name.equals("input_ids") ? encodings[i].getIds()
							: name.equals("attention_mask") ? encodings[i].getAttentionMask()
									: encodings[i].getTypeIds());
			}
			inputs.put(name, OnnxTensor.createTensor(environment, data.rewind(), shape));
		}
		try (OrtSession.Result result = session.run(inputs)) {
			java.nio.FloatBuffer output = ((OnnxTensor) result.get(0)).getFloatBuffer();
			int dimensions = output.capacity() / (to - from) / width;
			for (int i = from; i < to; i++) {
				vectors[i] = new float[dimensions];
				output.get((i - from) * width * dimensions, vectors[i]);
			}
		}
		inputs.values().forEach(OnnxTensor::close);
	}

}
