package io.lectern.index;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import jakarta.annotation.security.RolesAllowed;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import io.lectern.document.Document;
import io.lectern.document.DocumentId;
import io.lectern.document.Documents;
import io.lectern.document.Passage;
import io.lectern.system.Problem;

/**
 * {@code GET /api/v1/documents/{id}/passages}: what a document was split into, as the
 * index holds it.
 */
@RestController
@RolesAllowed("READER")
class PassagesController {

	private final Documents documents;

	private final IndexGenerations generations;

	PassagesController(Documents documents, IndexGenerations generations) {
		this.documents = documents;
		this.generations = generations;
	}

	/** A document's passages in their order. */
	record Passages(List<PassageView> passages) {
	}

	/** One passage. */
	record PassageView(String passageId, int page, int lastPage, List<String> headings, String language, String text) {

		static PassageView of(Passage passage) {
			return new PassageView(passage.id(), passage.page(), passage.lastPage(), passage.headings(),
					passage.language(), passage.text());
		}

	}

	@GetMapping("/api/v1/documents/{id}/passages")
	Passages passages(@PathVariable String id) {
		Document document = DocumentId.parse(id)
			.flatMap(documents::find)
			.orElseThrow(() -> Problem.notFound("document-not-found", "There is no document '" + id + "'"));
		PassageIndex index = generations.active().index();
		List<String> ids = IntStream.range(0, index.count(document.id()))
			.mapToObj((ordinal) -> Passage.id(document.id(), ordinal))
			.toList();
		return new Passages(index.passages(ids)
			.values()
			.stream()
			.sorted(Comparator.comparingInt(Passage::ordinal))
			.map(PassageView::of)
			.toList());
	}

}
