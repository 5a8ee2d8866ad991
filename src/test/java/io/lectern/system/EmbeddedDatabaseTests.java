package io.lectern.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

class EmbeddedDatabaseTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class))
		.withUserConfiguration(Store.class);

	@Test
	void liesInARelativeDataFolderThatIsWrittenWithoutADot() throws IOException {
		Path relative = Files.createTempDirectory(Path.of("target"), "embedded-").resolve("data");
		assertThat(relative).isRelative();

		runner.withPropertyValues("lectern.data-dir=" + relative).run((context) -> {
			JdbcClient.create(context.getBean(DataSource.class)).sql("create table t (id int)").update();

			assertThat(context.getBean(LecternProperties.class).dataDir()).isAbsolute();
			assertThat(relative.resolve("lectern.mv.db")).exists();
			assertThat(Files.getPosixFilePermissions(relative)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
		});
	}

	@Test
	void anInterruptedThreadDoesNotCloseItForAll() throws IOException {
		Path data = Files.createTempDirectory(Path.of("target"), "embedded-").resolve("data");
		// Little is kept in memory, so that reading reads the file.
		runner.withPropertyValues("lectern.data-dir=" + data).run((context) -> {
			JdbcClient jdbc = JdbcClient.create(context.getBean(DataSource.class));
			jdbc.sql("create table t (id int primary key, text varchar)").update();
			jdbc.sql("insert into t select \"X\", repeat('text ', 2000) from system_range(1, 2000)").update();
			jdbc.sql("set cache_size 0").update();
			for (int i = 0; i < 20; i++) {
				Thread reader = Thread.ofPlatform().start(() -> {
					Thread.currentThread().interrupt();
					try {
						jdbc.sql("select sum(length(text)) from t").query(Long.class).single();
						jdbc.sql("update t set text = text || '.' where id < 20").update();
					}
					catch (DataAccessException ex) {
						// That the interrupted one fails is its own affair.
					}
				});
				reader.join();
			}
			assertThat(jdbc.sql("select count(*) from t where length(text) >= 10000").query(Integer.class).single())
				.isEqualTo(2000);
			assertThat(jdbc.sql("update t set text = 'x'").update()).isEqualTo(2000);
		});
	}

	@Test
	void isNotThereWhereEverythingIsInPostgres() {
		runner.withPropertyValues("lectern.store=postgres", "spring.datasource.url=jdbc:postgresql://localhost/lectern")
			.run((context) -> assertThat(context).doesNotHaveBean(EmbeddedDatabase.class));
	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties(LecternProperties.class)
	@Import(EmbeddedDatabase.class)
	static class Store {

	}

}
