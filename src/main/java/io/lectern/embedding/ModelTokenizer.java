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
		return this.whole.encode(wellFormed(text)).getIds().length;
	}

	List<Encoding> encode(List<String> texts) {
		return List.of(this.cutting.batchEncode(texts.stream().map(ModelTokenizer::wellFormed).toList()));
	}

	/** The part of {@code text} that stays after cutting. */
	String cut(String text) {
		String wellFormed = wellFormed(text);
		int end = 0;
		CharSpan[] spans = this.cutting.encode(wellFormed).getCharTokenSpans();
		for (CharSpan span : spans) {
			end = (span != null) ? Math.max(end, span.getEnd()) : end;
		}
		return (spans.length < count(wellFormed)) ? wellFormed.substring(0, end) : text;
	}

	/** The native library aborts on half a surrogate pair. */
	private static String wellFormed(String text) {
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
				i++;
			}
			else if (Character.isSurrogate(c)) {
				return replaceLoneSurrogates(text);
			}
		}
		return text;
	}

	private static String replaceLoneSurrogates(String text) {
		StringBuilder replaced = new StringBuilder(text.length());
		text.codePoints().forEach((c) -> {
			boolean lone = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
			replaced.appendCodePoint(lone ? 0xFFFD : c);
		});
		return replaced.toString();
	}

	@Override
	public void close() {
		this.whole.close();
		this.cutting.close();
	}

}
