package io.lectern.access;

import java.net.InetAddress;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.stereotype.Component;

/** Refuses to start on an address that others can reach while no keys are set. */
@Component
@ConditionalOnWebApplication
class ListenAddress {

	ListenAddress(ServerProperties server, Keys keys) {
		InetAddress address = server.getAddress();
		if (keys.open() && (address == null || !address.isLoopbackAddress())) {
			throw new Unguarded(address);
		}
	}

	/** Others could reach the server and nothing would stop them. */
	static class Unguarded extends IllegalStateException {

		Unguarded(@Nullable InetAddress address) {
			super("Lectern would listen on " + ((address != null) ? address.getHostAddress() : "every address")
					+ " without asking anybody for a key");
		}

	}

	/** Tells whoever starts Lectern what to do about it. */
	static class UnguardedAnalyzer extends AbstractFailureAnalyzer<Unguarded> {

		@Override
		protected FailureAnalysis analyze(Throwable root, Unguarded cause) {
			return new FailureAnalysis(cause.getMessage() + ".",
					"Set lectern.access.admin-key (and lectern.access.reader-key for those who only ask),"
							+ " or listen on the loopback address: server.address=127.0.0.1.",
					cause);
		}

	}

}
