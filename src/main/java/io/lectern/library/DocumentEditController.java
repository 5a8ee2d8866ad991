package io.lectern.library;

import java.util.List;
import java.util.function.Function;

import jakarta.annotation.security.RolesAllowed;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import io.lectern.document.Document;
import io.lectern.document.DocumentId;
import io.lectern.document.DocumentRegistry;
import io.lectern.document.HiddenText;
import io.lectern.system.Problem;

/** Changes single documents, and shows what nobody else may see of them. */
@RestController
@RolesAllowed("ADMIN")
@RequestMapping("/api/v1/admin/documents/{id}")
class DocumentEditController {

	private final DocumentEdits edits;

	private final DocumentRegistry registry;

	DocumentEditController(DocumentEdits edits, DocumentRegistry registry) {
		this.edits = edits;
		this.registry = registry;
	}

	/** Text held back because nobody who looks at the file sees it. */
	record HiddenList(List<HiddenText> hidden) {
	}

	@PatchMapping
	Document change(@PathVariable String id, @RequestBody DocumentEdit edit) {
		return with(id, (known) -> edits.change(known, edit));
	}

	@GetMapping("/hidden")
	HiddenList hidden(@PathVariable String id) {
		return with(id,
				(known) -> registry.find(known)
					.map((document) -> new HiddenList(registry.hidden(document.id())))
					.orElseThrow(() -> notFound(id)));
	}

	private static <T> T with(String id, Function<DocumentId, T> work) {
		return work.apply(DocumentId.parse(id).orElseThrow(() -> notFound(id)));
	}

	private static Problem notFound(String id) {
		return Problem.notFound("document-not-found", "There is no document '" + id + "'");
	}

}
