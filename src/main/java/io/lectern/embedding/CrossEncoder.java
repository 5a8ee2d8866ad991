package io.lectern.embedding;

import java.util.List;
import java.util.concurrent.ExecutorService;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.output.Response;
import dev.langchain4j.model.scoring.ScoringModel;

/**
 * A cross-encoder run by DJL in this process: reads question and passage together and
 * says how well one answers the other, 0 to 1.
 */
final class CrossEncoder implements ScoringModel, AutoCloseable {

	private final EncoderModel encoder;

	private final ExecutorService workers;

	CrossEncoder(EncoderModel encoder, ExecutorService workers) {
		this.encoder = encoder;
		this.workers = workers;
	}

	@Override
	public Response<List<Double>> scoreAll(List<TextSegment> passages, String question) {
		List<String> texts = passages.stream().map(TextSegment::text).toList();
		List<float[]> logits = encoder.predictAll(texts, (tokenizer, some) -> tokenizer.encodePairs(question, some),
				workers);
		return Response.from(logits.stream().map(CrossEncoder::score).toList());
	}

	/** One logit says how relevant, two say how irrelevant and how relevant. */
	private static double score(float[] logits) {
		double relevant = (logits.length > 1) ? logits[1] - logits[0] : logits[0];
		return 1 / (1 + Math.exp(-relevant));
	}

	@Override
	public void close() {
		encoder.close();
	}

}
