package io.lectern.ingest;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import io.lectern.document.Document;

/**
 * In which order documents have their turn: small ones before large ones, and those of
 * one collection alternating with those of the others, however many of them are in line.
 */
@Component
class Turns {

	/** Bytes up to which a document takes seconds rather than minutes. */
	static final long SMALL = 128 * 1024;

	/** Documents in line before one that are still told apart. */
	private static final int COUNTED = 1000;

	private final JdbcClient jdbc;

	Turns(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * A place in line.
	 *
	 * @param small whether the document is a small one
	 * @param priority as the scheduler orders jobs, highest first, at most 0
	 */
	record Turn(boolean small, int priority) {

		/** After everybody else. */
		static final Turn LAST = new Turn(false, Short.MIN_VALUE);

	}

	/**
	 * The turn of a document that has just come. It counts from that of the document
	 * whose turn is next, so that the whole line moves on and nobody waits for ever.
	 */
	Turn of(Document document) {
		boolean small = document.size() <= SMALL;
		return new Turn(small, Math.max(Turn.LAST.priority() + 1, next() - before(document, small)));
	}

	private int next() {
		return jdbc
			.sql("select priority from scheduled_tasks where picked = false and priority <= 0 and priority > :last"
					+ " order by picked, priority desc fetch first 1 rows only")
			.param("last", Turn.LAST.priority())
			.query(Integer.class)
			.optional()
			.orElse(0);
	}

	/** How many of its collection are in line before it. */
	private int before(Document document, boolean small) {
		return jdbc
			.sql("select count(*) from (select 1 from document where collection = :collection and status = 'RECEIVED'"
					+ " and id <> :id and size <= :most fetch first " + COUNTED + " rows only) as waiting")
			.param("collection", document.collection())
			.param("id", document.id().value())
			.param("most", small ? SMALL : Long.MAX_VALUE)
			.query(Integer.class)
			.single();
	}

}
