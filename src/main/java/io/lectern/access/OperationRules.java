package io.lectern.access;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.util.pattern.PathPattern;

import io.lectern.access.Keys.Role;

/**
 * Who may call which operation: what {@link RolesAllowed} says on the controller's method
 * or, where it says nothing, on the controller. An operation without it is nobody's.
 */
final class OperationRules {

	/** The most exact path first; of two rules for the same requests the stricter one. */
	private static final Comparator<Rule> ORDER = Comparator.comparing(Rule::path)
		.thenComparing(Rule::role, Comparator.nullsFirst(Comparator.naturalOrder()));

	private OperationRules() {
	}

	/**
	 * A rule.
	 *
	 * @param method of its requests, null for any
	 * @param role the least that a caller must be, null: nobody may call it
	 */
	record Rule(@Nullable RequestMethod method, PathPattern path, @Nullable Role role) {

		RequestMatcher requests() {
			PathPatternRequestMatcher.Builder paths = PathPatternRequestMatcher.withDefaults();
			return (method != null) ? paths.matcher(HttpMethod.valueOf(method.name()), path.getPatternString())
					: paths.matcher(path.getPatternString());
		}

	}

	/** Rules of these operations; the first one that matches a request counts. */
	static List<Rule> of(Map<RequestMappingInfo, HandlerMethod> operations) {
		List<Rule> rules = new ArrayList<>();
		operations.forEach((requests, operation) -> {
			for (PathPattern path : Objects.requireNonNull(requests.getPathPatternsCondition()).getPatterns()) {
				rules.addAll(rules(requests.getMethodsCondition().getMethods(), path, role(operation)));
			}
		});
		return rules.stream().sorted(ORDER).toList();
	}

	private static List<Rule> rules(Set<RequestMethod> methods, PathPattern path, @Nullable Role role) {
		if (methods.isEmpty()) {
			return List.of(new Rule(null, path, role));
		}
		List<Rule> rules = new ArrayList<>();
		methods.forEach((method) -> rules.add(new Rule(method, path, role)));
		if (methods.contains(RequestMethod.GET)) {
			// Whoever may not GET something must not HEAD it either.
			rules.add(new Rule(RequestMethod.HEAD, path, role));
		}
		return rules;
	}

	private static @Nullable Role role(HandlerMethod operation) {
		RolesAllowed roles = AnnotatedElementUtils.findMergedAnnotation(operation.getMethod(), RolesAllowed.class);
		if (roles == null) {
			roles = AnnotatedElementUtils.findMergedAnnotation(operation.getBeanType(), RolesAllowed.class);
		}
		return (roles != null) ? Role.valueOf(roles.value()[0]) : null;
	}

}
