package io.lectern.openai;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;

import io.lectern.system.Problem;

/** OpenAI's shape of an error. */
record Failure(Detail error) {

	private static final String PARAM = "param";

	/**
	 * What went wrong.
	 *
	 * @param param the parameter that it is about, null where it is about none
	 * @param code the last part of the problem's type
	 */
	@JsonInclude
	record Detail(String message, String type, @Nullable String param, @Nullable String code) {
	}

	static Failure of(Problem problem) {
		return of(problem.getBody());
	}

	static Failure of(ProblemDetail problem) {
		String code = String.valueOf(problem.getType()).replaceFirst(".*:", "");
		String type = (problem.getStatus() < 500) ? "invalid_request_error" : "server_error";
		Object param = (problem.getProperties() != null) ? problem.getProperties().get(PARAM) : null;
		return new Failure(
				new Detail(String.valueOf(problem.getDetail()), type, (param != null) ? param.toString() : null, code));
	}

	/** A refusal because of one parameter. */
	static Problem refusal(String param, String code, String detail) {
		Problem problem = Problem.badRequest(code, detail);
		problem.getBody().setProperty(PARAM, param);
		return problem;
	}

	/** A refusal of what a client may ask of other models, but not of this one. */
	static Problem unsupported(String param, String detail) {
		return refusal(param, "unsupported_parameter", detail);
	}

	/** A refusal of a value that makes no sense. */
	static Problem invalid(String param, String detail) {
		return refusal(param, "invalid_value", detail);
	}

}
