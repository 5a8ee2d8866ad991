package io.lectern.ingest;

import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerProperties;
import org.springframework.stereotype.Component;

import io.lectern.system.Background;

/** Jobs work in the background: questions go first. */
@Component
class JobThreads implements DbSchedulerCustomizer {

	private final DbSchedulerProperties settings;

	JobThreads(DbSchedulerProperties settings) {
		this.settings = settings;
	}

	/** Closed by the scheduler. */
	@Override
	public Optional<ExecutorService> executorService() {
		return Optional.of(Executors.newFixedThreadPool(settings.getThreads(), Background.threads("job-")));
	}

}
