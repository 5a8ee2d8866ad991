package io.lectern.llm;

/** A model whose every request passes the guard and is measured. */
record GuardedModel(LanguageModel model, Guard guard, ModelMeasures measures) implements LanguageModel {

	@Override
	public String name() {
		return model.name();
	}

	@Override
	public Reply write(ModelRequest request, ReplyListener listener) {
		return measures.call(() -> guard.call(() -> model.write(request, listener)));
	}

}
