package io.lectern.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import io.lectern.access.Keys.Role;

/**
 * {@code GET /api/v1/me}: tells callers what they may do, so that the page offers no
 * more.
 */
@RestController
@RolesAllowed("READER")
class WhoAmIController {

	private final Keys keys;

	WhoAmIController(Keys keys) {
		this.keys = keys;
	}

	/**
	 * Who calls.
	 *
	 * @param role what the caller may do
	 * @param keys whether keys are asked for at all
	 */
	record Caller(Role role, boolean keys) {
	}

	@GetMapping("/api/v1/me")
	Caller me(HttpServletRequest request) {
		return new Caller(request.isUserInRole(Role.ADMIN.name()) ? Role.ADMIN : Role.READER, !keys.open());
	}

}
