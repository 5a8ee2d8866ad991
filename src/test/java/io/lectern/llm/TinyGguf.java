package io.lectern.llm;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Writes a GGUF file (version 3) with a Llama of one layer and random weights: real
 * enough for llama.cpp to load it and to write nonsense with it.
 */
final class TinyGguf {

	private static final int WIDTH = 32;

	private static final int HIDDEN = 64;

	private static final int ALIGNMENT = 32;

	private static final int UINT32 = 4;

	private static final int INT32 = 5;

	private static final int FLOAT32 = 6;

	private static final int STRING = 8;

	private static final int ARRAY = 9;

	private static final int NORMAL = 1;

	private static final int UNKNOWN = 2;

	private static final int CONTROL = 3;

	private static final int USER_DEFINED = 4;

	private static final int BYTE = 6;

	private final ByteArrayOutputStream file = new ByteArrayOutputStream();

	private final List<String> tokens = new ArrayList<>();

	private final List<Integer> types = new ArrayList<>();

	private final String template;

	private TinyGguf(boolean thinks) {
		this(thinks,
				"{% for message in messages %}<{{ message['role'] }}>{{ message['content'] }}{% endfor %}<assistant>");
	}

	private TinyGguf(boolean thinks, String template) {
		this.template = template;
		token("<unk>", UNKNOWN);
		token("<s>", CONTROL);
		token("</s>", CONTROL);
		for (int b = 0; b < 256; b++) {
			token("<0x%02X>".formatted(b), BYTE);
		}
		for (char c = 'a'; c <= 'z'; c++) {
			token("▁" + c + "o", NORMAL);
		}
		if (thinks) {
			token("<think>", USER_DEFINED);
			token("</think>", USER_DEFINED);
		}
	}

	static Path write(Path target) throws IOException {
		return Files.write(target, new TinyGguf(false).bytes());
	}

	/**
	 * One with the chat template of another.
	 * @param thinks whether it has tokens that mark its reasoning
	 */
	static Path writeLike(Path target, String template, boolean thinks) throws IOException {
		return Files.write(target, new TinyGguf(thinks, template).bytes());
	}

	/** One with tokens that mark its reasoning. */
	static Path writeThinking(Path target) throws IOException {
		return Files.write(target, new TinyGguf(true).bytes());
	}

	private void token(String text, int type) {
		tokens.add(text);
		types.add(type);
	}

	private byte[] bytes() {
		Map<String, long[]> tensors = tensors();
		raw("GGUF".getBytes(StandardCharsets.US_ASCII));
		int32(3);
		int64(tensors.size());
		int64(17);
		metadata();
		long offset = 0;
		for (Map.Entry<String, long[]> tensor : tensors.entrySet()) {
			string(tensor.getKey());
			int32(tensor.getValue().length);
			for (long dimension : tensor.getValue()) {
				int64(dimension);
			}
			int32(0);
			int64(offset);
			offset += aligned(4 * size(tensor.getValue()));
		}
		pad();
		Random random = new Random(7);
		tensors.forEach((name, dimensions) -> {
			for (long i = 0; i < size(dimensions); i++) {
				float32(name.contains("norm") ? 1 : (float) random.nextGaussian() * 0.3f);
			}
			pad();
		});
		return file.toByteArray();
	}

	private Map<String, long[]> tensors() {
		Map<String, long[]> tensors = new LinkedHashMap<>();
		tensors.put("token_embd.weight", new long[] { WIDTH, tokens.size() });
		tensors.put("output_norm.weight", new long[] { WIDTH });
		tensors.put("output.weight", new long[] { WIDTH, tokens.size() });
		tensors.put("blk.0.attn_norm.weight", new long[] { WIDTH });
		for (String part : List.of("q", "k", "v", "output")) {
			tensors.put("blk.0.attn_" + part + ".weight", new long[] { WIDTH, WIDTH });
		}
		tensors.put("blk.0.ffn_norm.weight", new long[] { WIDTH });
		tensors.put("blk.0.ffn_gate.weight", new long[] { WIDTH, HIDDEN });
		tensors.put("blk.0.ffn_up.weight", new long[] { WIDTH, HIDDEN });
		tensors.put("blk.0.ffn_down.weight", new long[] { HIDDEN, WIDTH });
		return tensors;
	}

	private void metadata() {
		text("general.architecture", "llama");
		number("llama.context_length", 512);
		number("llama.embedding_length", WIDTH);
		number("llama.block_count", 1);
		number("llama.feed_forward_length", HIDDEN);
		number("llama.attention.head_count", 2);
		number("llama.rope.dimension_count", WIDTH / 2);
		string("llama.attention.layer_norm_rms_epsilon");
		int32(FLOAT32);
		float32(1e-5f);
		number("llama.vocab_size", tokens.size());
		text("tokenizer.ggml.model", "llama");
		array("tokenizer.ggml.tokens", STRING);
		tokens.forEach(this::string);
		array("tokenizer.ggml.scores", FLOAT32);
		tokens.forEach((token) -> float32(-tokens.indexOf(token)));
		array("tokenizer.ggml.token_type", INT32);
		types.forEach(this::int32);
		number("tokenizer.ggml.unknown_token_id", 0);
		number("tokenizer.ggml.bos_token_id", 1);
		number("tokenizer.ggml.eos_token_id", 2);
		text("tokenizer.chat_template", template);
	}

	private void text(String key, String value) {
		string(key);
		int32(STRING);
		string(value);
	}

	private void number(String key, int value) {
		string(key);
		int32(UINT32);
		int32(value);
	}

	private void array(String key, int type) {
		string(key);
		int32(ARRAY);
		int32(type);
		int64(tokens.size());
	}

	private void string(String text) {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		int64(bytes.length);
		raw(bytes);
	}

	private void int32(int value) {
		raw(little(4).putInt(value).array());
	}

	private void int64(long value) {
		raw(little(8).putLong(value).array());
	}

	private void float32(float value) {
		raw(little(4).putFloat(value).array());
	}

	private static ByteBuffer little(int bytes) {
		return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
	}

	private void raw(byte[] bytes) {
		file.writeBytes(bytes);
	}

	private void pad() {
		raw(new byte[(int) (aligned(file.size()) - file.size())]);
	}

	private static long aligned(long size) {
		return (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
	}

	private static long size(long[] dimensions) {
		long size = 1;
		for (long dimension : dimensions) {
			size *= dimension;
		}
		return size;
	}

}
