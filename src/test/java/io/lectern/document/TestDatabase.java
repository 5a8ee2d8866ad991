package io.lectern.document;

import java.util.UUID;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

/** An empty migrated H2 database in memory. */
public final class TestDatabase {

	private TestDatabase() {
	}

	public static DataSource create() {
		JdbcDataSource source = empty();
		JdbcClient.create(source).sql(Migrated.SCRIPT).update();
		return source;
	}

	/** As the migrations up to that version make it. */
	static DataSource create(String version) {
		JdbcDataSource source = empty();
		Flyway.configure().dataSource(source).target(version).load().migrate();
		return source;
	}

	private static JdbcDataSource empty() {
		JdbcDataSource source = new JdbcDataSource();
		source.setURL("jdbc:h2:mem:" + UUID.randomUUID()
				+ ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
		return source;
	}

	/** Flyway runs once a process; H2 tells what came of it many times as fast. */
	private static final class Migrated {

		private static final String SCRIPT = String.join("\n",
				JdbcClient.create(create("latest")).sql("script").query(String.class).list());

	}

}
