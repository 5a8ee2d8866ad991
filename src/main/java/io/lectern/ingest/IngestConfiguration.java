package io.lectern.ingest;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.lectern.index.PassageRecipe;

/** Tells the index how its passages are made. */
@Configuration(proxyBeanMethods = false)
class IngestConfiguration {

	/**
	 * Raised when the same file is parsed or split into other passages than before, so
	 * that indexes are rebuilt.
	 */
	private static final int VERSION = 2;

	@Bean
	PassageRecipe passageRecipe(IngestProperties ingest) {
		return () -> "passages-" + VERSION + " tokens-" + ingest.passageTokens();
	}

}
