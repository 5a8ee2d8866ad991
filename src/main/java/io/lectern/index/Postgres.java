package io.lectern.index;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import javax.sql.DataSource;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.RowMapperResultSetExtractor;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The database as the index uses it: one transaction for whatever belongs together. */
final class Postgres {

	/**
	 * For one search: how far the walk through an HNSW graph goes, that it goes on where
	 * a filter has thrown out too much, and that plans are made for the values at hand
	 * and not compiled, which would take longer than the search.
	 */
	private static final String SETTINGS = """
			select set_config('hnsw.ef_search', '%d', true), set_config('hnsw.iterative_scan', 'relaxed_order', true),
				set_config('hnsw.max_scan_tuples', '200000', true), set_config('jit', 'off', true),
				set_config('plan_cache_mode', 'force_custom_plan', true), set_config('%s', 'off', true);
			""";

	/** What pgvector allows. */
	private static final int MOST_NEIGHBOURS = 1_000;

	private final JdbcTemplate template;

	private final NamedParameterJdbcTemplate named;

	private final JdbcClient jdbc;

	private final DataSource source;

	private final TransactionTemplate changes;

	Postgres(DataSource source, PlatformTransactionManager transactions) {
		this.template = new JdbcTemplate(source);
		this.named = new NamedParameterJdbcTemplate(template);
		this.jdbc = JdbcClient.create(named);
		this.source = new TransactionAwareDataSourceProxy(source);
		this.changes = new TransactionTemplate(transactions);
	}

	JdbcClient jdbc() {
		return jdbc;
	}

	JdbcTemplate batches() {
		return template;
	}

	/** Where a library gets its connections, so that it writes in our transactions. */
	DataSource source() {
		return source;
	}

	/** Runs statements divided by semicolons. */
	void run(String statements) {
		for (String statement : statements.split(";\\s*")) {
			template.execute(statement);
		}
	}

	/** Does all of it or nothing; durable on return. */
	void change(Runnable change) {
		changes.executeWithoutResult((status) -> change.run());
	}

	/** Does it while nobody else does anything under that name, in any replica. */
	void exclusively(String name, Runnable change) {
		change(() -> {
			lock(name);
			change.run();
		});
	}

	/** Waits for that name and holds it until the end of the transaction. */
	void lock(String name) {
		template.query("select pg_advisory_xact_lock(hashtextextended(?, 0))", (row) -> {
		}, name);
	}

	/**
	 * Holds that name until the end of the transaction, unless somebody else does.
	 * @return whether it is held
	 */
	boolean lockIfFree(String name) {
		return Boolean.TRUE.equals(template.queryForObject("select pg_try_advisory_xact_lock(hashtextextended(?, 0))",
				Boolean.class, name));
	}

	/** What a search is to be planned by. */
	enum Plan {

		/** An index that yields rows in order. */
		ORDERED("enable_sort"),

		/** An index over the terms; comparing arrays row by row is slow. */
		INVERTED("enable_seqscan"),

		/** Whatever suits the filter. */
		ANY("jit");

		private final String avoided;

		Plan(String avoided) {
			this.avoided = avoided;
		}

	}

	/**
	 * Asks one query with the settings for a search. Both go to the database together:
	 * one round trip, and one transaction, to which the settings are confined.
	 * @param neighbours how many neighbours a walk through an HNSW graph keeps at hand
	 * @param sql the query with named parameters
	 */
	<T> List<T> search(int neighbours, Plan plan, String sql, Map<String, ?> parameters, RowMapper<T> rows) {
		String settings = SETTINGS.formatted(Math.clamp(neighbours, 1, MOST_NEIGHBOURS), plan.avoided);
		return Objects.requireNonNull(named.execute(settings + sql, parameters, (PreparedStatement statement) -> {
			statement.execute();
			statement.getMoreResults();
			try (ResultSet found = statement.getResultSet()) {
				return new RowMapperResultSetExtractor<>(rows).extractData(found);
			}
		}));
	}

}
