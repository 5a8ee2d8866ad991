package io.lectern.writing;

import java.security.Principal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import io.lectern.document.Documents;
import io.lectern.search.Findings.Found;
import io.lectern.search.Neighbours;
import io.lectern.search.Retrieval;
import io.lectern.search.SearchRequest;
import io.lectern.system.Problem;

/**
 * A collection's prompts, edited while Lectern runs. What was written before is kept and
 * shown, and a text can be tried on a question before it counts.
 */
@RestController
@RolesAllowed("ADMIN")
@RequestMapping("/api/v1/admin/collections/{name}/prompts")
class PromptsController {

	private static final int LONGEST = 20_000;

	private static final int LONGEST_QUESTION = 2000;

	private static final int PREVIEWED_PASSAGES = 8;

	/** What can be edited, and the places that each must have. */
	private static final Map<String, Set<String>> FILES = Map.of("system.md", Set.of("not_found"), "question.md",
			Set.of("fence", "passages", "question"), "standalone.md", Set.of("conversation", "question"),
			Prompts.WORDINGS, Set.of("question"));

	/** As they are shown: those of every answer first. */
	private static final List<String> ORDER = List.of("system.md", "question.md", "standalone.md", Prompts.WORDINGS);

	private final Prompts prompts;

	private final PromptEdits edits;

	private final Documents documents;

	private final Retrieval retrieval;

	PromptsController(Prompts prompts, PromptEdits edits, Documents documents, Retrieval retrieval) {
		this.prompts = prompts;
		this.edits = edits;
		this.documents = documents;
		this.retrieval = retrieval;
	}

	/** What can be edited. */
	record Listed(List<Prompt> prompts) {
	}

	/**
	 * One of them.
	 *
	 * @param edited whether what counts was written here rather than in a file
	 */
	record Prompt(String file, boolean edited) {
	}

	/**
	 * A prompt.
	 *
	 * @param text what counts
	 * @param edited whether it was written here rather than in a file
	 * @param places what the text must have in braces, each of them and no others
	 * @param history all edits, the last one first
	 */
	record Shown(String file, String text, boolean edited, List<String> places, List<PromptEdits.Edit> history) {
	}

	/** A new text. */
	record Written(@Nullable String text) {
	}

	/**
	 * What to try.
	 *
	 * @param text null: the one that counts
	 * @param question asked by itself
	 * @param history what was said before it, where that matters
	 */
	record Trial(@Nullable String text, @Nullable String question, @Nullable List<@Nullable Said> history) {
	}

	/** Something said before. */
	record Said(@Nullable String question, @Nullable String answer) {
	}

	/** What the model would be told. */
	record Preview(List<Message> messages) {
	}

	/** One message of it. */
	record Message(String role, String text) {

		static Message of(ChatMessage message) {
			return switch (message) {
				case SystemMessage system -> new Message("system", system.text());
				case AiMessage model -> new Message("assistant", Objects.requireNonNullElse(model.text(), ""));
				case UserMessage user -> new Message("user", user.singleText());
				default -> throw new IllegalStateException("No prompt has a message of the kind " + message.type());
			};
		}

	}

	@GetMapping
	Listed list(@PathVariable String name) {
		requireCollection(name);
		Set<String> edited = edits.of(name).keySet();
		return new Listed(ORDER.stream().map((file) -> new Prompt(file, edited.contains(file))).toList());
	}

	@GetMapping("/{file}")
	Shown show(@PathVariable String name, @PathVariable String file) {
		Set<String> places = places(name, file);
		return new Shown(file, prompts.text(name, file, places), edits.of(name).containsKey(file),
				places.stream().sorted().toList(), edits.history(name, file));
	}

	@PutMapping("/{file}")
	Shown write(@PathVariable String name, @PathVariable String file, @RequestBody Written written, Principal caller) {
		edits.keep(name, file, fit(file, places(name, file), written.text()), caller.getName());
		return show(name, file);
	}

	/** Takes the file's own text again; the history stays. */
	@DeleteMapping("/{file}")
	Shown restore(@PathVariable String name, @PathVariable String file, Principal caller) {
		places(name, file);
		edits.keep(name, file, null, caller.getName());
		return show(name, file);
	}

	/** What the model would be told with a text that does not count yet. */
	@PostMapping("/{file}/preview")
	Preview preview(@PathVariable String name, @PathVariable String file, @RequestBody Trial trial) {
		Set<String> places = places(name, file);
		Map<String, String> texts = new HashMap<>(edits.of(name));
		if (trial.text() != null) {
			texts.put(file, fit(file, places, trial.text()));
		}
		String question = Objects.requireNonNullElse(trial.question(), "").strip();
		if (question.isEmpty() || question.length() > LONGEST_QUESTION) {
			throw Problem.badRequest("question-invalid",
					"'question' must have 1 to " + LONGEST_QUESTION + " characters.");
		}
		return new Preview(told(prompts.editedBy((collection) -> texts), name, file, question, turns(trial)));
	}

	private static List<Turn> turns(Trial trial) {
		List<@Nullable Said> history = Objects.requireNonNullElse(trial.history(), List.of());
		return history.stream().map((said) -> {
			if (said == null || said.question() == null || said.answer() == null) {
				throw Problem.badRequest("history-invalid",
						"'history' must have a 'question' and an 'answer' each time.");
			}
			return new Turn(said.question(), said.question(), said.answer());
		}).toList();
	}

	private List<Message> told(Prompts tried, String collection, String file, String question, List<Turn> history) {
		return switch (file) {
			case "standalone.md" -> List.of(new Message("user", tried.standalone(collection, question, history)));
			case Prompts.WORDINGS ->
				List.of(new Message("user", tried.wordings(collection).replace("{question}", question)));
			default -> {
				SearchRequest search = SearchRequest.of(question, collection, List.of(), List.of(), PREVIEWED_PASSAGES);
				List<Found> found = Neighbours.join(retrieval.find(search).worthReading());
				yield tried.conversation(collection, question, history, tried.given(found))
					.stream()
					.map(Message::of)
					.toList();
			}
		};
	}

	private Set<String> places(String collection, String file) {
		requireCollection(collection);
		Set<String> places = FILES.get(file);
		if (places == null) {
			throw Problem.notFound("prompt-not-found",
					"There is no prompt '" + file + "' to edit; there are: " + String.join(", ", ORDER));
		}
		return places;
	}

	private void requireCollection(String collection) {
		if (!documents.hasCollection(collection)) {
			throw Problem.notFound("collection-not-found", "There is no collection '" + collection + "'");
		}
	}

	private static String fit(String file, Set<String> places, @Nullable String text) {
		if (text == null || text.isBlank() || text.length() > LONGEST) {
			throw Problem.badRequest("prompt-invalid", "'text' must have 1 to " + LONGEST + " characters.");
		}
		try {
			return Template.of(file, text.strip(), places).text();
		}
		catch (IllegalStateException ex) {
			throw Problem.badRequest("prompt-invalid", String.valueOf(ex.getMessage()));
		}
	}

}
