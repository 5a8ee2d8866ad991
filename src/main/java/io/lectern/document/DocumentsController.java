package io.lectern.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import io.lectern.system.Problem;

/** Lists and reads documents. */
@RestController
@RolesAllowed("READER")
@RequestMapping("/api/v1/documents")
class DocumentsController {

	private static final int LARGEST_PAGE = 1000;

	private final DocumentRegistry registry;

	private final Versions versions;

	private final Originals originals;

	private final ProgressStream progress;

	DocumentsController(DocumentRegistry registry, Versions versions, Originals originals, ProgressStream progress) {
		this.registry = registry;
		this.versions = versions;
		this.originals = originals;
		this.progress = progress;
	}

	/** The versions of a document. */
	record DocumentVersions(List<Document> documents) {
	}

	/** A page of a document as parsed, and the lines of it that are not indexed. */
	record PageView(int page, String text, List<String> leftOut) {
	}

	/**
	 * A window of the list.
	 * @param status those that stand so; several may be named
	 * @param warned those only of which something could not be read
	 * @param words those whose title or name holds each of these words
	 * @param id these only; several may be named, up to as many as a page holds
	 * @param sort {@code name}, {@code newest}, {@code pages} or {@code size}
	 */
	@GetMapping
	DocumentRegistry.DocumentList list(@RequestParam(required = false) @Nullable String collection,
			@RequestParam(required = false) @Nullable List<DocumentStatus> status,
			@RequestParam(defaultValue = "false") boolean warned,
			@RequestParam(defaultValue = "false") boolean versions, @RequestParam(defaultValue = "") String words,
			@RequestParam(required = false) @Nullable List<String> id, @RequestParam(defaultValue = "name") String sort,
			@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
		if (page < 0 || size < 1 || size > LARGEST_PAGE) {
			throw Problem.badRequest("page-range",
					"'page' counts from 0 and 'size' lies between 1 and %,d".formatted(LARGEST_PAGE));
		}
		if (collection != null && !registry.hasCollection(collection)) {
			throw Problem.notFound("collection-not-found", "There is no collection '" + collection + "'");
		}
		return registry.list(new Listing(collection, (status != null) ? status : List.of(), warned, versions, words,
				(id != null) ? DocumentId.named(id) : null, order(sort)), page, size);
	}

	private static Listing.Order order(String sort) {
		return Arrays.stream(Listing.Order.values())
			.filter((order) -> order.name().toLowerCase(Locale.ROOT).equals(sort))
			.findFirst()
			.orElseThrow(() -> Problem.badRequest("sort-unknown", "'sort' is name, newest, pages or size"));
	}

	@GetMapping("/{id}")
	Document read(@PathVariable String id) {
		return find(id);
	}

	/** All versions of the document, the newest first. */
	@GetMapping("/{id}/versions")
	DocumentVersions versions(@PathVariable String id) {
		return new DocumentVersions(versions.of(find(id)));
	}

	@GetMapping(path = "/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
	SseEmitter events(@PathVariable String id) {
		return progress.follow(find(id).id());
	}

	@GetMapping("/{id}/content")
	ResponseEntity<Resource> content(@PathVariable String id) throws IOException {
		Document document = find(id);
		Resource original = originals.open(document.sha256());
		if (!original.exists()) {
			throw Problem.notFound("original-not-found", "The original of '" + document.name() + "' is gone");
		}
		boolean inline = document.mediaType().equals(MediaType.APPLICATION_PDF_VALUE);
		return content(original, fileName(document.name()), inline, document.sha256());
	}

	/**
	 * The PDF whose pages the document has: itself where it is one, else the one that
	 * LibreOffice made of it; none where {@code view} is false.
	 */
	@GetMapping("/{id}/view")
	ResponseEntity<Resource> view(@PathVariable String id) throws IOException {
		Document document = find(id);
		if (document.mediaType().equals(MediaType.APPLICATION_PDF_VALUE)) {
			return content(id);
		}
		Resource view = originals.view(document.sha256());
		if (!view.exists()) {
			throw Problem.notFound("view-not-found", "There is no PDF view of '" + document.name() + "'");
		}
		return content(view, fileName(document.name()) + ".pdf", true, document.sha256() + "-view");
	}

	private static ResponseEntity<Resource> content(Resource bytes, String name, boolean inline, String tag) {
		// Anything that a browser might run is handed over as a download of no known
		// kind.
		return ResponseEntity.ok()
			.contentType(inline ? MediaType.APPLICATION_PDF : MediaType.APPLICATION_OCTET_STREAM)
			.header("Content-Disposition",
					(inline ? ContentDisposition.inline() : ContentDisposition.attachment())
						.filename(name, StandardCharsets.UTF_8)
						.build()
						.toString())
			.header("X-Content-Type-Options", "nosniff")
			.header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'")
			.cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
			.eTag("\"" + tag + "\"")
			.body(bytes);
	}

	@GetMapping("/{id}/pages/{number}")
	PageView page(@PathVariable String id, @PathVariable int number) {
		Document document = find(id);
		return registry.page(document.id(), number)
			.map((page) -> new PageView(page.number(), page.text(), document.reading().leftOut(number)))
			.orElseThrow(() -> Problem.notFound("page-not-found", String.format(Locale.ROOT,
					"'%s' has %d pages as parsed; there is no page %d", document.name(), document.pages(), number)));
	}

	private Document find(String id) {
		return DocumentId.parse(id)
			.flatMap(registry::find)
			.orElseThrow(() -> Problem.notFound("document-not-found", "There is no document '" + id + "'"));
	}

	private static String fileName(String name) {
		return name.substring(name.lastIndexOf('/') + 1);
	}

}
