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
