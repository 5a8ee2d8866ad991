package io.lectern.index;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Generations as schemas of the database, shared by all replicas. Each notes now and then
 * that it uses a generation; one that nobody has used for a while is dropped.
 */
final class PostgresGenerations implements GenerationStore {

	private static final Logger log = LoggerFactory.getLogger(PostgresGenerations.class);

	private final Postgres postgres;

	PostgresGenerations(Postgres postgres) {
		this.postgres = postgres;
	}

	@Override
	public Optional<String> active() {
		return postgres.jdbc()
			.sql("select fingerprint from index_generation where active")
			.query(String.class)
			.optional();
	}

	@Override
	public void activate(String fingerprint) {
		postgres.exclusively("generations", () -> {
			postgres.jdbc().sql("update index_generation set active = false where active").update();
			postgres.jdbc()
				.sql("update index_generation set active = true where fingerprint = :fingerprint")
				.param("fingerprint", fingerprint)
				.update();
		});
	}

	@Override
	public void describe(String fingerprint, String embeddings) {
		postgres.exclusively("generations", () -> postgres.jdbc()
			.sql("""
					insert into index_generation (fingerprint, embeddings, active, used_at)
					values (:fingerprint, :embeddings, false, now())
					on conflict (fingerprint) do update set embeddings = excluded.embeddings, used_at = now()""")
			.param("fingerprint", fingerprint)
			.param("embeddings", embeddings)
			.update());
	}

	@Override
	public Optional<String> embeddings(String fingerprint) {
		return postgres.jdbc()
			.sql("select embeddings from index_generation where fingerprint = :fingerprint")
			.param("fingerprint", fingerprint)
			.query(String.class)
			.optional();
	}

	@Override
	public PassageIndex open(String fingerprint) {
		return new PostgresPassageIndex(postgres, schema(fingerprint));
	}

	@Override
	public Set<String> all() {
		return Set.copyOf(postgres.jdbc().sql("select fingerprint from index_generation").query(String.class).list());
	}

	@Override
	public void keep(Collection<String> used) {
		postgres.jdbc()
			.sql("update index_generation set used_at = now()"
					+ " where fingerprint = any(:used) and used_at < now() - interval '30 seconds'")
			.param("used", used.toArray(String[]::new))
			.update();
		postgres.exclusively("generations", () -> {
			List<String> unused = postgres.jdbc()
				.sql("delete from index_generation where not active and used_at < now() - interval '5 minutes'"
						+ " returning fingerprint")
				.query(String.class)
				.list();
			for (String fingerprint : unused) {
				log.info("Index {} is used no more and is dropped", fingerprint);
				postgres.run("drop schema if exists %s cascade".formatted(schema(fingerprint)));
			}
		});
	}

	private static String schema(String fingerprint) {
		return "index_" + fingerprint;
	}

}
