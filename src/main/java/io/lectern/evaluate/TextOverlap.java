package io.lectern.evaluate;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import io.lectern.document.Passage;
import io.lectern.document.Span;
import io.lectern.evaluate.QuestionSet.Question;
import io.lectern.evaluate.QuestionSet.Relevant;
import io.lectern.language.Letters;

/**
 * How much of the text that answers is in the first hits, and how much else: recall,
 * precision and intersection over union of Smith and Troynikov, "Evaluating Chunking
 * Strategies for Retrieval" (Chroma, 2024). Counted in letters and digits, which are the
 * same before and after parsing, whatever became of line breaks and markup.
 */
final class TextOverlap {

	/** Hits counted, as in the report. */
	private static final int HITS = 5;

	private final Path originals;

	private final Function<String, Optional<Letters>> parsed;

	private final Map<String, Optional<Letters>> documents = new HashMap<>();

	private final Map<String, Letters> files = new HashMap<>();

	/**
	 * @param originals folder of the original files, which the judgements point into
	 * @param parsed a document's pages by its name, empty where it isn't there
	 */
	TextOverlap(Path originals, Function<String, Optional<Letters>> parsed) {
		this.originals = originals;
		this.parsed = parsed;
	}

	/** A stretch of a document's letters and digits. */
	private record Range(int start, int end) {

		int length() {
			return end - start;
		}

		@Nullable Range and(Range other) {
			int from = Math.max(start, other.start);
			int to = Math.min(end, other.end);
			return (from < to) ? new Range(from, to) : null;
		}

	}

	/** Measures by name; empty where no text is judged. */
	Map<String, Double> of(Question question, List<PassageOf> hits) throws IOException {
		List<Relevant> wanted = question.relevant().stream().filter(Relevant::isRange).toList();
		if (wanted.isEmpty()) {
			return Map.of();
		}
		List<PassageOf> first = hits.subList(0, Math.min(HITS, hits.size()));
		int answer = 0;
		int found = 0;
		for (Map.Entry<String, List<Relevant>> entry : byDocument(wanted).entrySet()) {
			Letters letters = letters(entry.getKey()).orElse(Letters.NONE);
			List<Range> retrieved = first.stream()
				.filter((hit) -> hit.doc().equals(entry.getKey()))
				.flatMap((hit) -> ranges(letters, hit.passage()).stream())
				.toList();
			List<Range> overlaps = new ArrayList<>();
			for (Relevant each : entry.getValue()) {
				answer += Letters.in(Objects.requireNonNull(each.text())).length();
				Range range = locate(letters, each);
				if (range != null) {
					retrieved.stream().map(range::and).filter(Objects::nonNull).forEach(overlaps::add);
				}
			}
			found += union(overlaps);
		}
		int read = first.stream().mapToInt((hit) -> Letters.in(hit.passage().text()).length()).sum();
		Map<String, Double> measures = new LinkedHashMap<>();
		measures.put("text_recall@5", (answer > 0) ? (double) found / answer : 0);
		measures.put("text_precision@5", (read > 0) ? (double) found / read : 0);
		measures.put("text_iou@5", (double) found / Math.max(1, read + answer - found));
		return measures;
	}

	/** A passage found and the name of its document. */
	record PassageOf(String doc, Passage passage) {
	}

	private static Map<String, List<Relevant>> byDocument(List<Relevant> relevant) {
		Map<String, List<Relevant>> byDocument = new LinkedHashMap<>();
		relevant.forEach((each) -> byDocument.computeIfAbsent(each.doc(), (doc) -> new ArrayList<>()).add(each));
		return byDocument;
	}

	private Optional<Letters> letters(String doc) {
		return documents.computeIfAbsent(doc, parsed);
	}

	private static List<Range> ranges(Letters letters, Passage passage) {
		List<Range> ranges = new ArrayList<>();
		for (Span span : passage.spans()) {
			ranges.add(new Range(letters.at(span.page(), span.start()),
					letters.at(span.page(), span.start() + span.length())));
		}
		return ranges;
	}

	/** Of several places that say the same, the one nearest to where it is judged. */
	private @Nullable Range locate(Letters letters, Relevant relevant) throws IOException {
		String text = Letters.in(Objects.requireNonNull(relevant.text()));
		int expected = original(relevant.doc()).at(1, Objects.requireNonNullElse(relevant.start(), 0));
		return letters.occurrences(text)
			.boxed()
			.min(Comparator.comparingInt((at) -> Math.abs(at - expected)))
			.map((at) -> new Range(at, at + text.length()))
			.orElse(null);
	}

	private Letters original(String doc) throws IOException {
		Letters known = files.get(doc);
		if (known == null) {
			known = Letters.NONE;
			try {
				known = Letters.of(List.of(Files.readString(originals.resolve(doc))));
			}
			catch (CharacterCodingException ex) {
				// No text file: offsets into it say nothing about its text.
			}
			files.put(doc, known);
		}
		return known;
	}

	private static int union(List<Range> ranges) {
		int length = 0;
		int end = Integer.MIN_VALUE;
		for (Range range : ranges.stream().sorted(Comparator.comparingInt(Range::start)).toList()) {
			length += Math.max(0, range.end() - Math.max(end, range.start()));
			end = Math.max(end, range.end());
		}
		return length;
	}

}
