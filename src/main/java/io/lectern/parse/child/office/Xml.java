package io.lectern.parse.child.office;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;

/**
 * Reads the XML in Office files. Names get the prefix that everybody uses, whatever the
 * file calls it, and the same for the strict and the transitional kind.
 */
public final class Xml {

	/** By what a namespace holds; the first that fits. */
	private static final List<Map.Entry<String, String>> PREFIXES = List.of(Map.entry("wordprocessingml", "w"),
			Map.entry("wordprocessingDrawing", "wp"), Map.entry("wordprocessingShape", "wps"),
			Map.entry("spreadsheetDrawing", "xdr"), Map.entry("spreadsheetml", "s"), Map.entry("presentationml", "p"),
			Map.entry("drawingml/2006/chart", "c"), Map.entry("drawingml/chart", "c"),
			Map.entry("drawingml/2006/diagram", "dgm"), Map.entry("drawingml/diagram", "dgm"),
			Map.entry("drawingml/2006/picture", "pic"), Map.entry("drawingml/picture", "pic"),
			Map.entry("drawingml/2006/main", "a"), Map.entry("drawingml/main", "a"),
			Map.entry("officeDocument/2006/relationships", "r"), Map.entry("officeDocument/relationships", "r"),
			Map.entry("officeDocument/2006/math", "m"), Map.entry("officeDocument/math", "m"),
			Map.entry("markup-compatibility", "mc"), Map.entry("schemas-microsoft-com:vml", "v"),
			Map.entry("schemas-microsoft-com:office:office", "o"), Map.entry("word/2010/wordml", "w14"),
			Map.entry("package/2006/relationships", ""), Map.entry("package/2006/content-types", ""));

	/** Deeper than any that a program writes. */
	private static final int DEEPEST = 2000;

	/** Names that are kept; a file may make up any number. */
	private static final int MOST_NAMES = 5000;

	private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

	private static final Map<String, Map<String, String>> NAMES = new ConcurrentHashMap<>();

	private static final XMLInputFactory FACTORY = factory();

	private Xml() {
	}

	private static XMLInputFactory factory() {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
		return factory;
	}

	/** The whole of it. */
	public static Element whole(InputStream in) throws IOException {
		List<Element> root = new ArrayList<>();
		each(in, Set.of(), root::add);
		if (root.isEmpty()) {
			throw new IOException("a part of it has no content");
		}
		return root.getFirst();
	}

	/**
	 * Hands on the elements within those containers one by one, so that a long part need
	 * not be held whole.
	 * @throws IOException where the text ends or goes wrong; what came before has been
	 * handed on
	 */
	public static void each(InputStream in, Set<String> containers, Action action) throws IOException {
		try {
			XMLStreamReader reader = FACTORY.createXMLStreamReader(in);
			try {
				each(reader, containers, action);
			}
			finally {
				reader.close();
			}
		}
		catch (XMLStreamException ex) {
			throw (ex.getNestedException() instanceof IOException cause) ? cause : new Broken(ex);
		}
	}

	private static void each(XMLStreamReader reader, Set<String> containers, Action action)
			throws XMLStreamException, IOException {
		Deque<Element> open = new ArrayDeque<>();
		while (reader.hasNext()) {
			switch (reader.next()) {
				case XMLStreamConstants.START_ELEMENT -> {
					String name = name(reader.getNamespaceURI(), reader.getPrefix(), reader.getLocalName());
					if (!open.isEmpty() || !containers.contains(name)) {
						if (open.size() > DEEPEST) {
							throw new IOException("it is nested too deeply");
						}
						open.push(new Element(name, attributes(reader), new ArrayList<>(), ""));
					}
				}
				case XMLStreamConstants.END_ELEMENT -> {
					Element ended = open.poll();
					Element outer = open.peek();
					if (ended != null && outer != null) {
						outer.children().add(ended);
					}
					else if (ended != null) {
						action.accept(ended);
					}
				}
				case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
					Element outer = open.peek();
					if (outer != null) {
						outer.children().add(Element.text(reader.getText()));
					}
				}
				default -> {
				}
			}
		}
	}

	private static List<String> attributes(XMLStreamReader reader) {
		int count = reader.getAttributeCount();
		if (count == 0) {
			return List.of();
		}
		List<String> attributes = new ArrayList<>(2 * count);
		for (int i = 0; i < count; i++) {
			String prefix = reader.getAttributePrefix(i);
			String local = reader.getAttributeLocalName(i);
			attributes.add((prefix == null || prefix.isEmpty()) ? local
					: name(reader.getAttributeNamespace(i), prefix, local));
			attributes.add(reader.getAttributeValue(i));
		}
		return attributes;
	}

	private static String name(@Nullable String namespace, @Nullable String written, String local) {
		String prefix = (namespace != null) ? KNOWN.computeIfAbsent(namespace, Xml::prefix) : "?";
		if (prefix.equals("?")) {
			prefix = (written != null) ? written : "";
		}
		if (prefix.isEmpty()) {
			return local;
		}
		Map<String, String> names = NAMES.computeIfAbsent(prefix, (key) -> new ConcurrentHashMap<>());
		String name = names.get(local);
		if (name == null) {
			name = prefix + ":" + local;
			if (names.size() < MOST_NAMES) {
				names.put(local, name);
			}
		}
		return name;
	}

	/** The usual prefix, or a question mark for that of the file. */
	private static String prefix(String namespace) {
		return PREFIXES.stream()
			.filter((known) -> namespace.contains(known.getKey()))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElse("?");
	}

	/** What is done with an element. */
	@FunctionalInterface
	public interface Action {

		void accept(Element element) throws IOException;

	}

	/** XML that goes wrong or ends too soon. */
	public static final class Broken extends IOException {

		Broken(XMLStreamException cause) {
			super(cause.getMessage(), cause);
		}

	}

}
