package io.lectern.access;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who may come in.
 *
 * @param adminKey bearer key for everything; unset together with {@code reader-key}: no
 * key is asked for, and Lectern listens on the loopback address only
 * @param readerKey bearer key for reading, searching and asking
 */
@ConfigurationProperties("lectern.access")
record AccessProperties(@Nullable String adminKey, @Nullable String readerKey) {

	AccessProperties {
		adminKey = blankToNull(adminKey);
		readerKey = blankToNull(readerKey);
		if (readerKey != null && adminKey == null) {
			throw new IllegalArgumentException("lectern.access.reader-key is set but lectern.access.admin-key is not:"
					+ " nobody could upload. Set both, or the admin key alone.");
		}
		if (adminKey != null && adminKey.equals(readerKey)) {
			throw new IllegalArgumentException("lectern.access.admin-key and lectern.access.reader-key must differ");
		}
	}

	boolean open() {
		return adminKey == null;
	}

	private static @Nullable String blankToNull(@Nullable String key) {
		return (key == null || key.isBlank()) ? null : key;
	}

	/** Keys never reach a log. */
	@Override
	public String toString() {
		return "AccessProperties[" + (open() ? "open" : "keys set") + "]";
	}

}
