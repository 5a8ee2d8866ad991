package io.lectern.access;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import io.lectern.access.Keys.Role;
import io.lectern.access.OperationRules.Rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class OperationRulesTests {

	@Test
	void takesTheMethodsRoleThenTheControllersThenNobody() {
		assertThat(rules(Shelves.class)).extracting((rule) -> rule.path().getPatternString(), Rule::method, Rule::role)
			.containsExactlyInAnyOrder(tuple("/shelves", RequestMethod.GET, Role.READER),
					tuple("/shelves", RequestMethod.HEAD, Role.READER),
					tuple("/shelves", RequestMethod.POST, Role.ADMIN));
		assertThat(rules(Forgotten.class)).extracting(Rule::role).containsOnlyNulls();
	}

	@Test
	void putsTheMoreExactPathFirst() {
		assertThat(rules(Shelves.class, Nested.class)).extracting((rule) -> rule.path().getPatternString())
			.containsSubsequence("/shelves/all", "/shelves/{id}");
	}

	private static List<Rule> rules(Class<?>... controllers) {
		StaticWebApplicationContext context = new StaticWebApplicationContext();
		for (Class<?> controller : controllers) {
			context.registerSingleton(controller.getSimpleName(), controller);
		}
		context.refresh();
		RequestMappingHandlerMapping mapping = new RequestMappingHandlerMapping();
		mapping.setApplicationContext(context);
		mapping.afterPropertiesSet();
		return OperationRules.of(mapping.getHandlerMethods());
	}

	@Controller
	@RolesAllowed("ADMIN")
	static class Shelves {

		@GetMapping("/shelves")
		@RolesAllowed("READER")
		void list() {
		}

		@PostMapping("/shelves")
		void make() {
		}

	}

	@Controller
	@RolesAllowed("READER")
	static class Nested {

		@GetMapping("/shelves/{id}")
		void one() {
		}

		@GetMapping("/shelves/all")
		@RolesAllowed("ADMIN")
		void all() {
		}

	}

	@Controller
	static class Forgotten {

		@GetMapping("/forgotten")
		void forgotten() {
		}

	}

}
