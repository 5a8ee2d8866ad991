package io.lectern.document;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

import io.lectern.system.LecternProperties;

/**
 * The registry and the intake over a database in memory, with the events they published.
 */
public final class TestRegistry {

	public final DataSource source = TestDatabase.create();

	public final JdbcClient jdbc = JdbcClient.create(source);

	public final List<Object> events = new ArrayList<>();

	public final DocumentRegistry registry;

	public final Versions versions;

	public final Originals originals;

	public final Intake intake;

	public final Collections collections;

	public TestRegistry(Path dataDir, Clock clock) {
		versions = new Versions(jdbc, JsonMapper.builder().build(), events::add);
		registry = registry(source, versions, events::add, clock);
		originals = new FileOriginals(new LecternProperties("embedded", dataDir));
		collections = new Collections(jdbc, clock);
		intake = new Intake(originals, registry, versions, collections,
				new TransactionTemplate(new DataSourceTransactionManager(source)), clock);
	}

	/** A registry over that database. */
	static DocumentRegistry registry(DataSource source, Versions versions, ApplicationEventPublisher events,
			Clock clock) {
		JdbcClient jdbc = JdbcClient.create(source);
		JdbcTemplate batches = new JdbcTemplate(source);
		JsonMapper json = JsonMapper.builder().build();
		Pages pages = new Pages(jdbc, batches);
		return new DocumentRegistry(jdbc, pages,
				new DocumentContents(jdbc, pages, new HiddenTexts(jdbc, batches), json), versions, json, events, clock);
	}

}
