package io.lectern.access;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

import io.lectern.access.Keys.Role;

/** Which path needs which role. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class AccessConfiguration {

	@Bean
	SecurityFilterChain security(HttpSecurity http, Keys keys, Refusals refusals) {
		return http.csrf(AbstractHttpConfigurer::disable)
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.httpBasic(AbstractHttpConfigurer::disable)
			.formLogin(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			.addFilterBefore(new KeyFilter(keys, refusals), AuthorizationFilter.class)
			.authorizeHttpRequests((requests) -> requests.requestMatchers("/api/v1/admin/**", "/actuator/prometheus")
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
			.headers((headers) -> headers.contentSecurityPolicy((policy) -> policy.policyDirectives(
					// The hash is that of the import map in index.html.
					"default-src 'self'; script-src 'self' 'sha256-f7a9jWhnMcwjXE/vH88v8OxUaF2K0752XyOuGYNKo9U='; img-src 'self' data:;"
							+ " style-src 'self' 'unsafe-inline'; object-src 'none';"
							+ " base-uri 'self'; form-action 'self'; frame-ancestors 'none'")))
			.build();
	}

}
