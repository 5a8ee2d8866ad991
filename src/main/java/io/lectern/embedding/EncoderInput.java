package io.lectern.embedding;

import java.nio.LongBuffer;
import java.util.List;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.TranslatorContext;

/** What encoders of the BERT family read. */
final class EncoderInput {

	private EncoderInput() {
	}

	/**
	 * The batch as the model's inputs, shorter texts filled up with zeros.
	 * @param tokenTypes whether token type ids are fed where the model does not name its
	 * inputs
	 */
	static NDList of(TranslatorContext ctx, List<Encoding> batch, boolean tokenTypes) {
		int width = batch.stream().mapToInt((encoding) -> encoding.getIds().length).max().orElse(0);
		NDList inputs = new NDList();
		for (String name : names(ctx, tokenTypes)) {
			LongBuffer data = LongBuffer.allocate(batch.size() * width);
			for (int row = 0; row < batch.size(); row++) {
				data.position(row * width).put(values(batch.get(row), name));
			}
			NDManager manager = ctx.getNDManager();
			NDArray array = manager.create(data.rewind(), new Shape(batch.size(), width), DataType.INT64);
			array.setName(name);
			inputs.add(array);
		}
		return inputs;
	}

	private static List<String> names(TranslatorContext ctx, boolean tokenTypes) {
		if (ctx.getNDManager().getEngine().getEngineName().equals("OnnxRuntime")) {
			return ctx.getBlock().describeInput().keys();
		}
		// TorchScript takes them by position.
		return tokenTypes ? List.of("input_ids", "attention_mask", "token_type_ids")
				: List.of("input_ids", "attention_mask");
	}

	private static long[] values(Encoding encoding, String input) {
		return switch (input) {
			case "input_ids" -> encoding.getIds();
			case "attention_mask" -> encoding.getAttentionMask();
			case "token_type_ids" -> encoding.getTypeIds();
			default -> throw new IllegalArgumentException(
					"The model asks for an input '" + input + "', which a text encoder does not have");
		};
	}

}
