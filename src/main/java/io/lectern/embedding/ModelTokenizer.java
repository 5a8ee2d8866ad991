package io.lectern.embedding;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.huggingface.tokenizers.jni.CharSpan;

/** A model's tokenizer, once for counting and once cutting at the model's limit. */
final class ModelTokenizer implements AutoCloseable {

	private final HuggingFaceTokenizer whole;

	private final HuggingFaceTokenizer cutting;

	/**
	 * @param file {@code tokenizer.json}
	 * @param maxTokens most tokens of one text, special tokens included
	 */
	ModelTokenizer(Path file, int maxTokens) throws IOException {
		this.whole = HuggingFaceTokenizer.builder()
			.optTokenizerPath(file)
			.optTruncation(false)
			.optPadding(false)
			.build();
		this.cutting = HuggingFaceTokenizer.builder()
			.optTokenizerPath(file)
			.optTruncation(true)
			.optMaxLength(maxTokens)
			.optPadding(false)
			.build();
	}

	int count(String text) {
		return whole.encode(text).getIds().length;
	}

	/** One after the other: the library's batches take all cores, whoever waits. */
	List<Encoding> encode(List<String> texts) {
		return texts.stream().map(cutting::encode).toList();
	}

	/** The question with each of the texts; the longer of the two is cut first. */
	List<Encoding> encodePairs(String question, List<String> texts) {
		return texts.stream().map((text) -> cutting.encode(question, text)).toList();
	}

	/** The part of {@code text} that stays after cutting. */
	String cut(String text) {
		int end = 0;
		CharSpan[] spans = cutting.encode(text).getCharTokenSpans();
		for (CharSpan span : spans) {
			end = (span != null) ? Math.max(end, span.getEnd()) : end;
		}
		return (spans.length < count(text)) ? text.substring(0, end) : text;
	}

	@Override
	public void close() {
		whole.close();
		cutting.close();
	}

}
