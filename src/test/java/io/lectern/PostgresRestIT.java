package io.lectern;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The same contract on the other store. */
class PostgresRestIT extends RestIT {

	@DynamicPropertySource
	static void database(DynamicPropertyRegistry properties) {
		String url = PostgresServer.newDatabase();
		properties.add("lectern.store", () -> "postgres");
		properties.add("spring.datasource.url", () -> url);
		properties.add("spring.datasource.password", () -> "secret");
	}

}
