package io.lectern.index;

import java.time.Duration;
import java.util.function.UnaryOperator;

import javax.sql.DataSource;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

import io.lectern.document.Collections;
import io.lectern.embedding.Embeddings;
import io.lectern.embedding.EmbeddingsFactory;
import io.lectern.system.LecternProperties;
import io.lectern.system.OnEmbeddedStore;
import io.lectern.system.OnPostgresStore;

@Configuration(proxyBeanMethods = false)
class IndexConfiguration {

	/** Searches end within their deadline, ingestion writes a document within this. */
	private static final Duration GRACE = Duration.ofMinutes(2);

	@Bean
	@OnEmbeddedStore
	GenerationStore folderGenerations(LecternProperties lectern) {
		return new FolderGenerations(lectern.dataDir().resolve("index"));
	}

	@Bean
	@OnPostgresStore
	GenerationStore postgresGenerations(DataSource source, PlatformTransactionManager transactions) {
		return new PostgresGenerations(new Postgres(source, transactions));
	}

	@Bean
	@DependsOnDatabaseInitialization
	IndexGenerations indexGenerations(GenerationStore store, Embeddings embeddings, EmbeddingsFactory factory,
			ObjectProvider<PassageRecipe> recipe, ObjectProvider<Collections> collections) {
		UnaryOperator<String> names = collections.stream()
			.findFirst()
			.<UnaryOperator<String>>map((known) -> known::indexedAs)
			.orElse(UnaryOperator.identity());
		return new IndexGenerations(store, embeddings, factory, recipe.getIfAvailable(() -> () -> ""), GRACE, names);
	}

	/** Ready is who need not wait for a model. */
	@Bean
	ApplicationRunner modelsOfTheIndex(IndexGenerations generations) {
		return (arguments) -> generations.active().awaitModels();
	}

	/** Other replicas finish indexes too. */
	@Bean
	@OnPostgresStore
	GenerationFollower generationFollower(IndexGenerations generations) {
		return new GenerationFollower(generations);
	}

}
