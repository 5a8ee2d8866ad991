package io.lectern.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermRangeQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.NumericUtils;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import io.lectern.document.Document;
import io.lectern.document.DocumentId;
import io.lectern.document.Passage;
import io.lectern.index.Condition.Numbers;
import io.lectern.index.Condition.OneOf;
import io.lectern.index.Condition.Texts;

/** How a passage lies in Lucene, and the queries over that. */
public final class PassageFields {

	/** HNSW misses neighbours when it looks for only a handful. */
	private static final int MIN_NEIGHBOURS = 64;

	/**
	 * So many passages more take as many neighbours more to find the nearest as often
	 * ({@code bench/growth.sh}).
	 */
	private static final int PASSAGES_FOR_AS_MANY_MORE = 100_000;

	private static final int MOST_NEIGHBOURS = 1000;

	static final String ID = "id";

	static final String DOCUMENT = "document";

	static final String STORED = "passage";

	private static final String COLLECTION = "collection";

	private static final String METADATA = "metadata";

	private static final String NUMBER = "number";

	/** The field of a space's vectors begins with it. */
	private static final String VECTOR = "vector-";

	private static final Pattern NAME_BREAK = Pattern.compile("[^\\p{L}\\p{N}]+");

	/** "FY2018" to "FY", "2018". */
	private static final Pattern BEFORE_DIGITS = Pattern.compile("(?<=\\p{L})(?=\\p{N})");

	/** "2022Q2" to "2022", "Q2". */
	private static final Pattern AFTER_DIGITS = Pattern.compile("(?<=\\p{N})(?=\\p{L})");

	private static final JsonMapper JSON = new JsonMapper();

	private PassageFields() {
	}

	static Term documentTerm(DocumentId document) {
		return new Term(DOCUMENT, document.value());
	}

	static org.apache.lucene.document.Document of(Document document, PassageIndex.Embedded embedded,
			PassageAnalyzer analyzer) {
		Passage passage = embedded.passage();
		org.apache.lucene.document.Document fields = new org.apache.lucene.document.Document();
		fields.add(new StringField(ID, passage.id(), Store.NO));
		fields.add(new SortedDocValuesField(ID, new BytesRef(passage.id())));
		fields.add(new StringField(DOCUMENT, document.id().value(), Store.NO));
		fields.add(new SortedDocValuesField(DOCUMENT, new BytesRef(document.id().value())));
		fields.add(new StringField(COLLECTION, document.collection(), Store.NO));
		document.filterable().forEach((key, value) -> {
			fields.add(new StringField(METADATA, pair(key, value), Store.NO));
			Double number = Condition.Numbers.number(value);
			if (number != null) {
				fields.add(new StringField(NUMBER, number(key, number), Store.NO));
			}
		});
		WordFields.of(document, passage, analyzer).forEach(fields::add);
		FieldType vector = KnnFloatVectorField.createFieldType(embedded.vector().length,
				VectorSimilarityFunction.DOT_PRODUCT);
		fields.add(new KnnFloatVectorField(vectorField(embedded.space()), embedded.vector(), vector));
		fields.add(new StoredField(STORED, JSON.writeValueAsBytes(passage)));
		return fields;
	}

	static Passage stored(BytesRef json) {
		return JSON.readValue(json.bytes, json.offset, json.length, Passage.class);
	}

	/** The passages of any of these collections. */
	static Query collections(Collection<String> names) {
		return anyOf(COLLECTION, names);
	}

	/**
	 * @param passages how many the index has
	 */
	static Query dense(String space, float[] question, int limit, int passages, @Nullable Query filter) {
		return new KnnFloatVectorQuery(vectorField(space), question, neighbours(limit, passages), filter);
	}

	private static int neighbours(int limit, int passages) {
		long least = Math.max(limit, MIN_NEIGHBOURS);
		long more = least * passages / PASSAGES_FOR_AS_MANY_MORE;
		return (int) Math.max(limit, Math.min(MOST_NEIGHBOURS, least + more));
	}

