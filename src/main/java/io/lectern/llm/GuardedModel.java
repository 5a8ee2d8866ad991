package io.lectern.llm;

import java.util.OptionalInt;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A model whose every request passes the guard and is measured. */
record GuardedModel(SpokenModel model, Guard guard, ModelMeasures measures) implements LanguageModel {

	private static final Logger log = LoggerFactory.getLogger(GuardedModel.class);

	/**
	 * Asks the model itself, past the guard. One that answers need not be left alone any
	 * longer.
	 */
	ModelCheck.Result check() {
		ModelCheck.Result result = new ModelCheck(model.model()).run();
		if (result.works()) {
			guard.reset();
		}
		else {
			guard.failed(String.join(" ", result.sentences()));
		}
		return result;
	}

	@Override
	public String name() {
		return model.name();
	}

	@Override
	public OptionalInt contextTokens() {
		return model.contextTokens();
	}

	@Override
	public Reply write(ModelRequest request, ReplyListener listener) {
		try {
			return measures.call(() -> guard.call(() -> model.write(request, listener)));
		}
		catch (ModelFailure ex) {
			if (ex.isProviders()) {
				log.warn("The language model {} failed: {}", name(), ex.operators());
			}
			else if (!ex.isInterrupted()) {
				log.info("The language model {} did not answer: {}", name(), ex.operators());
			}
			throw ex;
		}
	}

}
