package io.lectern.document;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.Principal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.ObjectMapper;

import io.lectern.document.IdempotentUploads.Key;
import io.lectern.document.IdempotentUploads.Upload;
import io.lectern.document.Intake.Received;
import io.lectern.system.Problem;

/** Uploads, pushes, removes and re-indexes documents. */
@RestController
@RolesAllowed("ADMIN")
@RequestMapping("/api/v1/admin/documents")
class AdminDocumentsController {

	private final Intake intake;

	private final DocumentRegistry registry;

	private final IdempotentUploads uploads;

	private final ObjectMapper json;

	private final SentMetadata sentMetadata;

	AdminDocumentsController(Intake intake, DocumentRegistry registry, IdempotentUploads uploads, ObjectMapper json) {
		this.intake = intake;
		this.registry = registry;
		this.uploads = uploads;
		this.json = json;
		this.sentMetadata = new SentMetadata(json);
	}

	/** What an upload made, in the order it was sent. */
	record Accepted(List<AcceptedDocument> documents) {

		static Accepted of(List<Received> received) {
			return new Accepted(
					received.stream().map((one) -> new AcceptedDocument(one.document(), one.duplicate())).toList());
		}
	}

	/** A document, and whether it had been there before. */
	record AcceptedDocument(@JsonUnwrapped Document document, boolean duplicate) {
	}

	/** Texts pushed by an application. */
	record Push(@Nullable @Size(max = 100) String collection,
			@NotEmpty @Size(max = 1000) List<@NotNull @Valid PushedText> documents) {
	}

	/** One pushed text. */
	record PushedText(@NotBlank @Size(max = 1000) String name, @Nullable String title, @NotNull String text,
			@Nullable Map<String, @NotNull String> metadata) {
	}

	/** A text under an id of its sender: by itself, or alone in a list as in a push. */
	record NamedPush(@Nullable @Size(max = 100) String collection,
			@Nullable @Size(min = 1, max = 1) List<@NotNull @Valid PushedText> documents,
			@Nullable @Size(max = 1000) String name, @Nullable String title, @Nullable String text,
			@Nullable Map<String, @NotNull String> metadata) {

		PushedText one() {
			if (documents != null) {
				return documents.getFirst();
			}
			if (name == null || name.isBlank() || text == null) {
				throw Problem.badRequest("document-incomplete", "A pushed text needs 'name' and 'text'");
			}
			return new PushedText(name, title, text, metadata);
		}
	}

	@PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	@ResponseStatus(HttpStatus.ACCEPTED)
	Accepted upload(@RequestParam("file") List<MultipartFile> files,
			@RequestParam(defaultValue = Document.DEFAULT_COLLECTION) String collection,
			@RequestParam(required = false) @Nullable String title,
			@RequestParam(required = false) @Nullable String metadata, WebRequest fields,
			@RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key, Principal caller)
			throws IOException {
		Map<String, String> pairs = sentMetadata.of(metadata, fields.getParameterMap());
		Upload upload = () -> received(files, collection, title, pairs);
		return Accepted.of((key != null)
				? uploads.once(new Key(caller.getName(), key), hash(files, collection, title, pairs), upload)
				: upload.run());
	}

	private List<Received> received(List<MultipartFile> files, String collection, @Nullable String title,
			Map<String, String> metadata) throws IOException {
		List<Received> received = new ArrayList<>();
		Set<String> names = new HashSet<>();
		for (MultipartFile file : files) {
			// Files of two folders may have the same name; neither is a version of the
			// other.
			String name = Arrival.apart(name(file), names);
			received.add(received(file, new Arrival(collection, name, (files.size() == 1) ? title : null,
					file.getContentType(), metadata)));
		}
		return received;
	}

	private Received received(MultipartFile file, Arrival arrival) throws IOException {
		try (InputStream bytes = file.getInputStream()) {
			return intake.file(arrival, bytes);
		}
	}

	/**
	 * Makes a document, or a new version of it where its sender has sent other bytes
	 * under that id before. 202 where it is to be indexed, 200 where it is the newest
	 * already.
	 */
	@PutMapping(path = "/by-id/{externalId}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	ResponseEntity<AcceptedDocument> put(@PathVariable String externalId,
			@RequestParam("file") List<MultipartFile> files,
			@RequestParam(defaultValue = Document.DEFAULT_COLLECTION) String collection,
			@RequestParam(required = false) @Nullable String title,
			@RequestParam(required = false) @Nullable String metadata, WebRequest fields) throws IOException {
		if (files.size() != 1) {
			throw Problem.badRequest("document-count", "One 'file' belongs to an external id");
		}
		MultipartFile file = files.getFirst();
		return accepted(received(file, new Arrival(collection, name(file), title, file.getContentType(),
				sentMetadata.of(metadata, fields.getParameterMap()), externalId)));
	}

