package io.lectern.parse.child.tika;

import java.util.Set;

import org.apache.tika.mime.MediaType;

/**
 * What counts as a page in a format without fixed layout.
 *
 * @param starts classes of the {@code div} that begins a page in Tika's XHTML
 * @param slides whether the first short line of a page is its title
 * @param chapters whether a heading of the first level begins a page
 */
record Paging(Set<String> starts, boolean slides, boolean chapters) {

	private static final Paging ONE_PAGE = new Paging(Set.of(), false, false);

	private static final Paging SHEETS = new Paging(Set.of("page", "sheet"), false, false);

	private static final Paging SLIDES = new Paging(Set.of("slide", "slide-content", "page"), true, false);

	private static final Paging CHAPTERS = new Paging(Set.of(), false, true);

	static Paging of(MediaType type) {
		String name = type.getSubtype();
		if (name.contains("presentation") || name.contains("powerpoint") || name.contains("slideshow")) {
			return SLIDES;
		}
		if (name.contains("epub")) {
			return CHAPTERS;
		}
		return (name.contains("sheet") || name.contains("excel")) ? SHEETS : ONE_PAGE;
	}

}
