package io.lectern.embedding;

import java.util.ArrayList;
import java.util.List;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
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
		return EncoderInput.of(ctx, batch, tokenTypes);
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
