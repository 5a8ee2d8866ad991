package io.lectern.access;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;

/**
 * Tells, where no keys are set and every caller is an administrator, that a request comes
 * from elsewhere after all: by a web page of another origin in its visitor's browser, by
 * a host name that was pointed at the loopback address, or by a proxy on this machine.
 */
final class Elsewhere {

	private static final Set<String> LOOPBACK_NAMES = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

	/** What proxies tell of those they ask for, beside {@code X-Forwarded-*}. */
	private static final Set<String> OF_PROXIES = Set.of("forwarded", "via", "x-real-ip", "x-client-ip",
			"x-cluster-client-ip", "x-original-forwarded-for", "x-original-host", "x-envoy-external-address",
			"true-client-ip", "cf-connecting-ip", "fastly-client-ip");

	private Elsewhere() {
	}

	/** Why the request is refused, empty where it comes from this machine. */
	static Optional<String> reason(HttpServletRequest request) {
		HttpServletRequest sent = asSent(request);
		Optional<String> proxy = Collections.list(sent.getHeaderNames())
			.stream()
			.filter(Elsewhere::isOfProxy)
			.findFirst();
		if (proxy.isPresent() || !isLoopback(sent.getRemoteAddr())) {
			return Optional.of("The request came through a proxy"
					+ proxy.map((header) -> " (it has the header " + header + ")").orElse("")
					+ ", so its sender may be anybody. Set lectern.access.admin-key: without keys Lectern answers"
					+ " this machine only");
		}
		if (!isOwnName(request) || isOfAnotherSite(sent)) {
			return Optional.of("Without keys Lectern answers pages and names of this machine only");
		}
		return Optional.empty();
	}

	/** Where forwarding headers are believed, a wrapper hides them. */
	private static HttpServletRequest asSent(HttpServletRequest request) {
		HttpServletRequest sent = request;
		while (sent instanceof HttpServletRequestWrapper wrapper
				&& wrapper.getRequest() instanceof HttpServletRequest inner) {
			sent = inner;
		}
		return sent;
	}

	private static boolean isOfProxy(String header) {
		String name = header.toLowerCase(Locale.ROOT);
		return name.startsWith("x-forwarded") || OF_PROXIES.contains(name);
	}

	private static boolean isLoopback(String address) {
		try {
			// An address as Tomcat tells it is never looked up.
			return InetAddress.getByName(address).isLoopbackAddress();
		}
		catch (UnknownHostException ex) {
			return false;
		}
	}

	/**
	 * The name that was asked for is looked at too, because forwarding headers, where
	 * they are believed, change the server's name.
	 */
	private static boolean isOwnName(HttpServletRequest request) {
		String host = request.getHeader("Host");
		return LOOPBACK_NAMES.contains(request.getServerName())
				&& (host == null || LOOPBACK_NAMES.contains(host.replaceFirst(":\\d*$", "")))
				&& isOwnOrigin(request.getHeader("Origin"), request.getServerPort());
	}

	private static boolean isOwnOrigin(@Nullable String origin, int port) {
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

	/**
	 * What browsers say of the page that asks; programs say nothing. Other ports of this
	 * machine are the same site, and not Lectern. A link may lead to the page from
	 * anywhere.
	 */
	private static boolean isOfAnotherSite(HttpServletRequest request) {
		String site = request.getHeader("Sec-Fetch-Site");
		if (site == null || site.equals("none") || site.equals("same-origin")) {
			return false;
		}
		boolean link = request.getMethod().equals("GET") && "navigate".equals(request.getHeader("Sec-Fetch-Mode"))
				&& "document".equals(request.getHeader("Sec-Fetch-Dest"));
		String path = request.getRequestURI().substring(request.getContextPath().length());
		return !link || !Set.of("", "/", "/index.html").contains(path);
	}

}
