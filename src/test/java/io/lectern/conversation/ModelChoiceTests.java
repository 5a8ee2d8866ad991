package io.lectern.conversation;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

import io.lectern.answer.AnswersTests;
import io.lectern.llm.LanguageModel;
import io.lectern.llm.LanguageModels;
import io.lectern.system.Problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ModelChoiceTests {

	private static final LanguageModels MODELS = new LanguageModels() {

		@Override
		public Optional<LanguageModel> find(String name) {
			return Optional.of(AnswersTests.model("text"));
		}

		@Override
		public List<String> names() {
			return List.of("large", "small");
		}
	};

	@Test
	void whoMayChooseFindsTheNames() {
		ModelChoice choice = ModelChoices.forAdministrators(MODELS);
		assertThat(choice.names(caller("ADMIN"))).containsExactly("default", "large", "small");
		assertThat(choice.names(caller("READER"))).isEmpty();
		assertThat(ModelChoices.among(MODELS).names(caller("READER"))).contains("large");
	}

	@Test
	void choosingIsRefusedToOthers() {
		ModelChoice choice = ModelChoices.forAdministrators(MODELS);
		assertThatCode(() -> choice.check("large", caller("ADMIN"))).doesNotThrowAnyException();
		assertThatCode(() -> choice.check(null, caller("READER"))).doesNotThrowAnyException();
		assertThatExceptionOfType(Problem.class).isThrownBy(() -> choice.check("large", caller("READER")))
			.satisfies((problem) -> assertThat(problem.getStatusCode().value()).isEqualTo(403));
	}

	@Test
	void unknownNameIsToldWhichThereAre() {
		assertThatExceptionOfType(Problem.class)
			.isThrownBy(() -> ModelChoices.among(MODELS).check("huge", caller("READER")))
			.satisfies((problem) -> {
				assertThat(problem.getStatusCode().value()).isEqualTo(400);
				assertThat(problem.getBody().getDetail()).contains("default, large, small");
			});
		assertThatExceptionOfType(Problem.class)
			.isThrownBy(() -> ModelChoices.none().check("default", caller("READER")))
			.satisfies((problem) -> assertThat(problem.getBody().getDetail()).contains("none is configured"));
	}

	private static MockHttpServletRequest caller(String role) {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.addUserRole(role);
		return request;
	}

}
