package io.lectern.answer;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;

import io.lectern.calculation.Calculator;
import io.lectern.document.Document;
import io.lectern.document.DocumentId;
import io.lectern.document.DocumentStatus;
import io.lectern.document.Documents;
import io.lectern.document.PageText;
import io.lectern.document.Passage;
import io.lectern.document.Span;
import io.lectern.document.Edition;
import io.lectern.document.Reading;
import io.lectern.evidence.WholeLists;
import io.lectern.evidence.BilingualEvidence;
import io.lectern.evidence.EvidenceFinder;
import io.lectern.evidence.PassageTables;
import io.lectern.glossary.Glossaries;
import io.lectern.index.WordRarity;
import io.lectern.language.Language;
import io.lectern.overview.Overview;
import io.lectern.overview.Overviews;
import io.lectern.search.Findings.Found;
import io.lectern.search.Findings;
import io.lectern.search.Similarity;

/** Passages to answer from, without an index. */
public final class Fixtures {

	/** Nearness by shared words: enough where the choice of sentences is clear. */
	public static final Similarity WORDS = (questions, texts) -> questions.stream()
		.map((question) -> texts.stream()
			.mapToDouble((text) -> 0.5 + 0.4 * ClaimCheck.overlap(text, question))
			.toArray())
		.toArray(double[][]::new);

	/** Every word as rare as the others. */
	public static final WordRarity RARITY = (words, collections) -> words.stream().mapToDouble((word) -> 3).toArray();

	/**
	 * The same, with what is known of how many passages hold a word.
	 */
	public static WordRarity rarity(ToLongFunction<String> holding) {
		return new WordRarity() {

			@Override
			public double[] of(List<String> words, Collection<String> collections) {
				return RARITY.of(words, collections);
			}

			@Override
			public Map<String, Long> holding(Collection<String> words, Collection<String> collections) {
				return words.stream().distinct().collect(Collectors.toMap(Function.identity(), holding::applyAsLong));
			}
		};
	}

	public static final ClaimCheck CHECK = new ClaimCheck(WORDS);

	/** Lists that end in their passage, but for the passages given. */
	static WholeLists lists(Found... others) {
		return new WholeLists((ids) -> Stream.of(others)
			.map(Found::passage)
			.filter((passage) -> ids.contains(passage.id()))
			.collect(Collectors.toMap(Passage::id, Function.identity())));
	}

	static final AnswerMeasures MEASURES = new AnswerMeasures(ObservationRegistry.NOOP);

	private Fixtures() {
	}

	/** As configured by default, but for the number of sentences. */
	public static AnswerProperties settings(int sentences) {
		return settings(sentences, 8);
	}

	/** As configured by default, but for the number of sentences and of passages. */
	public static AnswerProperties settings(int sentences, int passages) {
		return new AnswerProperties(passages, sentences, 5, null, null, Duration.ofSeconds(2), Map.of(),
				Duration.ofSeconds(10));
	}

	/** Over what those passages and no others hold of tables. */
	static Calculator calculator(Documents documents) {
		return new Calculator(new PassageTables(documents), (ids) -> Map.of());
	}

	/** Evidence weighed by shared words. */
	static BilingualEvidence evidence(Documents documents) {
		return new BilingualEvidence(
				new EvidenceFinder(WORDS, RARITY, new PassageTables(documents), Glossaries.BUNDLED),
				Glossaries.BUNDLED);
	}

	public static Found found(String id, String text) {
		return found(id, id, text);
	}

	public static Found found(String id, String title, String text) {
		return found(id, title, text, 1);
	}

	/** All of a page. */
	public static Found found(String id, String title, String text, int page) {
		DocumentId document = new DocumentId(id);
		Passage passage = new Passage(document, 0, text, List.of(), Language.of(text),
				List.of(new Span(0, text.length(), page, 0)));
		return new Found(passage, document(document, title), 1, Map.of(), 1, null);
	}

	public static Findings findings(Found... found) {
		return new Findings(List.of(found), found.length, List.of(), Map.of(), List.of());
	}

	public static Document document(DocumentId id) {
		return document(id, id.value());
	}

	private static Document document(DocumentId id, String title) {
		return new Document(id, id + ".txt", title, Document.DEFAULT_COLLECTION, "text/plain", 1, "", "en", 1, 1,
				DocumentStatus.INDEXED, 1, null, Map.of(), Instant.EPOCH, Instant.EPOCH, Reading.WHOLE, Edition.FIRST);
	}

	/** Made of the passages found. */
	static Overviews overviews(Findings findings) {
		return (document) -> Overview.of(document,
				findings.found()
					.stream()
					.map(Found::passage)
					.filter((passage) -> passage.documentId().equals(document.id()))
					.toList(),
				(page) -> Optional.empty());
	}

	public static Documents pages(PageText... pages) {
		return new Documents() {

			@Override
			public Optional<Document> find(DocumentId id) {
				return Optional.of(document(id));
			}

			@Override
			public Map<DocumentId, Document> findAll(Collection<DocumentId> ids) {
				Map<DocumentId, Document> found = new LinkedHashMap<>();
				ids.forEach((id) -> found.put(id, document(id)));
				return found;
			}

			@Override
			public Map<DocumentId, Document> answering(Collection<DocumentId> ids) {
				return findAll(ids);
			}

			@Override
			public List<Document> named(String name, @Nullable String collection) {
				return List.of();
			}

			@Override
			public List<String> titles(@Nullable String collection, int most) {
				return List.of("Harbour guide", "Price list", "Tides");
			}

			@Override
			public List<Document> answering(@Nullable String collection) {
				return List.of();
			}

			@Override
			public boolean hasCollection(String name) {
				return true;
			}

			@Override
			public List<String> texts(Document document) {
				return List.of(pages).stream().map(PageText::text).toList();
			}

			@Override
			public Optional<PageText> page(DocumentId id, int number) {
				return List.of(pages).stream().filter((page) -> page.number() == number).findFirst();
			}
		};
	}

}
