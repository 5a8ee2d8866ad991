package io.lectern.parse.child.word;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.lectern.parse.child.office.Element;
import org.jspecify.annotations.Nullable;

/**
 * Where in the fields of a text the reader is: what a field is made by is not displayed,
 * what it results in is. Fields go on from paragraph to paragraph.
 */
final class Fields {

	/** What they result in is different on every page. */
	private static final Set<String> OF_PAGES = Set.of("PAGE", "NUMPAGES", "SECTIONPAGES");

	private final boolean running;

	private final Deque<Field> open = new ArrayDeque<>();

	/**
	 * @param running whether it is a page's header or footer
	 */
	Fields(boolean running) {
		this.running = running;
	}

	/** Whether text that comes now is displayed. */
	boolean show() {
		return open.stream()
			.allMatch((field) -> field.results && !(running && isOfPages(field.instruction.toString())));
	}

	/** Whether it shows what such a field results in. */
	boolean shows(String instruction) {
		return !(running && isOfPages(instruction));
	}

	private static boolean isOfPages(String instruction) {
		return OF_PAGES.contains(instruction.strip().split("[\\s\\\\]", 2)[0].toUpperCase(Locale.ROOT));
	}

	void instruct(String words) {
		Field field = open.peek();
		if (field != null && !field.results) {
			field.instruction.append(words);
		}
	}

	/** Takes note of the mark, and returns what a form field displays. */
	String mark(Element mark) {
		switch (mark.attribute("w:fldCharType", "")) {
			case "begin" -> {
				String shown = show() ? form(mark.child("w:ffData")) : "";
				open.push(new Field());
				return shown;
			}
			case "separate" -> {
				Field field = open.peek();
				if (field != null) {
					field.results = true;
				}
			}
			case "end" -> open.poll();
			default -> {
			}
		}
		return "";
	}

	private static String form(@Nullable Element form) {
		Element box = (form != null) ? form.child("w:checkBox") : null;
		if (box != null) {
			boolean checked = (box.child("w:checked") != null) ? box.isOn("w:checked") : box.isOn("w:default");
			return checked ? "☒" : "☐";
		}
		Element list = (form != null) ? form.child("w:ddList") : null;
		if (list != null) {
			String chosen = list.value("w:val", "w:result");
			List<Element> entries = list.children("w:listEntry");
			int at = Element.integer((chosen != null) ? chosen : list.value("w:val", "w:default"), 0);
			return (at >= 0 && at < entries.size()) ? entries.get(at).attribute("w:val", "") : "";
		}
		return "";
	}

	private static final class Field {

		private final StringBuilder instruction = new StringBuilder();

		private boolean results;

	}

}
