package io.lectern.parse.child.office;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * An element of a file's XML, or a piece of text, which has no name.
 *
 * @param name with the usual prefix of its namespace, as in {@code w:p}
 * @param attributes names, with the prefix where they have one, and values in turn
 * @param children elements and pieces of text in order
 * @param words the text of a piece of text, else empty
 */
public record Element(String name, List<String> attributes, List<Element> children, String words) {

	static Element text(String words) {
		return new Element("", List.of(), List.of(), words);
	}

	public boolean is(String wanted) {
		return name.equals(wanted);
	}

	public @Nullable String attribute(String wanted) {
		for (int i = 0; i < attributes.size(); i += 2) {
			if (attributes.get(i).equals(wanted)) {
				return attributes.get(i + 1);
			}
		}
		return null;
	}

	public String attribute(String wanted, String otherwise) {
		String value = attribute(wanted);
		return (value != null) ? value : otherwise;
	}

	public int number(String wanted, int otherwise) {
		return integer(attribute(wanted), otherwise);
	}

	/** A whole number, or what is wanted where it is none. */
	public static int integer(@Nullable String value, int otherwise) {
		try {
			return (value != null) ? Integer.parseInt(value.strip()) : otherwise;
		}
		catch (NumberFormatException ex) {
			return otherwise;
		}
	}

	/** Whether an attribute says yes. */
	public boolean says(String wanted) {
		return isYes(attribute(wanted, "0"));
	}

	private static boolean isYes(String value) {
		return value.equals("1") || value.equals("true") || value.equals("on");
	}

	/** The element at the end of that path of names, each the first of its name. */
	public @Nullable Element child(String... path) {
		Element at = this;
		for (String step : path) {
			Element next = null;
			for (Element child : at.children) {
				if (child.is(step)) {
					next = child;
					break;
				}
			}
			if (next == null) {
				return null;
			}
			at = next;
		}
		return at;
	}

	public List<Element> children(String wanted) {
		return children.stream().filter((child) -> child.is(wanted)).toList();
	}

	/** The attribute of the element at the end of that path. */
	public @Nullable String value(String attribute, String... path) {
		Element child = child(path);
		return (child != null) ? child.attribute(attribute) : null;
	}

	/** Whether a switch such as {@code <w:b/>} is there and on. */
	public boolean isOn(String name) {
		Element found = child(name);
		return found != null && isYes(found.attribute("w:val", "1"));
	}

	/** All elements of that name within, in order, and none within those. */
	public Stream<Element> all(String wanted) {
		List<Element> found = new ArrayList<>();
		visit(wanted, found::add);
		return found.stream();
	}

	private void visit(String wanted, Consumer<Element> action) {
		for (Element child : children) {
			if (child.is(wanted)) {
				action.accept(child);
			}
			else {
				child.visit(wanted, action);
			}
		}
	}

	/** All text within. */
	public String text() {
		StringBuilder text = new StringBuilder(words);
		children.forEach((child) -> text.append(child.text()));
		return text.toString();
	}

}
