package io.lectern.embedding;

import java.util.List;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;

/**
 * An endpoint's vectors made unit length and checked for number and length: servers
 * differ in whether they normalise.
 */
final class UnitLength implements EmbeddingModel {

	private final EmbeddingModel endpoint;

	private final String name;

	private final int dimension;

	UnitLength(EmbeddingModel endpoint, String name) {
		this.endpoint = endpoint;
		this.name = name;
		this.dimension = ask(List.of(TextSegment.from("length"))).getFirst().dimension();
	}

	@Override
	public Response<Embedding> embed(String text) {
		return Response.from(embedAll(List.of(TextSegment.from(text))).content().getFirst());
	}

	@Override
	public Response<List<Embedding>> embedAll(List<TextSegment> segments) {
		List<Embedding> vectors = ask(segments);
		for (Embedding vector : vectors) {
			if (vector.dimension() != dimension) {
				throw new IllegalStateException("The embedding endpoint of '" + name + "' sent a vector of "
						+ vector.dimension() + " numbers after others of " + dimension);
			}
			vector.normalize();
		}
		return Response.from(vectors);
	}

	private List<Embedding> ask(List<TextSegment> segments) {
		List<Embedding> vectors;
		try {
			vectors = endpoint.embedAll(segments).content();
		}
		catch (RuntimeException ex) {
			// langchain4j has no common type for what HTTP and JSON can do wrong.
			throw new IllegalStateException("The embedding endpoint of '" + name + "' failed: " + ex.getMessage(), ex);
		}
		if (vectors.size() != segments.size()) {
			throw new IllegalStateException("The embedding endpoint of '" + name + "' sent " + vectors.size()
					+ " vectors for " + segments.size() + " texts");
		}
		return vectors;
	}

	@Override
	public int dimension() {
		return dimension;
	}

}
