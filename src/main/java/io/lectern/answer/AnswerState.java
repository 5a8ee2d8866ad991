package io.lectern.answer;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether the documents hold what is asked. */
public enum AnswerState {

	/** They do, and the text says it. */
	@JsonProperty("answered")
	ANSWERED,

	/** They may: the text offers what comes nearest, and does not say that it answers. */
	@JsonProperty("probable")
	PROBABLE,

	/** They do not. */
	@JsonProperty("absent")
	ABSENT

}
