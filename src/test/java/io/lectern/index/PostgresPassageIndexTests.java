package io.lectern.index;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.jdbc.support.JdbcTransactionManager;

import io.lectern.Needs;
import io.lectern.PostgresServer;

@Needs.Docker
class PostgresPassageIndexTests extends PassageIndexContract {

	private static HikariDataSource source;

	private static int indexes;

	private PostgresPassageIndex index;

	@BeforeAll
	static void connect() {
		source = PostgresServer.newPool();
	}

	@AfterAll
	static void disconnect() {
		source.close();
	}

	@BeforeEach
	void open() {
		index = new PostgresPassageIndex(new Postgres(source, new JdbcTransactionManager(source)),
				"index_" + indexes++);
	}

	@Override
	PassageIndex index() {
		return index;
	}

}
