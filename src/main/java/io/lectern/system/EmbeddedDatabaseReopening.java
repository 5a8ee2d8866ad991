package io.lectern.system;

import java.sql.SQLException;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.SQLExceptionOverride;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * Has the embedded database opened anew after its disk was full. At a write that fails H2
 * closes its file for all, and opens it again only when nobody holds on to what is
 * closed; so all connections have to go. Nothing committed is lost by it.
 */
@Component
@OnEmbeddedStore
class EmbeddedDatabaseReopening implements BeanPostProcessor {

	private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabaseReopening.class);

	/** SQL state of H2 for a database that is closed. */
	static final String CLOSED = "90098";

	@Override
	public Object postProcessBeforeInitialization(Object bean, String name) {
		if (bean instanceof HikariDataSource pool) {
			pool.setExceptionOverride(new Eviction(pool));
		}
		return bean;
	}

	/** Asked about every failure of a statement. */
	private record Eviction(HikariDataSource pool) implements SQLExceptionOverride {

		@java.lang.Override
		public Override adjudicate(SQLException failure) {
			boolean full = DiskFull.isCauseOf(failure);
			if (!full && !CLOSED.equals(failure.getSQLState())) {
				return Override.CONTINUE_EVICT;
			}
			log.warn("The database is opened anew{}", full ? ", because its disk was full" : "");
			if (pool.getHikariPoolMXBean() != null) {
				pool.getHikariPoolMXBean().softEvictConnections();
			}
			return Override.MUST_EVICT;
		}

	}

}
