package io.lectern.system;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.springframework.dao.DataAccessResourceFailureException;

/**
 * An advisory lock of the database on a connection of its own, which frees it when the
 * replica dies.
 */
final class PostgresLock implements ReplicaLock {

	private final DataSource source;

	PostgresLock(DataSource source) {
		this.source = source;
	}

	@Override
	public boolean tryRun(String name, Runnable work) {
		try (Connection connection = source.getConnection()) {
			if (!ask(connection, "select pg_try_advisory_lock(hashtextextended(?, 1))", name)) {
				return false;
			}
			try {
				work.run();
			}
			finally {
				ask(connection, "select pg_advisory_unlock(hashtextextended(?, 1))", name);
			}
			return true;
		}
		catch (SQLException ex) {
			throw new DataAccessResourceFailureException("The lock '" + name + "' can't be had", ex);
		}
	}

	private static boolean ask(Connection connection, String sql, String name) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			statement.setString(1, name);
			try (ResultSet answer = statement.executeQuery()) {
				return answer.next() && answer.getBoolean(1);
			}
		}
	}

}
