package io.lectern.index;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.sun.management.OperatingSystemMXBean;
import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene104.Lucene104HnswScalarQuantizedVectorsFormat;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;
import org.apache.lucene.codecs.perfield.PerFieldKnnVectorsFormat;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.RescoreTopNQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.quantization.QuantizedByteVectorValues.ScalarEncoding;
import org.springframework.util.FileSystemUtils;

import io.lectern.index.PassageIndex.Embedded;
import io.lectern.index.PassageIndex.Filter;

/**
 * What Lucene's graph of vectors takes to build and to ask, and what it misses, by its neighbours and how many are looked at
 * to find them, whole or quantized and ordered anew by the whole ones.
 * <p>
 * Arguments: corpora with commas between them, questions, passages, and graphs such as {@code float/16/100,byte/24/200} with
 * commas between them. Run by {@code bench/hnsw.sh}.
 */
final class GraphCost {

	private static final Path FOLDER = Path.of("target/bench-data/graph");

	private static final int[] LOOKED_FOR = { 64, 100, 128, 200 };

	private static final int ROUNDS = 6;

	/** Of so many passages a segment is made before segments are merged. */
	private static final int SEGMENT = 2_500;

	private static final OperatingSystemMXBean PROCESS = (OperatingSystemMXBean) ManagementFactory
		.getOperatingSystemMXBean();

	private final List<Embedded> passages = new ArrayList<>();

	private final List<float[]> questions;

	private final List<Set<String>> nearest;

	private GraphCost(RealPassages real, int count) {
		ManyPassages many = real.repeated();
		while (many.size() < count) {
			passages.addAll(many.next());
		}
		this.questions = IntStream.range(0, real.questions().size())
			.filter((n) -> n % 3 == 0)
			.mapToObj((n) -> real.vectors().of(real.questions().get(n)))
			.toList();
		this.nearest = questions.stream().map((question) -> many.exact(question, Filter.NONE)).toList();
	}

	/**
	 * A graph.
	 *
	 * @param numbers as what vectors are looked at: float, byte or nibble
	 * @param neighbours most of a vector
	 * @param lookedAt vectors looked at to find them
	 */
	private record Graph(String numbers, int neighbours, int lookedAt) {

		static Graph of(String written) {
			String[] parts = written.split("/");
			return new Graph(parts[0], Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
		}

		boolean whole() {
			return numbers.equals("float");
		}

		KnnVectorsFormat format() {
			return whole() ? new Lucene99HnswVectorsFormat(neighbours, lookedAt)
					: new Lucene104HnswScalarQuantizedVectorsFormat(
							numbers.equals("byte") ? ScalarEncoding.UNSIGNED_BYTE : ScalarEncoding.PACKED_NIBBLE,
							neighbours, lookedAt);
		}

		IndexWriterConfig config() {
			KnnVectorsFormat format = format();
			KnnVectorsFormat everyField = new PerFieldKnnVectorsFormat() {
				@Override
				public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
					return format;
				}
			};
			return new IndexWriterConfig().setMergePolicy(new TieredMergePolicy().setSegmentsPerTier(4))
				.setCodec(new FilterCodec("Lucene104", new Lucene104Codec()) {
					@Override
					public KnnVectorsFormat knnVectorsFormat() {
						return everyField;
					}
				});
		}

		Query query(float[] question, int k) {
			Query query = new KnnFloatVectorQuery("vector", question, k);
			return whole() ? query : RescoreTopNQuery.createFullPrecisionRescorerQuery(query, question, "vector", k);
		}

	}

	public static void main(String[] args) throws Exception {
		GraphCost cost = new GraphCost(RealPassages.read(args[0], Path.of(args[1])), Integer.parseInt(args[2]));
		for (String graph : args[3].split(",")) {
			cost.measure(Graph.of(graph));
		}
	}

	private void measure(Graph graph) throws IOException {
		FileSystemUtils.deleteRecursively(FOLDER);
		try (Directory directory = FSDirectory.open(FOLDER)) {
			long began = PROCESS.getProcessCpuTime();
			build(directory, graph);
			double built = (PROCESS.getProcessCpuTime() - began) / 1e6 / passages.size();
			try (DirectoryReader reader = DirectoryReader.open(directory); Stream<Path> files = Files.list(FOLDER)) {
				System.out.printf(Locale.ROOT, "%s: built in %.2f ms of processor time a vector, %.2f kB each, %d segments%n",
						graph, built, files.mapToLong((file) -> file.toFile().length()).sum() / 1024.0 / passages.size(),
						reader.leaves().size());
				for (int k : LOOKED_FOR) {
					ask(new IndexSearcher(reader), graph, k);
				}
			}
		}
	}

	private void build(Directory directory, Graph graph) throws IOException {
		try (IndexWriter writer = new IndexWriter(directory, graph.config())) {
			for (int i = 0; i < passages.size(); i++) {
				Document fields = new Document();
				fields.add(new KnnFloatVectorField("vector", passages.get(i).vector(),
						VectorSimilarityFunction.DOT_PRODUCT));
				fields.add(new StringField("id", passages.get(i).passage().id(), Store.YES));
				writer.addDocument(fields);
				if ((i + 1) % SEGMENT == 0) {
					writer.flush();
				}
			}
		}
	}

	/** The least of several rounds, since the machine has other work. */
	private void ask(IndexSearcher searcher, Graph graph, int k) throws IOException {
		long least = Long.MAX_VALUE;
		long found = 0;
		for (int round = 0; round < ROUNDS; round++) {
			List<ScoreDoc[]> answers = new ArrayList<>();
			long began = PROCESS.getProcessCpuTime();
			for (float[] question : questions) {
				answers.add(searcher.search(graph.query(question, k), k).scoreDocs);
			}
			least = Math.min(least, PROCESS.getProcessCpuTime() - began);
			found = 0;
			for (int i = 0; i < answers.size(); i++) {
				for (ScoreDoc hit : List.of(answers.get(i)).subList(0, 10)) {
					found += nearest.get(i).contains(searcher.storedFields().document(hit.doc).get("id")) ? 1 : 0;
				}
			}
		}
		System.out.printf(Locale.ROOT, "  %d looked for: recall@10 %.3f, %.2f ms of processor time%n", k,
				found / 10.0 / questions.size(), least / 1e6 / questions.size());
	}

}
