package io.lectern.document;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lists and makes collections. */
@RestController
@RolesAllowed("ADMIN")
@RequestMapping("/api/v1/admin/collections")
class AdminCollectionsController {

	private final Collections collections;

	AdminCollectionsController(Collections collections) {
		this.collections = collections;
	}

	/** All collections. */
	record CollectionList(List<Collections.DocumentCollection> collections) {
	}

	/** A collection to make. */
	record NewCollection(@NotBlank String name) {
	}

	@GetMapping
	CollectionList list() {
		return new CollectionList(collections.all());
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	Collections.DocumentCollection make(@RequestBody @Valid NewCollection collection) {
		collections.ensure(collection.name());
		return collections.all()
			.stream()
			.filter((one) -> one.name().equals(collection.name()))
			.findFirst()
			.orElseThrow();
	}

}
