package io.lectern.document;

import java.util.UUID;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;

/** An empty migrated H2 database in memory. */
public final class TestDatabase {

	private TestDatabase() {
	}

	public static DataSource create() {
		return create("latest");
	}

	/** As the migrations up to that version make it. */
	static DataSource create(String version) {
		JdbcDataSource source = new JdbcDataSource();
		source.setURL("jdbc:h2:mem:" + UUID.randomUUID()
				+ ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
		Flyway.configure().dataSource(source).target(version).load().migrate();
		return source;
	}

}
