package io.lectern.system;

import java.time.Clock;

import javax.sql.DataSource;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** What the other packages take for granted. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class SystemConfiguration {

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

	@Bean
	@OnEmbeddedStore
	ReplicaLock localLock() {
		return new LocalLock();
	}

	@Bean
	@OnPostgresStore
	ReplicaLock postgresLock(DataSource source) {
		return new PostgresLock(source);
	}

}
