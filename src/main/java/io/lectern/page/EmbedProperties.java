package io.lectern.page;

import java.net.URI;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the page may stand within other pages.
 *
 * @param origins origins of the pages that may show {@code /embed} in a frame, such as
 * {@code https://intranet.example}; empty: nobody may, and there is no {@code /embed}
 */
@ConfigurationProperties("lectern.embed")
record EmbedProperties(@DefaultValue List<String> origins) {

	EmbedProperties {
		for (String origin : origins) {
			URI uri = URI.create(origin);
			boolean bare = uri.getHost() != null && uri.getRawPath().isEmpty() && uri.getQuery() == null
					&& uri.getFragment() == null && uri.getUserInfo() == null;
			if (!bare || !List.of("http", "https").contains(uri.getScheme())) {
				throw new IllegalArgumentException("lectern.embed.origins holds '" + origin
						+ "', which is no origin such as https://intranet.example");
			}
		}
	}

	boolean isOn() {
		return !origins.isEmpty();
	}

}