	/** The filter as a query, null when it lets everything through. */
	static @Nullable Query filter(PassageIndex.Filter filter, Places places) throws IOException {
		BooleanQuery.Builder all = new BooleanQuery.Builder();
		anyOf(all, COLLECTION, filter.collections());
		anyOf(all, DOCUMENT, filter.documents().stream().map(DocumentId::value).toList());
		if (!filter.passages().isEmpty()) {
			all.add(places.query(filter.passages()), Occur.FILTER);
		}
		filter.conditions().forEach((condition) -> all.add(of(condition), Occur.FILTER));
		BooleanQuery query = all.build();
		return query.clauses().isEmpty() ? null : query;
	}

	private static Query of(Condition condition) {
		String key = condition.key();
		return switch (condition) {
			case OneOf one -> anyOf(METADATA, one.values().stream().map((value) -> pair(key, value)).toList());
			case Texts texts -> new TermRangeQuery(METADATA, new BytesRef(pair(key, texts.least())),
					new BytesRef(pair(key, texts.most())), true, true);
			case Numbers numbers ->
				new TermRangeQuery(NUMBER, number(key, numbers.least()), number(key, numbers.most()), true, true);
		};
	}

	static Query ids(Collection<String> ids) {
		return anyOf(ID, ids);
	}

	private static void anyOf(BooleanQuery.Builder all, String field, Collection<String> values) {
		if (!values.isEmpty()) {
			all.add(anyOf(field, values), Occur.FILTER);
		}
	}

	static Query anyOf(String field, Collection<String> values) {
		List<BytesRef> terms = new ArrayList<>(values.size());
		values.forEach((value) -> terms.add(new BytesRef(value)));
		return new TermInSetQuery(field, terms);
	}

	/** The passage with the vector that lies beside it in that leaf of the index. */
	static PassageIndex.Embedded embedded(Passage passage, LeafReader leaf, int doc) throws IOException {
		for (FieldInfo field : leaf.getFieldInfos()) {
			if (field.hasVectorValues()) {
				String space = field.name.substring(VECTOR.length());
				float[] vector = vector(space, leaf, doc);
				if (vector != null) {
					return new PassageIndex.Embedded(passage, space, vector);
				}
			}
		}
		throw new IllegalStateException("Passage " + passage.id() + " has no vector");
	}

	/** Its vector in that space, null where it has none there. */
	static float @Nullable [] vector(String space, LeafReader leaf, int doc) throws IOException {
		FloatVectorValues vectors = leaf.getFloatVectorValues(vectorField(space));
		if (vectors == null) {
			return null;
		}
		KnnVectorValues.DocIndexIterator documents = vectors.iterator();
		return (documents.advance(doc) == doc) ? vectors.vectorValue(documents.index()).clone() : null;
	}

	static String vectorField(String space) {
		return VECTOR + space;
	}

	/** Unambiguous: a NUL stands in neither key nor value. */
	private static String pair(String key, String value) {
		return key + '\0' + value;
	}

	/** Bytes whose order is that of the numbers. */
	private static BytesRef number(String key, double number) {
		byte[] name = pair(key, "").getBytes(StandardCharsets.UTF_8);
		byte[] bytes = Arrays.copyOf(name, name.length + Long.BYTES);
		NumericUtils.longToSortableBytes(NumericUtils.doubleToSortableLong(number), bytes, name.length);
		return new BytesRef(bytes);
	}

	/**
	 * The words of "reports/AMAZON_2022Q2.pdf", whole and cut where digits begin or end.
	 */
	public static String words(String name) {
		Set<String> words = new LinkedHashSet<>();
		for (String word : NAME_BREAK.split(name.replaceFirst("\\.\\p{Alnum}{1,5}$", ""))) {
			words.add(word);
			words.addAll(List.of(BEFORE_DIGITS.split(word)));
			words.addAll(List.of(AFTER_DIGITS.split(word)));
		}
		return String.join(" ", words);
	}

}
