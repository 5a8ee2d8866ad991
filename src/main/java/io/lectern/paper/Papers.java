package io.lectern.paper;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

import io.lectern.system.Problem;

/** Hands papers out as files. */
@Component
public class Papers {

	private static final MediaType WORD = MediaType
		.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

	private static final MediaType MARKDOWN = new MediaType("text", "markdown", StandardCharsets.UTF_8);

	/**
	 * The paper as a file, in the language that the request prefers; its links lead to
	 * the server as the request addressed it.
	 * @param format {@code md} or {@code docx}
	 * @throws Problem 400 for another format
	 */
	public ResponseEntity<byte[]> file(Paper paper, String format, HttpServletRequest request) {
		String base = ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
		Places places = Places.of(base, request.getLocale());
		return switch (format) {
			case "md" -> file(paper, "md", MARKDOWN, MarkdownPaper.of(paper, places).getBytes(StandardCharsets.UTF_8));
			case "docx" -> file(paper, "docx", WORD, WordPaper.of(paper, places));
			default -> throw Problem.badRequest("format-unknown", "'format' is md or docx");
		};
	}

	private static ResponseEntity<byte[]> file(Paper paper, String ending, MediaType type, byte[] bytes) {
		return ResponseEntity.ok()
			.contentType(type)
			.header("Content-Disposition",
					ContentDisposition.attachment()
						.filename(name(paper.title()) + "." + ending, StandardCharsets.UTF_8)
						.build()
						.toString())
			.header("X-Content-Type-Options", "nosniff")
			.cacheControl(CacheControl.noStore())
			.body(bytes);
	}

	/** Letters and digits of the title, as every file system takes them. */
	static String name(String title) {
		String name = title.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
		String brief = name
			.substring(0, name.offsetByCodePoints(0, Math.min(60, name.codePointCount(0, name.length()))))
			.strip();
		return brief.isEmpty() ? "lectern" : brief.toLowerCase(Locale.ROOT).replace(' ', '-');
	}

}
