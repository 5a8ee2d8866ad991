package io.lectern.search;

import java.util.Map;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Search settings as they are where nobody sets any. */
final class Defaults {

	private Defaults() {
	}

	static SearchProperties search() {
		return with(Map.of());
	}

	static SearchProperties with(Map<String, String> settings) {
		return new Binder(new MapConfigurationPropertySource(settings)).bindOrCreate("lectern.search",
				SearchProperties.class);
	}

}
