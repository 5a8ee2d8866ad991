package io.lectern.index;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.lectern.document.Document;
import io.lectern.document.DocumentId;
import io.lectern.document.DocumentStatus;
import io.lectern.document.Edition;
import io.lectern.document.Passage;
import io.lectern.document.Reading;
import io.lectern.document.Span;
import io.lectern.index.PassageIndex.Embedded;
import io.lectern.index.PassageIndex.Filter;

/** Real passages, repeated with noise in words and vectors; the same ones every time. */
final class ManyPassages {

	private static final int TO_A_DOCUMENT = 50;

	private final Random random = new Random(7);

	private final List<String> texts;

	private final List<float[]> originals;

	private final List<String> vocabulary;

	private final List<Document> documents = new ArrayList<>();

	private final List<float[]> vectors = new ArrayList<>();

	ManyPassages(List<String> texts, List<float[]> originals) {
		this.texts = texts;
		this.originals = originals;
		this.vocabulary = texts.stream().flatMap((text) -> Stream.of(text.split("\\s+"))).toList();
	}

	/** A further document with its passages. */
	List<Embedded> next() {
		int number = documents.size();
		Document document = new Document(new DocumentId("d" + number), "d" + number + ".txt", "Document " + number,
				"bench", "text/plain", 1, "00", "en", 1, TO_A_DOCUMENT, DocumentStatus.INDEXED, 1, null,
				Map.of("tenth", "" + number % 10, "hundredth", "" + number % 100, "thousandth", "" + number % 1000),
				Instant.EPOCH, Instant.EPOCH, Reading.WHOLE, Edition.FIRST);
		documents.add(document);
		List<Embedded> passages = new ArrayList<>();
		for (int i = 0; i < TO_A_DOCUMENT; i++) {
			int original = random.nextInt(texts.size());
			String text = noisy(texts.get(original));
			float[] vector = noisy(originals.get(original));
			vectors.add(vector);
			passages.add(new Embedded(new Passage(document.id(), i, text, List.of(), "en",
					List.of(new Span(0, text.length(), 1, 0))), "bench", vector));
		}
		return passages;
	}

	/** All documents so far. */
	List<Document> documents() {
		return documents;
	}

	/** How many passages there are so far. */
	int size() {
		return vectors.size();
	}

	/** Ids of the ten nearest and of those as near as the tenth, all compared one by one. */
	Set<String> exact(float[] question, Filter filter) {
		double[] cosines = new double[vectors.size()];
		for (int i = 0; i < cosines.length; i++) {
			Document document = documents.get(i / TO_A_DOCUMENT);
			boolean kept = filter.conditions().stream().allMatch((condition) -> condition.admits(document));
			cosines[i] = kept ? cosine(question, vectors.get(i)) : -1;
		}
		double tenth = DoubleStream.of(cosines).sorted().skip(cosines.length - 10).findFirst().orElseThrow();
		return Set.copyOf(IntStream.range(0, cosines.length)
			.filter((i) -> cosines[i] >= tenth)
			.mapToObj((i) -> Passage.id(documents.get(i / TO_A_DOCUMENT).id(), i % TO_A_DOCUMENT))
			.toList());
	}

	private static double cosine(float[] a, float[] b) {
		double sum = 0;
		for (int i = 0; i < a.length; i++) {
			sum += a[i] * b[i];
		}
		return sum;
	}

	/** A fifth of the words is another text's. */
	private String noisy(String text) {
		String[] words = text.split("\\s+");
		for (int i = 0; i < words.length; i++) {
			if (random.nextInt(5) == 0) {
				words[i] = vocabulary.get(random.nextInt(vocabulary.size()));
			}
		}
		return String.join(" ", words);
	}

	/** Turned away by about 27 degrees. */
	private float[] noisy(float[] vector) {
		float[] noisy = new float[vector.length];
		double length = 0;
		for (int i = 0; i < noisy.length; i++) {
			noisy[i] = (float) (vector[i] + 0.5 * random.nextGaussian() / Math.sqrt(noisy.length));
			length += noisy[i] * noisy[i];
		}
		for (int i = 0; i < noisy.length; i++) {
			noisy[i] /= (float) Math.sqrt(length);
		}
		return noisy;
	}

}
