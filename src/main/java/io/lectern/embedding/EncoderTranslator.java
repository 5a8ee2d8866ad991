package io.lectern.embedding;

import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.List;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.translate.NoBatchifyTranslator;
import ai.djl.translate.TranslatorContext;

/**
 * Tokens to unit vectors for encoders of the BERT family. Pools in plain Java, so that
 * ONNX Runtime needs no second engine beside it as DJL's own text embedding translator
 * does.
 *
 * @param pooling how one vector is made of those of all tokens
 * @param tokenTypes whether token type ids are fed where the model does not name its
 * inputs
 */
record EncoderTranslator(ModelSettings.Pooling pooling,
		boolean tokenTypes) implements NoBatchifyTranslator<List<Encoding>, List<float[]>> {

	@Override
	public NDList processInput(TranslatorContext ctx, List<Encoding> batch) {
		ctx.setAttachment("batch", batch);
		int width = batch.stream().mapToInt((encoding) -> encoding.getIds().length).max().orElse(0);
		NDList inputs = new NDList();
		for (String name : inputNames(ctx)) {
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

	private List<String> inputNames(TranslatorContext ctx) {
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

	@Override
	public List<float[]> processOutput(TranslatorContext ctx, NDList outputs) {
		@SuppressWarnings("unchecked")
		List<Encoding> batch = (List<Encoding>) ctx.getAttachment("batch");
		NDArray output = tokenVectors(outputs);
		long[] shape = output.getShape().getShape();
		float[] all = output.toFloatArray();
		int dimensions = (int) shape[shape.length - 1];
		int rowLength = all.length / batch.size();
		List<float[]> vectors = new ArrayList<>(batch.size());
		for (int row = 0; row < batch.size(); row++) {
			// A model may pool by itself; then there is one vector to a row.
			int tokens = (shape.length == 2 || pooling == ModelSettings.Pooling.CLS) ? 1
					: batch.get(row).getIds().length;
			vectors.add(unit(sum(all, row * rowLength, tokens, dimensions)));
		}
		return vectors;
	}

	private static NDArray tokenVectors(NDList outputs) {
		for (String name : List.of("last_hidden_state", "token_embeddings")) {
			NDArray output = outputs.get(name);
			if (output != null) {
				return output;
			}
		}
		return outputs.head();
	}

	/** Sum and mean point the same way: the length goes when the vector is made unit. */
	private static double[] sum(float[] all, int offset, int tokens, int dimensions) {
		double[] sum = new double[dimensions];
		for (int token = 0; token < tokens; token++) {
			for (int i = 0; i < dimensions; i++) {
				sum[i] += all[offset + token * dimensions + i];
			}
		}
		return sum;
	}

	private static float[] unit(double[] vector) {
		double square = 0;
		for (double value : vector) {
			square += value * value;
		}
		double length = Math.sqrt(square);
		float[] unit = new float[vector.length];
		for (int i = 0; i < unit.length; i++) {
			unit[i] = (float) ((length > 0) ? vector[i] / length : vector[i]);
		}
		return unit;
	}

}
