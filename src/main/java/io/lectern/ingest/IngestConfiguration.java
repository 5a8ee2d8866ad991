package io.lectern.ingest;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.lectern.index.PassageRecipe;
import io.lectern.split.Splitter;

/** Tells the index how its passages are made. */
@Configuration(proxyBeanMethods = false)
class IngestConfiguration {

	@Bean
	PassageRecipe passageRecipe(Splitter splitter) {
		return splitter::recipe;
	}

}
