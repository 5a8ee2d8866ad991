package io.lectern.access;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import io.lectern.access.IssuedKeys.IssuedKey;
import io.lectern.access.IssuedKeys.NewKey;
import io.lectern.access.Keys.Role;
import io.lectern.system.Problem;

/** Makes, lists and removes keys. */
@RestController
@RolesAllowed("ADMIN")
@RequestMapping("/api/v1/admin/keys")
class KeysController {

	private final Keys keys;

	private final IssuedKeys issued;

	KeysController(Keys keys, IssuedKeys issued) {
		this.keys = keys;
		this.issued = issued;
	}

	/** Keys made here; the configured ones are not among them. */
	record KeyList(List<IssuedKey> keys) {
	}

	/** A key to make. */
	record Wish(@NotBlank @Size(max = 100) String name, @NotNull Role role) {
	}

	@GetMapping
	KeyList list() {
		return new KeyList(issued.all());
	}

	/** Makes a key; its secret is in this answer and never again. */
	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	NewKey make(@RequestBody @Valid Wish wish) {
		if (keys.open()) {
			throw new Problem(HttpStatus.CONFLICT, "access-open", "Nobody is asked for a key",
					"Set lectern.access.admin-key first: until then every caller is an administrator");
		}
		return issued.make(wish.name().strip(), wish.role());
	}

	@DeleteMapping("/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void remove(@PathVariable String id) {
		if (!issued.remove(id)) {
			throw Problem.notFound("key-not-found", "There is no key '" + id + "'");
		}
	}

}
