package io.lectern.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import dev.langchain4j.data.document.Metadata;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.invocation.InvocationContext;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.bgesmallenv15q.BgeSmallEnV15QuantizedEmbeddingModel;
import dev.langchain4j.rag.AugmentationRequest;
import dev.langchain4j.rag.DefaultRetrievalAugmentor;
import dev.langchain4j.rag.RetrievalAugmentor;
import dev.langchain4j.rag.content.retriever.ContentRetriever;
import dev.langchain4j.rag.content.retriever.EmbeddingStoreContentRetriever;
import dev.langchain4j.rag.query.router.DefaultQueryRouter;
import dev.langchain4j.store.embedding.inmemory.InMemoryEmbeddingStore;
import org.springframework.ai.document.Document;
import org.springframework.ai.transformers.TransformersEmbeddingModel;
import org.springframework.ai.vectorstore.SearchRequest;
import org.springframework.ai.vectorstore.SimpleVectorStore;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.FileSystemResource;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.lectern.document.DocumentId;
import io.lectern.index.IndexGenerations;
import io.lectern.index.PassageIndex;
import io.lectern.index.PassageIndex.Embedded;

/**
 * What langchain4j and Spring AI take to search the same passages by the same weights, each with its own defaults: the
 * ten best, the question's embedding included. langchain4j's in-memory store, alone and fused by its reciprocal ranks with
 * a Lucene index in memory asked by the query parser, as its users do; Spring AI's simple store, which knows no words.
 * <p>
 * Arguments as those of {@link SearchCost}. Run by {@code bench/peers.sh}.
 */
final class Peers {

	private static final int BEST = 10;

	private final List<Embedded> passages;

	private Peers(List<Embedded> passages) {
		this.passages = passages;
	}

	public static void main(String[] arguments) throws Exception {
		SearchCost.measure(arguments, (lectern, collection) -> new Peers(passages(lectern, collection)).ways());
	}

	/** Those in the space of English, since the peers know one model. */
	private static List<Embedded> passages(ConfigurableApplicationContext lectern, String collection) {
		PassageIndex index = lectern.getBean(IndexGenerations.class).active().index();
		List<Embedded> passages = new ArrayList<>();
		for (String document : lectern.getBean(JdbcClient.class)
			.sql("select id from document where collection = :collection")
			.param("collection", collection)
			.query(String.class)
			.list()) {
			index.embedded(new DocumentId(document))
				.stream()
				.filter((each) -> each.space().contains("-en-"))
				.forEach(passages::add);
		}
		System.out.printf("%d passages in the peers' stores%n", passages.size());
		return passages;
	}

	private Map<String, Consumer<String>> ways() throws Exception {
		Map<String, Consumer<String>> ways = new LinkedHashMap<>();
		EmbeddingModel model = new BgeSmallEnV15QuantizedEmbeddingModel();
		ContentRetriever dense = EmbeddingStoreContentRetriever.builder()
			.embeddingStore(inMemory())
			.embeddingModel(model)
			.maxResults(BEST)
			.build();
		RetrievalAugmentor hybrid = DefaultRetrievalAugmentor.builder()
			.queryRouter(new DefaultQueryRouter(dense, new InMemoryLucene(texts())))
			.build();
		ways.put("langchain4j, embedding alone", model::embed);
		ways.put("langchain4j, dense", (asked) -> dense.retrieve(dev.langchain4j.rag.query.Query.from(asked)));
		ways.put("langchain4j, dense and Lucene, RRF", (asked) -> {
			UserMessage message = UserMessage.from(asked);
			hybrid.augment(new AugmentationRequest(message,
					dev.langchain4j.rag.query.Metadata.builder()
						.chatMessage(message)
						.invocationContext(InvocationContext.builder().build())
						.build()));
		});
		SimpleVectorStore store = simpleStore();
		ways.put("Spring AI, dense",
				(asked) -> store.similaritySearch(SearchRequest.builder().query(asked).topK(BEST).build()));
		return ways;
	}

	private List<String> texts() {
		return passages.stream().map((each) -> each.passage().text()).toList();
	}

	private InMemoryEmbeddingStore<TextSegment> inMemory() {
		InMemoryEmbeddingStore<TextSegment> store = new InMemoryEmbeddingStore<>();
		passages.forEach((each) -> store.add(Embedding.from(each.vector()),
				TextSegment.from(each.passage().text(), Metadata.from("id", each.passage().id()))));
		return store;
	}

	/** Its vectors are read from a file as it writes it, so that nothing is embedded anew. */
	private SimpleVectorStore simpleStore() throws Exception {
		Path models = Files.createTempDirectory("peers");
		TransformersEmbeddingModel model = new TransformersEmbeddingModel();
		model.setModelResource(new FileSystemResource(unpacked(models, "bge-small-en-v1.5-q.onnx")));
		model.setTokenizerResource(new FileSystemResource(unpacked(models, "bge-small-en-v1.5-q-tokenizer.json")));
		model.afterPropertiesSet();
		Map<String, float[]> vectors = new LinkedHashMap<>();
		passages.forEach((each) -> vectors.put(each.passage().text(), each.vector()));
		SimpleVectorStore store = SimpleVectorStore.builder(new KnownVectors(model, vectors)).build();
		store.add(passages.stream().map((each) -> new Document(each.passage().text())).toList());
		return store;
	}

	private static Path unpacked(Path folder, String name) throws IOException {
		Path file = folder.resolve(name);
		try (var weights = Peers.class.getResourceAsStream("/" + name)) {
			Files.copy(weights, file);
		}
		return file;
	}

}
