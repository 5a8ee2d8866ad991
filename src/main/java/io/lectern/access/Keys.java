package io.lectern.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which role a bearer key stands for: the one place that decides who somebody is. */
@Component
class Keys {

	/** What a caller may do; an admin may do all that a reader may. */
	enum Role {

		ADMIN, READER

	}

	private final AccessProperties access;

	Keys(AccessProperties access) {
		this.access = access;
	}

	/** Whether no key is asked for, so that every caller is an admin. */
	boolean open() {
		return access.open();
	}

	/**
	 * The key's role, empty for an unknown key. Takes the same time for any wrong key of
	 * the same length.
	 */
	Optional<Role> role(String key) {
		boolean admin = matches(access.adminKey(), key);
		boolean reader = matches(access.readerKey(), key);
		return admin ? Optional.of(Role.ADMIN) : reader ? Optional.of(Role.READER) : Optional.empty();
	}

	private static boolean matches(@Nullable String expected, String given) {
		return expected != null && MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8),
				given.getBytes(StandardCharsets.UTF_8));
	}

}
