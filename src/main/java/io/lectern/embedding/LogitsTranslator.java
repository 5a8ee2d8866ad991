package io.lectern.embedding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.ndarray.NDList;
import ai.djl.translate.NoBatchifyTranslator;
import ai.djl.translate.TranslatorContext;

/**
 * Tokens to the logits of a classifier, one row to a text or pair.
 *
 * @param tokenTypes whether token type ids are fed where the model does not name its
 * inputs
 */
record LogitsTranslator(boolean tokenTypes) implements NoBatchifyTranslator<List<Encoding>, List<float[]>> {

	@Override
	public NDList processInput(TranslatorContext ctx, List<Encoding> batch) {
		ctx.setAttachment("size", batch.size());
		return EncoderInput.of(ctx, batch, tokenTypes);
	}

	@Override
	public List<float[]> processOutput(TranslatorContext ctx, NDList outputs) {
		float[] all = outputs.head().toFloatArray();
		int rows = (Integer) ctx.getAttachment("size");
		int columns = all.length / rows;
		List<float[]> logits = new ArrayList<>(rows);
		for (int row = 0; row < rows; row++) {
			logits.add(Arrays.copyOfRange(all, row * columns, (row + 1) * columns));
		}
		return logits;
	}

}
