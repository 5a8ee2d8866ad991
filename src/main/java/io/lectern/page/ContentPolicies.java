package io.lectern.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * The Content-Security-Policy of every answer, unless its controller has set one of its
 * own: nothing from elsewhere, and inline only what the page was made with.
 */
class ContentPolicies implements HeaderWriter {

	private static final String HEADER = "Content-Security-Policy";

	/** What programs read needs nothing, should somebody open it in a browser. */
	private static final String NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

	/** Swagger UI writes styles into its elements. */
	private static final String SWAGGER = "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline';"
			+ " object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

	/** A worker obeys the policy it comes with; PDF.js decodes images in WebAssembly. */
	private static final String PDF_WORKER = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self';"
			+ " frame-ancestors 'none'";

	private static final String PAGE = "default-src 'none'; script-src %s; style-src %s; img-src 'self' data: blob:;"
			+ " font-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none';"
			+ " frame-ancestors %s";

	private static final String NOBODY = "'none'";

	private final PathPatternRequestMatcher embedded = PathPatternRequestMatcher.withDefaults()
		.matcher(PageConfiguration.EMBEDDED);

	private final boolean embeds;

	private final Map<PathPatternRequestMatcher, String> special = new LinkedHashMap<>();

	private final String page;

	ContentPolicies(Page page, EmbedProperties embed) {
		this.page = PAGE.formatted(own(page.scriptHashes()), own(page.styleHashes()), NOBODY);
		this.embeds = embed.isOn();
		if (embeds) {
			use(PAGE.formatted(own(page.scriptHashes()), own(page.styleHashes()), String.join(" ", embed.origins())),
					PageConfiguration.EMBEDDED);
		}
		use(NOTHING, "/api/**", "/v1/**", "/v3/**", "/actuator/**");
		use(SWAGGER, "/swagger-ui/**", "/swagger-ui.html");
		use(PDF_WORKER, "/webjars/pdfjs-dist/**");
	}

	private void use(String policy, String... paths) {
		for (String path : paths) {
			special.put(PathPatternRequestMatcher.withDefaults().matcher(path), policy);
		}
	}

	@Override
	public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
		if (!response.containsHeader(HEADER)) {
			response.setHeader(HEADER, policy(request));
		}
		// It knows no list of origins.
		if (!embeds || !embedded.matches(request)) {
			response.setHeader("X-Frame-Options", "DENY");
		}
	}

	private String policy(HttpServletRequest request) {
		return special.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().matches(request))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElse(page);
	}

	/** The page's own files, and what is written into it. */
	private static String own(List<String> hashes) {
		return Stream.concat(Stream.of("'self'"), hashes.stream()).collect(Collectors.joining(" "));
	}

}
