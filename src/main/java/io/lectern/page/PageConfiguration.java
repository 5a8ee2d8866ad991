package io.lectern.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.LiteWebJarsResourceResolver;
import org.springframework.web.servlet.resource.TransformedResource;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import org.webjars.WebJarVersionLocator;

/**
 * Files of the page: what has a version in its address is kept for a year, all else is
 * asked for again by its ETag.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class PageConfiguration implements WebMvcConfigurer {

	/** The page without its library, to stand in a frame. */
	static final String EMBEDDED = "/embed";

	private static final String STATIC = "classpath:/static/";

	private static final String WEBJARS = "classpath:/META-INF/resources/webjars/";

	private static final CacheControl FOR_GOOD = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

	private final WebJarVersionLocator webJars = new WebJarVersionLocator();

	private final Page page;

	PageConfiguration() throws IOException {
		this.page = Page.of(new ClassPathResource("static/index.html"), webJars::version);
	}

	@Bean
	HeaderWriter contentPolicies(EmbedProperties embed) {
		return new ContentPolicies(page, embed);
	}

	/**
	 * The same file as the page, which sees by its address what it is; nothing where
	 * nobody may embed it.
	 */
	@Bean
	RouterFunction<ServerResponse> embeddedPage(EmbedProperties embed) {
		RequestPredicate asked = embed.isOn() ? RequestPredicates.GET(EMBEDDED) : (request) -> false;
		return RouterFunctions.route(asked,
				(request) -> ServerResponse.ok()
					.contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
					.cacheControl(CacheControl.noCache())
					.body(page.bytes()));
	}

	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		registry.addResourceHandler("/webjars/{name}/{version:\\d.*}/**")
			.addResourceLocations(WEBJARS)
			.setCacheControl(FOR_GOOD);
		askedAgain(registry, "/webjars/**", WEBJARS).resourceChain(true)
			.addResolver(new LiteWebJarsResourceResolver(webJars));
		askedAgain(registry, "/**", STATIC);
		askedAgain(registry, "/index.html", STATIC).resourceChain(true)
			.addTransformer((request, file, chain) -> new TransformedResource(file, page.bytes()));
	}

	/**
	 * Times of files say little: those of a rebuilt jar may be older than a browser's
	 * copy.
	 */
	private static ResourceHandlerRegistration askedAgain(ResourceHandlerRegistry registry, String pattern,
			String location) {
		return registry.addResourceHandler(pattern)
			.addResourceLocations(location)
			.setCacheControl(CacheControl.noCache())
			.setUseLastModified(false)
			.setEtagGenerator(PageConfiguration::contentTag);
	}

	/** Weak, because what is sent may be compressed. */
	private static String contentTag(Resource file) {
		try (InputStream content = file.getInputStream()) {
			return "W/\"" + DigestUtils.md5DigestAsHex(content) + "\"";
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
