package io.lectern.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.springframework.ai.document.Document;
import org.springframework.ai.embedding.Embedding;
import org.springframework.ai.embedding.EmbeddingModel;
import org.springframework.ai.embedding.EmbeddingRequest;
import org.springframework.ai.embedding.EmbeddingResponse;

/** A model that need not embed again what has been embedded. */
record KnownVectors(EmbeddingModel model, Map<String, float[]> known) implements EmbeddingModel {

	@Override
	public EmbeddingResponse call(EmbeddingRequest request) {
		if (known.keySet().containsAll(request.getInstructions())) {
			List<Embedding> embeddings = new ArrayList<>();
			for (String text : request.getInstructions()) {
				embeddings.add(new Embedding(known.get(text), embeddings.size()));
			}
			return new EmbeddingResponse(embeddings);
		}
		return model.call(request);
	}

	@Override
	public float[] embed(Document document) {
		float[] vector = known.get(document.getText());
		return (vector != null) ? vector : model.embed(document);
	}

}
