package io.lectern.system;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Whether something failed because there was no room on the disk. */
public final class DiskFull {

	/** SQL state of PostgreSQL. */
	private static final String POSTGRES = "53100";

	/** The words of Linux and macOS for disk and quota, and of Windows. */
	private static final List<String> WORDS = List.of("No space left on device", "Disk quota exceeded",
			"There is not enough space on the disk", "File too large");

	private DiskFull() {
	}

	/** Looks at the failure and all that caused it. */
	public static boolean isCauseOf(@Nullable Throwable failure) {
		Throwable each = failure;
		for (int depth = 0; each != null && depth < 50; depth++) {
			if (each instanceof SQLException sql && POSTGRES.equals(sql.getSQLState())
					|| each instanceof IOException && says(each.getMessage())) {
				return true;
			}
			for (Throwable suppressed : each.getSuppressed()) {
				if (suppressed instanceof IOException && says(suppressed.getMessage())) {
					return true;
				}
			}
			each = each.getCause();
		}
		return false;
	}

	private static boolean says(@Nullable String message) {
		return message != null && WORDS.stream().anyMatch(message::contains);
	}

}
