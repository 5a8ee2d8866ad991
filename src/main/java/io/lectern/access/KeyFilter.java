package io.lectern.access;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
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

	private static final Set<String> LOOPBACK_NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

	private final Keys keys;

	private final Refusals refusals;

	KeyFilter(Keys keys, Refusals refusals) {
		this.keys = keys;
		this.refusals = refusals;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String header = request.getHeader("Authorization");
		if (keys.open()) {
			if (comesFromElsewhere(request)) {
				refusals.write(response, HttpStatus.FORBIDDEN, "foreign-origin",
						"Without keys Lectern answers pages and names of this machine only");
				return;
			}
			enter(Caller.configured(Role.ADMIN));
		}
		else if (header != null) {
			Optional<Caller> caller;
			try {
				caller = header.regionMatches(true, 0, "Bearer ", 0, 7) ? keys.caller(header.substring(7).strip())
						: Optional.empty();
			}
			catch (DataAccessException ex) {
				refusals.write(response, HttpStatus.SERVICE_UNAVAILABLE, "keys-unreachable",
						"The key can't be looked up at the moment; try again in a few seconds");
				return;
			}
			if (caller.isEmpty()) {
				refusals.unauthorized(response, "The key is unknown");
				return;
			}
			enter(caller.get());
		}
		chain.doFilter(request, response);
	}

	/**
	 * Without keys, a web page from elsewhere must not reach this server through its
	 * visitor's browser: neither by a form or script of another origin nor by a host name
	 * that was pointed at the loopback address.
	 */
	private static boolean comesFromElsewhere(HttpServletRequest request) {
		return !LOOPBACK_NAMES.contains(request.getServerName()) || !isLoopback(request.getHeader("Host"))
				|| !isLoopback(request.getHeader("Origin"), request.getServerPort());
	}

	/**
	 * The name that was asked for, looked at too because forwarding headers, where they
	 * are believed, change the server's name, and any page can send them.
	 */
	private static boolean isLoopback(@Nullable String host) {
		return host == null || LOOPBACK_NAMES.contains(host.replaceFirst(":\\d*$", ""));
	}

	private static boolean isLoopback(@Nullable String origin, int port) {
		if (origin == null) {
			return true;
		}
		try {
			URI uri = URI.create(origin);
			return uri.getHost() != null && LOOPBACK_NAMES.contains(uri.getHost()) && uri.getPort() == port;
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
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
