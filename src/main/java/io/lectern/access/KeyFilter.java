package io.lectern.access;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

import io.lectern.access.Keys.Caller;
import io.lectern.access.Keys.Role;

/**
 * Gives each request the role of its bearer key, or the admin's where no keys are set.
 */
class KeyFilter extends OncePerRequestFilter {

	private final Keys keys;

	private final Guesses guesses;

	private final Refusals refusals;

	KeyFilter(Keys keys, Guesses guesses, Refusals refusals) {
		this.keys = keys;
		this.guesses = guesses;
		this.refusals = refusals;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String header = request.getHeader("Authorization");
		if (keys.open()) {
			Optional<String> reason = Elsewhere.reason(request);
			if (reason.isPresent()) {
				refusals.write(response, HttpStatus.FORBIDDEN, "foreign-origin", reason.get());
				return;
			}
			enter(Caller.configured(Role.ADMIN));
		}
		else if (header != null && !isKnown(header, request.getRemoteAddr(), response)) {
			return;
		}
		chain.doFilter(request, response);
	}

	/** Lets a known key's holder in and turns anybody else away. */
	private boolean isKnown(String header, String address, HttpServletResponse response) throws IOException {
		String key = header.regionMatches(true, 0, "Bearer ", 0, 7) ? header.substring(7).strip() : "";
		if (!guesses.mayTry(address, key)) {
			refusals.tooMany(response, guesses.retryAfter(address));
			return false;
		}
		Optional<Caller> caller;
		try {
			caller = keys.caller(key);
		}
		catch (DataAccessException ex) {
			refusals.write(response, HttpStatus.SERVICE_UNAVAILABLE, "keys-unreachable",
					"The key can't be looked up at the moment; try again in a few seconds");
			return false;
		}
		if (caller.isPresent()) {
			guesses.right(key);
			enter(caller.get());
			return true;
		}
		if (guesses.wrong(address)) {
			refusals.tooMany(response, guesses.retryAfter(address));
		}
		else {
			refusals.unauthorized(response, "The key is unknown");
		}
		return false;
	}

	private static void enter(Caller caller) {
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(caller.name(), null,
				List.of(new SimpleGrantedAuthority("ROLE_" + caller.role()))));
		SecurityContextHolder.setContext(context);
	}

	/** Event streams end in a dispatch of their own; it needs the role too. */
	@Override
	protected boolean shouldNotFilterAsyncDispatch() {
		return false;
	}

}
