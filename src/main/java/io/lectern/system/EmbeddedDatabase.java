package io.lectern.system;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/** The H2 database of the embedded store: a file in the data folder. */
@Component
@OnEmbeddedStore
class EmbeddedDatabase implements JdbcConnectionDetails {

	/**
	 * async: a file channel of the usual kind is closed, for all, by whoever is
	 * interrupted while reading it, such as a search whose client has left.
	 * WRITE_DELAY=0: what a commit has acknowledged is with the operating system and
	 * survives the process being killed.
	 */
	private static final String URL = "jdbc:h2:file:async:%s/lectern;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
			+ "DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";

	private final LecternProperties lectern;

	EmbeddedDatabase(LecternProperties lectern) {
		this.lectern = lectern;
		// The database is the first to write into it.
		PrivateFolder.prepare(lectern.dataDir());
	}

	/** The folder is absolute in it, because H2 takes no other. */
	@Override
	public String getJdbcUrl() {
		return URL.formatted(lectern.dataDir());
	}

	@Override
	public String getUsername() {
		return "lectern";
	}

	@Override
	public String getPassword() {
		return "";
	}

}
