package io.lectern.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import io.lectern.embedding.EmbeddingSpace;
import io.lectern.embedding.Embeddings;
import io.lectern.language.Language;

/** Similarity by the models that passages are embedded with. */
@Component
class DenseSimilarity implements Similarity {

	private final Embeddings embeddings;

	DenseSimilarity(Embeddings embeddings) {
		this.embeddings = embeddings;
	}

	@Override
	public double[][] of(List<String> questions, List<String> texts) {
		Map<EmbeddingSpace, List<Integer>> bySpace = new LinkedHashMap<>();
		for (int i = 0; i < texts.size(); i++) {
			EmbeddingSpace space = embeddings.forLanguage(Language.of(texts.get(i)));
			bySpace.computeIfAbsent(space, (key) -> new ArrayList<>()).add(i);
		}
		double[][] similarity = new double[questions.size()][texts.size()];
		bySpace.forEach((space, indexes) -> {
			List<float[]> vectors = space.embedAsked(indexes.stream().map(texts::get).toList());
			for (int q = 0; q < similarity.length; q++) {
				float[] asked = space.embedQuestion(questions.get(q));
				for (int i = 0; i < indexes.size(); i++) {
					similarity[q][indexes.get(i)] = dot(asked, vectors.get(i));
				}
			}
		});
		return similarity;
	}

	@Override
	public String models() {
		return embeddings.bundled() ? ""
				: embeddings.spaces().stream().map(EmbeddingSpace::id).collect(Collectors.joining(" "));
	}

	private static double dot(float[] a, float[] b) {
		double sum = 0;
		for (int i = 0; i < a.length; i++) {
			sum += a[i] * b[i];
		}
		return sum;
	}

}
