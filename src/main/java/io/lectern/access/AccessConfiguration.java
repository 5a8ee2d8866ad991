package io.lectern.access;

import java.util.List;
import java.util.Set;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

import io.lectern.access.Keys.Role;

/**
 * Who gets in. Nobody does without a key, except to what is named here; which role an
 * operation needs stands beside it.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class AccessConfiguration {

	/** The page copies answers and needs nothing else of the machine it is shown on. */
	private static final String NO_DEVICES = "camera=(), microphone=(), geolocation=(), display-capture=(), usb=(),"
			+ " serial=(), bluetooth=(), payment=(), browsing-topics=()";

	/**
	 * What a browser needs before anybody has given it a key, and the description of the
	 * operations. An error is shown to whoever it happened to; asked for, there is none.
	 */
	private static final String[] OPEN = { "/webjars/**", "/swagger-ui/**", "/swagger-ui.html", "/v3/api-docs/**",
			"/v3/api-docs.yaml", "/error", "/embed" };

	@Bean
	SecurityFilterChain security(HttpSecurity http, Keys keys, Guesses guesses, Refusals refusals, RequestLimits limits,
			MultipartProperties uploads,
			@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping operations,
			List<HeaderWriter> headerWriters) {
		return http.csrf(AbstractHttpConfigurer::disable)
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.httpBasic(AbstractHttpConfigurer::disable)
			.formLogin(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			.addFilterBefore(new KeyFilter(keys, guesses, refusals), AuthorizationFilter.class)
			.addFilterAfter(new BodyLimit(limits.maxBody(), uploads.getMaxFileSize(), refusals),
					AuthorizationFilter.class)
			.authorizeHttpRequests((requests) -> {
				requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
				requests.requestMatchers(OPEN).permitAll();
				requests.requestMatchers(AccessConfiguration::isFileOfThePage).permitAll();
				requests.requestMatchers(EndpointRequest.to(HealthEndpoint.class)).permitAll();
				requests.requestMatchers(EndpointRequest.toAnyEndpoint()).hasRole(Role.ADMIN.name());
				// Their matcher knows what they answer today, not what MVC answers for
				// them.
				requests.requestMatchers("/actuator/**").hasRole(Role.ADMIN.name());
				OperationRules.of(operations.getHandlerMethods())
					.forEach((rule) -> allow(requests.requestMatchers(rule.requests()), rule.role()));
				requests.requestMatchers("/api/v1/admin/**").hasRole(Role.ADMIN.name());
				requests.anyRequest().authenticated();
			})
			.exceptionHandling((refused) -> refused
				.authenticationEntryPoint((request, response, ex) -> refusals.unauthorized(response,
						"This call needs a key: Authorization: Bearer <key>"))
				.accessDeniedHandler((request, response, ex) -> refusals.write(response, HttpStatus.FORBIDDEN,
						"forbidden", "This call needs the admin key")))
			.headers((headers) -> {
				// Who may frame what is said with the policies of the page.
				headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::disable)
					.permissionsPolicyHeader((permissions) -> permissions.policy(NO_DEVICES))
					.referrerPolicy((referrer) -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
					.crossOriginOpenerPolicy((opener) -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
					.crossOriginResourcePolicy((resource) -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
				headerWriters.forEach(headers::addHeaderWriter);
			})
			.build();
	}

	private static void allow(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizedUrl requests,
			@Nullable Role role) {
		switch (role) {
			case ADMIN -> requests.hasRole(Role.ADMIN.name());
			case READER -> requests.hasAnyRole(Role.ADMIN.name(), Role.READER.name());
			case null -> requests.denyAll();
		}
	}

	private static boolean isFileOfThePage(HttpServletRequest request) {
		String path = ServletRequestPathUtils.parseAndCache(request).pathWithinApplication().value();
		return Set.of("GET", "HEAD").contains(request.getMethod())
				&& (path.equals("/") || new ClassPathResource("static" + path).isReadable());
	}

}
