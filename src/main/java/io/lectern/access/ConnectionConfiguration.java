package io.lectern.access;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How long clients may take to say what they want. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ConnectionConfiguration {

	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> timedConnections(RequestLimits limits) {
		return (tomcat) -> {
			tomcat.setProtocol(TimedHttpProtocol.class.getName());
			tomcat.addConnectorCustomizers((connector) -> {
				if (connector.getProtocolHandler() instanceof TimedHttpProtocol timed) {
					timed.setLimits(limits);
				}
			});
		};
	}

}
