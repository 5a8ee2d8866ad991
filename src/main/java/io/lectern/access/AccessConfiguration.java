package io.lectern.access;

import java.util.List;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

import io.lectern.access.Keys.Role;

/** Which path needs which role. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class AccessConfiguration {

	/** The page copies answers and needs nothing else of the machine it is shown on. */
	private static final String NO_DEVICES = "camera=(), microphone=(), geolocation=(), display-capture=(), usb=(),"
			+ " serial=(), bluetooth=(), payment=(), browsing-topics=()";

	@Bean
	SecurityFilterChain security(HttpSecurity http, Keys keys, Refusals refusals, List<HeaderWriter> headerWriters) {
		return http.csrf(AbstractHttpConfigurer::disable)
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.httpBasic(AbstractHttpConfigurer::disable)
			.formLogin(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			.addFilterBefore(new KeyFilter(keys, refusals), AuthorizationFilter.class)
			.authorizeHttpRequests(
					(requests) -> requests.requestMatchers("/api/v1/admin/**", "/actuator/prometheus", "/actuator/info")
						.hasRole(Role.ADMIN.name())
						.requestMatchers("/api/**", "/v1/**")
						.hasAnyRole(Role.ADMIN.name(), Role.READER.name())
						.anyRequest()
						.permitAll())
			.exceptionHandling((refused) -> refused
				.authenticationEntryPoint((request, response, ex) -> refusals.unauthorized(response,
						"This call needs a key: Authorization: Bearer <key>"))
				.accessDeniedHandler((request, response, ex) -> refusals.write(response, HttpStatus.FORBIDDEN,
						"forbidden", "This call needs the admin key")))
			.headers((headers) -> {
				headers.permissionsPolicyHeader((permissions) -> permissions.policy(NO_DEVICES))
					.referrerPolicy((referrer) -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
					.crossOriginOpenerPolicy((opener) -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
					.crossOriginResourcePolicy((resource) -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
				headerWriters.forEach(headers::addHeaderWriter);
			})
			.build();
	}

}
