package io.lectern.index;

import java.time.Duration;

import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

import io.lectern.Needs;
import io.lectern.PostgresServer;
import io.lectern.embedding.Embeddings;
import io.lectern.embedding.EmbeddingsFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Generations shared by several replicas, each an {@link IndexGenerations} of its own.
 */
@Needs.Docker
class PostgresGenerationsTests {

	private static HikariDataSource source;

	private final JdbcClient jdbc = JdbcClient.create(source);

	@BeforeAll
	static void migrate() {
		source = PostgresServer.newPool();
		Flyway.configure().dataSource(source).locations("db/migration", "db/postgresql").load().migrate();
	}

	@AfterAll
	static void disconnect() {
		source.close();
	}

	@BeforeEach
	void forget() {
		jdbc.sql("delete from index_generation").update();
	}

	private static IndexGenerations replica(String model) {
		EmbeddingsFactory factory = new EmbeddingsFactory() {
			@Override
			public Embeddings open(String spec) {
				return new SingleSpace(new NamedSpace(spec));
			}

			@Override
			public String spec() {
				return model;
			}
		};
		return new IndexGenerations(new PostgresGenerations(new Postgres(source, new JdbcTransactionManager(source))),
				factory.open(model), factory, () -> "", Duration.ofHours(1));
	}

	private static String model(Generation generation) {
		return generation.embeddings().orElseThrow().spaces().getFirst().id();
	}

	@Test
	void replicasShareOneIndex() {
		IndexGenerations one = replica("a");
		IndexGenerations other = replica("a");
		Corpus.load(one.active().index());
		assertThat(other.active().index().count(Corpus.TIDES.id())).isEqualTo(2);
		assertThat(other.building()).isEmpty();
	}

	@Test
	void anIndexThatOneReplicaFinishedAnswersInAllOthers() {
		IndexGenerations old = replica("a");
		IndexGenerations builder = replica("b");
		IndexGenerations helper = replica("b");
		assertThat(model(builder.active())).isEqualTo("a");
		builder.switchOver();
		old.follow();
		helper.follow();
		assertThat(model(old.active())).isEqualTo("b");
		assertThat(old.building()).isEmpty();
		assertThat(model(helper.active())).isEqualTo("b");
		assertThat(helper.building()).isEmpty();
	}

	@Test
	void removesADocumentAlsoFromAnIndexThatOnlyOthersBuild() {
		IndexGenerations old = replica("a");
		IndexGenerations builder = replica("b");
		PassageIndex built = builder.building().orElseThrow().index();
		Corpus.load(built);
		old.remove(Corpus.TIDES.id());
		assertThat(built.count(Corpus.TIDES.id())).isZero();
		assertThat(built.count(Corpus.AMAZON.id())).isEqualTo(2);
	}

	@Test
	void dropsAnIndexOnlyWhenNoReplicaHasUsedItForAWhile() {
		IndexGenerations builder = replica("b");
		IndexGenerations changed = replica("c");
		String unfinished = changed.building().orElseThrow().fingerprint();
		builder.follow();
		assertThat(builder.all()).contains(unfinished);
		jdbc.sql("update index_generation set used_at = now() - interval '1 hour'").update();
		changed.follow();
		builder.follow();
		assertThat(builder.all()).contains(unfinished);
		jdbc.sql("update index_generation set used_at = now() - interval '1 hour'").update();
		builder.follow();
		assertThat(builder.all()).containsExactly(builder.active().fingerprint());
		assertThat(jdbc.sql("select count(*) from pg_namespace where nspname = :name")
			.param("name", "index_" + unfinished)
			.query(Integer.class)
			.single()).isZero();
	}

}
