package io.lectern.search;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

import io.lectern.search.SearchMeasures.Loss;
import io.lectern.system.Problem;

/**
 * The parts of one search, each on a thread of its own and all under one deadline. A part
 * that fails or comes too late is left out and named in the warnings. Closing ends what
 * is still at work.
 */
final class SearchTasks implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(SearchTasks.class);

	private final long begin = System.nanoTime();

	private final Duration deadline;

	private final SearchMeasures measures;

	private final Abandonment abandonment = new Abandonment();

	private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

	private final List<String> warnings = new ArrayList<>();

	SearchTasks(Duration deadline, SearchMeasures measures) {
		this.deadline = deadline;
		this.measures = measures;
	}

	/**
	 * Until when something is waited for, as a share of the search's deadline: whatever
	 * hangs leaves some of it to all that follows.
	 */
	enum Wait {

		/** The lists themselves. */
		LIST(0.8),

		/** What lists and titles make of the candidates. */
		SCORES(0.88),

		/** The best candidates read closely. */
		READING(0.92),

		/** Asking again by the best. */
		FEEDBACK(0.96),

		/** A model's order. */
		RERANKING(1),

		/** What there is nothing to show without. */
		NEED(2);

		private final double share;

		Wait(double share) {
			this.share = share;
		}

	}

	/**
	 * Something that a thread works on.
	 *
	 * @param kind what it is called in measures
	 * @param name what it is called in warnings, with a capital
	 */
	record Part<T>(String kind, String name, Future<T> result) {
	}

	/** Sets a thread to work. */
	<T> Part<T> start(String kind, String name, Callable<T> work) {
		return new Part<>(kind, name, threads.submit(measures.part(kind, () -> {
			abandonment.check();
			return work.call();
		})));
	}

	/** Told by parts between steps that may not be interrupted. */
	Abandonment abandonment() {
		return abandonment;
	}

	/** What has been left out so far. */
	List<String> warnings() {
		return warnings;
	}

	/** What came of it; empty, with a warning, where it failed or is too late. */
	<T> Optional<T> await(Part<T> part, Wait wait) {
		return await(part, limit(wait));
	}

	/** The same for a part with a limit of its own, which the deadline cuts short. */
	<T> Optional<T> await(Part<T> part, Duration atMost) {
		Duration left = left(Wait.RERANKING);
		Duration limit = (atMost.compareTo(left) < 0) ? atMost : left;
		return await(part, new Limit(limit, limit));
	}

	private <T> Optional<T> await(Part<T> part, Limit limit) {
		try {
			return Optional.of(get(part, limit));
		}
		catch (TimeoutException ex) {
			leaveOut(part, Loss.LATE, "took longer than %d ms".formatted(limit.told().toMillis()));
		}
		catch (ExecutionException ex) {
			log.warn("{} failed; the search goes on without it", part.name(), ex.getCause());
			leaveOut(part, Loss.FAILED, "failed");
		}
		return Optional.empty();
	}

	/**
	 * What came of something that is a gain where it is there and no loss where it is
	 * not: no warning tells of it. What is late is ended.
	 * @param atMost how long to wait for it; the deadline cuts it short
	 */
	<T> Optional<T> take(Part<T> part, Duration atMost) {
		Duration left = left(Wait.LIST);
		Duration limit = (atMost.compareTo(left) < 0) ? atMost : left;
		try {
			return Optional.of(get(part, new Limit(limit, limit)));
		}
		catch (TimeoutException ex) {
			part.result().cancel(true);
			measures.lost(part.kind(), Loss.LATE);
		}
		catch (ExecutionException ex) {
			log.debug("{} failed; the search goes on without it", part.name(), ex.getCause());
			measures.lost(part.kind(), Loss.FAILED);
		}
		return Optional.empty();
	}

	/**
	 * What there is nothing to show without.
	 * @throws Problem with status 503 when it is too late
	 */
	<T> T need(Part<T> part) {
		try {
			return get(part, limit(Wait.NEED));
		}
		catch (TimeoutException ex) {
			measures.lost(part.kind(), Loss.LATE);
			throw Problem.unavailable("search-unavailable",
					"%s took longer than %d ms".formatted(part.name(), limit(Wait.NEED).told().toMillis()));
		}
		catch (ExecutionException ex) {
			measures.lost(part.kind(), Loss.FAILED);
			if (ex.getCause() instanceof DataAccessException || ex.getCause() instanceof TransactionException) {
				// Told as what it is: the database is away.
				throw (RuntimeException) ex.getCause();
			}
			log.error("{} failed; without it there is nothing to show", part.name(), ex.getCause());
			throw Problem.unavailable("search-unavailable", "%s failed".formatted(part.name()));
		}
	}

	private <T> T get(Part<T> part, Limit limit) throws TimeoutException, ExecutionException {
		try {
			return part.result().get(limit.left().toNanos(), TimeUnit.NANOSECONDS);
		}
		catch (ExecutionException ex) {
			if (ex.getCause() instanceof Error error) {
				throw error;
			}
			throw ex;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new CancellationException("The search was interrupted");
		}
	}

	private void leaveOut(Part<?> part, Loss loss, String why) {
		measures.lost(part.kind(), loss);
		warnings.add("%s %s and was left out".formatted(part.name(), why));
	}

	/** How long to wait now, and the same as it is told: from when the search began. */
	private record Limit(Duration left, Duration told) {
	}

	private Limit limit(Wait wait) {
		return new Limit(left(wait), whole(wait));
	}

	private Duration whole(Wait wait) {
		return Duration.ofNanos((long) (wait.share * deadline.toNanos()));
	}

	private Duration left(Wait wait) {
		Duration left = whole(wait).minusNanos(System.nanoTime() - begin);
		return left.isNegative() ? Duration.ZERO : left;
	}

	@Override
	public void close() {
		abandonment.declare();
		// Not closed: that would wait for whoever is too late.
		threads.shutdown();
	}

}