	/** The same with a text. */
	@PutMapping(path = "/by-id/{externalId}", consumes = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<AcceptedDocument> put(@PathVariable String externalId, @RequestBody @Valid NamedPush push)
			throws IOException {
		return accepted(received(push.one(), collection(push.collection()), push.one().name(), externalId));
	}

	private static ResponseEntity<AcceptedDocument> accepted(Received received) {
		return ResponseEntity.status(received.duplicate() ? HttpStatus.OK : HttpStatus.ACCEPTED)
			.body(new AcceptedDocument(received.document(), received.duplicate()));
	}

	/** What was sent, in short. */
	private static String hash(List<MultipartFile> files, String collection, @Nullable String title,
			Map<String, String> metadata) throws IOException {
		MessageDigest digest = Sha256.digest();
		try (DataOutputStream sent = new DataOutputStream(
				new DigestOutputStream(OutputStream.nullOutputStream(), digest))) {
			sent.writeChars(collection + '\0' + title + '\0' + new TreeMap<>(metadata) + '\0');
			for (MultipartFile file : files) {
				sent.writeChars(name(file) + '\0');
				sent.writeLong(file.getSize());
				try (InputStream bytes = file.getInputStream()) {
					bytes.transferTo(sent);
				}
			}
		}
		return HexFormat.of().formatHex(digest.digest());
	}

	@PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
	@ResponseStatus(HttpStatus.ACCEPTED)
	Accepted push(@RequestBody @Valid Push push,
			@RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key, Principal caller)
			throws IOException {
		Upload upload = () -> received(push);
		return Accepted.of((key != null)
				? uploads.once(new Key(caller.getName(), key), Sha256.of(json.writeValueAsString(push)), upload)
				: upload.run());
	}

	private List<Received> received(Push push) throws IOException {
		List<Received> received = new ArrayList<>();
		Set<String> names = new HashSet<>();
		Map<PushedText, String> known = new HashMap<>();
		for (PushedText one : push.documents()) {
			String name = known.computeIfAbsent(one, (other) -> Arrival.apart(other.name(), names));
			received.add(received(one, collection(push.collection()), name, null));
		}
		return received;
	}

	private Received received(PushedText one, String collection, String name, @Nullable String externalId)
			throws IOException {
		Map<String, String> metadata = (one.metadata() != null) ? one.metadata() : Map.of();
		return intake.text(new Arrival(collection, name, one.title(), MediaType.TEXT_PLAIN_VALUE, metadata, externalId),
				one.text());
	}

	private static String collection(@Nullable String named) {
		return (named != null) ? named : Document.DEFAULT_COLLECTION;
	}

	@DeleteMapping("/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void remove(@PathVariable String id) {
		if (!DocumentId.parse(id).map(registry::remove).orElse(false)) {
			throw notFound(id);
		}
	}

	/**
	 * How a document is to be read again.
	 *
	 * @param password opens its file; used once, and neither kept nor said
	 */
	record Again(@Nullable @Size(max = 1000) String password) {
	}

	@PostMapping("/{id}/reindex")
	@ResponseStatus(HttpStatus.ACCEPTED)
	Document reindex(@PathVariable String id, @RequestBody(required = false) @Valid @Nullable Again again) {
		Document document = DocumentId.parse(id).flatMap(registry::find).orElseThrow(() -> notFound(id));
		if (document.edition().supersededBy() != null) {
			throw new Problem(HttpStatus.CONFLICT, "document-superseded", "An older version",
					"'%s' is an older version and in no index; the newest is %s".formatted(document.name(),
							document.edition().supersededBy()));
		}
		String password = (again != null) ? again.password() : null;
		registry.reindex(document.id(), (password != null && !password.isEmpty())
				? new DocumentReceived.Password(document.id(), password) : null);
		return registry.find(document.id()).orElseThrow(() -> notFound(id));
	}

	private static Problem notFound(String id) {
		return Problem.notFound("document-not-found", "There is no document '" + id + "'");
	}

	private static String name(MultipartFile file) {
		String name = (file.getOriginalFilename() != null) ? file.getOriginalFilename() : "";
		String clean = name.replace('\\', '/').replaceAll("\\p{Cntrl}", "").strip();
		if (clean.isEmpty()) {
			throw Problem.badRequest("document-name", "Each 'file' part needs a file name");
		}
		return clean;
	}

}
