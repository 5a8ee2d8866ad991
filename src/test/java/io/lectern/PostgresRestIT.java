package io.lectern;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** The same contract on the other store. */
// Which settings are read depends on the store, so it has to be known before them.
@TestPropertySource(properties = "lectern.store=postgres")
@Needs.Docker
class PostgresRestIT extends RestIT {

	@DynamicPropertySource
	static void database(DynamicPropertyRegistry properties) {
		String url = PostgresServer.newDatabase();
		properties.add("spring.datasource.url", () -> url);
		properties.add("spring.datasource.password", () -> "secret");
	}

}
