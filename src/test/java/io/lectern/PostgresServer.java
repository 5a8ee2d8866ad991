package io.lectern;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * PostgreSQL with pgvector, one for all tests of a run; each test takes a database of its
 * own.
 */
public final class PostgresServer {

	private static final PostgreSQLContainer CONTAINER = container();

	private static final AtomicInteger DATABASES = new AtomicInteger();

	private PostgresServer() {
	}

	/** A server that is not started yet. */
	public static PostgreSQLContainer container() {
		try (InputStream image = PostgresServer.class.getResourceAsStream("/postgres-image")) {
			return new PostgreSQLContainer(
					DockerImageName.parse(new String(image.readAllBytes(), StandardCharsets.UTF_8).strip())
						.asCompatibleSubstituteFor("postgres"))
				.withUsername("lectern")
				.withPassword("secret")
				.withDatabaseName("lectern");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * URL of a new empty database; user and password are {@code lectern} and
	 * {@code secret}.
	 */
	public static synchronized String newDatabase() {
		if (!CONTAINER.isRunning()) {
			CONTAINER.start();
		}
		String name = "test_" + DATABASES.incrementAndGet();
		try (HikariDataSource source = pool(CONTAINER.getJdbcUrl())) {
			new JdbcTemplate(source).execute("create database " + name);
		}
		return CONTAINER.getJdbcUrl().replace("/lectern", "/" + name);
	}

	/** A pool of connections to it; with the vector extension. */
	public static HikariDataSource pool(String url) {
		HikariConfig config = new HikariConfig();
		config.setJdbcUrl(url);
		config.setUsername("lectern");
		config.setPassword("secret");
		config.setMaximumPoolSize(8);
		return new HikariDataSource(config);
	}

	/** A pool of connections to a new database that has pgvector. */
	public static HikariDataSource newPool() {
		HikariDataSource source = pool(newDatabase());
		createExtension(source);
		return source;
	}

	private static void createExtension(DataSource source) {
		new JdbcTemplate(source).execute("create extension vector");
	}

}
