package io.lectern.index;

import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;

/** Looks now and then what other replicas have made of the index. */
final class GenerationFollower {

	private static final Logger log = LoggerFactory.getLogger(GenerationFollower.class);

	private final IndexGenerations generations;

	GenerationFollower(IndexGenerations generations) {
		this.generations = generations;
	}

	@Scheduled(fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
	void follow() {
		try {
			generations.follow();
		}
		catch (DataAccessException | TransactionException ex) {
			log.debug("Which index answers can't be told now", ex);
		}
	}

}
