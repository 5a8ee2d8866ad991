package io.lectern.embedding;

import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;

import dev.langchain4j.model.embedding.EmbeddingModel;

/**
 * A model ready to answer.
 *
 * @param asked texts to unit vectors, for somebody who waits for them
 * @param ingested the same for passages that come in
 * @param fingerprint takes the hash of all that decides its vectors but the prefixes
 * @param tokens counts the tokens of a whole text
 * @param cut cuts a text that the model itself would refuse for its length
 * @param closing frees what it holds
 */
record LoadedModel(EmbeddingModel asked, EmbeddingModel ingested, Supplier<String> fingerprint,
		ToIntFunction<String> tokens, UnaryOperator<String> cut, Runnable closing) {
}
