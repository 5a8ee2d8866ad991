package io.lectern.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
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

	/**
	 * Somebody who came with a known key.
	 *
	 * @param name tells callers apart: the role for the configured keys, the key's id for
	 * the others
	 */
	record Caller(String name, Role role) {

		static Caller configured(Role role) {
			return new Caller(role.name().toLowerCase(Locale.ROOT), role);
		}

	}

	private final AccessProperties access;

	private final IssuedKeys issued;

	Keys(AccessProperties access, IssuedKeys issued) {
		this.access = access;
		this.issued = issued;
	}

	/** Whether no key is asked for, so that every caller is an admin. */
	boolean open() {
		return access.open();
	}

	/**
	 * Who holds the key, empty for an unknown key. Takes the same time for any wrong key
	 * of the same length.
	 */
	Optional<Caller> caller(String key) {
		boolean admin = matches(access.adminKey(), key);
		boolean reader = matches(access.readerKey(), key);
		if (admin || reader) {
			return Optional.of(Caller.configured(admin ? Role.ADMIN : Role.READER));
		}
		return issued.find(key).map((found) -> new Caller(found.id(), found.role()));
	}

	private static boolean matches(@Nullable String expected, String given) {
		return expected != null && MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8),
				given.getBytes(StandardCharsets.UTF_8));
	}

}
