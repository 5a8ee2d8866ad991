package io.lectern.conversation;

import io.lectern.conversation.ModelChoice.Choosers;
import io.lectern.conversation.ModelChoice.Settings;
import io.lectern.llm.LanguageModels;

import java.util.Optional;

/** Models to choose from. */
public final class ModelChoices {

	private ModelChoices() {
	}

	public static ModelChoice none() {
		return among((name) -> Optional.empty());
	}

	/** Everybody may choose among these. */
	public static ModelChoice among(LanguageModels models) {
		return new ModelChoice(models, new Settings(Choosers.READER));
	}

	/** Administrators may. */
	static ModelChoice forAdministrators(LanguageModels models) {
		return new ModelChoice(models, new Settings(Choosers.ADMIN));
	}

}
