package io.lectern.index;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The schema {@code bench} of a database that has the extension vector. */
final class GrowingPostgres implements GrowingStore {

	private static final String SCHEMA = "bench";

	private final HikariDataSource source = new HikariDataSource();

	private final Postgres postgres;

	GrowingPostgres(String url, String user, String password) {
		source.setJdbcUrl(url);
		source.setUsername(user);
		source.setPassword(password);
		source.addDataSourceProperty("reWriteBatchedInserts", "true");
		this.postgres = new Postgres(source, new JdbcTransactionManager(source));
	}

	Postgres postgres() {
		return postgres;
	}

	@Override
	public void clear() {
		jdbc().sql("drop schema if exists " + SCHEMA + " cascade").update();
	}

	@Override
	public PostgresPassageIndex open() {
		return new PostgresPassageIndex(postgres, SCHEMA);
	}

	@Override
	public long bytes() {
		return jdbc().sql("""
				select sum(pg_total_relation_size(oid)) from pg_class
				where relkind = 'r' and relnamespace = cast(:schema as regnamespace)""")
			.param("schema", SCHEMA)
			.query(Long.class)
			.single();
	}

	/** What lies in the database's own memory; the system may have more of it in its cache. */
	@Override
	public long resident() {
		jdbc().sql("create extension if not exists pg_buffercache").update();
		return jdbc().sql("""
				select count(*) * current_setting('block_size')::bigint from pg_buffercache b
				join pg_class c on b.relfilenode = pg_relation_filenode(c.oid)
				where c.relnamespace = cast(:schema as regnamespace)
				and b.reldatabase = (select oid from pg_database where datname = current_database())""")
			.param("schema", SCHEMA)
			.query(Long.class)
			.single();
	}

	@Override
	public JdbcClient jdbc() {
		return postgres.jdbc();
	}

	@Override
	public void close() {
		source.close();
	}

}
