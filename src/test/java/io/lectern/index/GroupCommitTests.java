package io.lectern.index;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

class GroupCommitTests {

	@Test
	void commitsOnceForAllThatWroteDuringACommit() throws Exception {
		AtomicInteger commits = new AtomicInteger();
		CountDownLatch first = new CountDownLatch(1);
		CountDownLatch go = new CountDownLatch(1);
		GroupCommit group = new GroupCommit(() -> {
			if (commits.incrementAndGet() == 1) {
				first.countDown();
				awaitQuietly(go);
			}
		});
		try (ExecutorService threads = Executors.newCachedThreadPool()) {
			threads.submit(() -> await(group));
			first.await();
			for (int i = 0; i < 20; i++) {
				threads.submit(() -> await(group));
			}
			while (group.waiting() < 20) {
				Thread.onSpinWait();
			}
			go.countDown();
		}
		assertThat(commits).hasValue(2);
	}

	@Test
	void reportsAFailedCommitAndTriesAgainForTheNext() throws Exception {
		AtomicInteger commits = new AtomicInteger();
		GroupCommit group = new GroupCommit(() -> {
			if (commits.incrementAndGet() == 1) {
				throw new IOException("disk full");
			}
		});
		assertThatIOException().isThrownBy(group::await).withMessage("disk full");
		group.await();
		assertThat(commits).hasValue(2);
	}

	private static Void await(GroupCommit group) throws IOException {
		group.await();
		return null;
	}

	private static void awaitQuietly(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
