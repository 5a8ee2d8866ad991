package io.lectern.notebook;

import java.security.Principal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import io.lectern.notebook.Notes.Note;
import io.lectern.notebook.Notes.Notebook;
import io.lectern.paper.Paper;
import io.lectern.paper.Papers;
import io.lectern.system.Problem;

/** The caller's own notebooks. */
@RestController
@RolesAllowed("READER")
@RequestMapping("/api/v1/notes")
class NotesController {

	private static final int MOST = 200;

	/** Of a notebook that is handed out. */
	private static final int MOST_HANDED_OUT = 5_000;

	private final Notes notes;

	private final NoteKeeping keeping;

	private final Papers papers;

	NotesController(Notes notes, NoteKeeping keeping, Papers papers) {
		this.notes = notes;
		this.keeping = keeping;
		this.papers = papers;
	}

	/** A window of a notebook. */
	record NoteList(List<Note> notes, long total) {
	}

	/** What to change of a note. */
	record NoteEdit(@Nullable String remark) {
	}

	/**
	 * The last one first.
	 * @param collection whose notebook; empty or {@code default}: that of no collection;
	 * null: all
	 */
	@GetMapping
	NoteList list(@RequestParam(required = false) @Nullable String collection,
			@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size, Principal caller) {
		if (page < 0 || size < 1 || size > MOST) {
			throw Problem.badRequest("page-out-of-range",
					"'page' must not be negative and 'size' must be between 1 and " + MOST + ".");
		}
		Notebook notebook = notebook(collection);
		return new NoteList(notes.of(caller.getName(), notebook, page, size), notes.count(caller.getName(), notebook));
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	Note keep(@RequestBody NewNote note, Principal caller) {
		return keeping.keep(caller.getName(), note);
	}

	@PatchMapping("/{id}")
	Note remark(@PathVariable String id, @RequestBody NoteEdit edit, Principal caller) {
		notes.remark(caller.getName(), id, NewNote.remark(edit.remark()));
		return notes.require(caller.getName(), id);
	}

	@DeleteMapping("/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void delete(@PathVariable String id, Principal caller) {
		notes.delete(caller.getName(), id);
	}

	/**
	 * The notebook as a file, in the order in which notes were kept.
	 * @param format {@code md} or {@code docx}
	 * @param title what it is called there
	 */
	@GetMapping("/export")
	ResponseEntity<byte[]> export(@RequestParam(required = false) @Nullable String collection,
			@RequestParam(defaultValue = "md") String format, @RequestParam(required = false) @Nullable String title,
			Principal caller, HttpServletRequest request) {
		Notebook notebook = notebook(collection);
		long count = notes.count(caller.getName(), notebook);
		if (count > MOST_HANDED_OUT) {
			throw Problem.badRequest("notebook-too-large",
					"%,d notes are more than the %,d that one file holds; export one collection's notebook at a time"
						.formatted(count, MOST_HANDED_OUT));
		}
		List<Note> kept = new ArrayList<>(notes.of(caller.getName(), notebook, 0, MOST_HANDED_OUT));
		Collections.reverse(kept);
		String name = (title != null && !title.isBlank()) ? title
				: (collection != null && !collection.isEmpty()) ? collection : "Lectern";
		return papers.file(new Paper(name,
				kept.stream()
					.map((note) -> Paper.Part.of(note.question(), note.text(), note.remark(), note.quotes()))
					.toList()),
				format, request);
	}

	private static Notebook notebook(@Nullable String collection) {
		return new Notebook(collection == null, NewNote.notebook(collection));
	}

}
