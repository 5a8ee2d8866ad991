package io.lectern.parse.child.office;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Objects;

import io.lectern.language.Lexicons;
import io.lectern.parse.Block.Kind;
import io.lectern.parse.child.blocks.PageWriter;
import io.lectern.parse.child.blocks.Titles;
import io.lectern.parse.child.office.OfficePackage.Relation;
import org.jspecify.annotations.Nullable;

/**
 * Writes what is drawn: charts, diagrams, the text in pictures and what is said of them.
 */
public final class Graphics {

	private static final Pattern FILE_NAME = Pattern.compile("(?i)\\S+\\.(png|jpe?g|gif|bmp|tiff?|emf|wmf|svg|webp)");

	private static final Pattern TO_A_MODEL = Pattern
		.compile("(?iU)" + Lexicons.either((language) -> language.layout().addressToModel()));

	private final OfficePackage parts;

	private final PageWriter writer;

	private final Pictures pictures;

	private final Embedded embedded;

	private final Map<String, Map<String, Relation>> relations = new HashMap<>();

	private final Set<String> said = new HashSet<>();

	Graphics(OfficePackage parts, PageWriter writer, Pictures pictures) {
		this.parts = parts;
		this.writer = writer;
		this.pictures = pictures;
		this.embedded = new Embedded(parts, writer.margin());
		pictures.expect(parts.pictures());
	}

	/** What a part calls by that id. */
	public @Nullable Relation relation(String part, @Nullable String id) throws IOException {
		if (id == null) {
			return null;
		}
		Map<String, Relation> known = relations.get(part);
		if (known == null) {
			known = new HashMap<>();
			for (Relation relation : parts.relations(part)) {
				known.put(relation.id(), relation);
			}
			relations.put(part, known);
		}
		return known.get(id);
	}

	/**
	 * Writes what stands in a drawing, but for the words in its shapes.
	 * @param part the part that it is in
	 */
	public void write(Element drawing, String part) throws IOException {
		Finding all = new Finding();
		collect(drawing, all);
		for (Element named : all.named) {
			alternative(named.attribute("descr", named.attribute("alt", "")));
		}
		for (String id : all.pictures) {
			with(part, id, this::picture);
		}
		for (String id : all.charts) {
			with(part, id, this::chart);
		}
		for (String id : all.diagrams) {
			with(part, id, this::diagram);
		}
		for (String id : all.objects) {
			with(part, id, embedded::attach);
		}
	}

	/** A part that is a document of its own. */
	public void attach(String part, @Nullable String id) throws IOException {
		if (id != null) {
			with(part, id, embedded::attach);
		}
	}

	/** The same by the part's name. */
	public void attach(String part) {
		embedded.attach(part);
	}

	private void with(String part, String id, Consumer<String> action) throws IOException {
		Relation relation = relation(part, id);
		if (relation != null && !relation.external() && parts.has(relation.target())) {
			action.accept(relation.target());
		}
	}

	/** What is drawn anew for older programs is drawn twice. */
	private static void collect(Element element, Finding all) {
		switch (element.name()) {
			case "mc:Fallback", "w:txbxContent", "p:txBody", "xdr:txBody" -> {
				return;
			}
			case "wp:docPr", "p:cNvPr", "xdr:cNvPr", "v:shape" -> all.named.add(element);
			case "a:blip" -> add(all.pictures, element.attribute("r:embed"));
			case "v:imagedata" -> add(all.pictures, element.attribute("r:id"));
			case "c:chart" -> add(all.charts, element.attribute("r:id"));
			case "dgm:relIds" -> add(all.diagrams, element.attribute("r:dm"));
			case "o:OLEObject", "p:oleObj" -> add(all.objects, element.attribute("r:id"));
			default -> {
			}
		}
		boolean object = element.is("p:oleObj") || element.is("w:object");
		for (Element child : element.children()) {
			// The picture in an object shows what the object says.
			if (!object || !child.is("v:shape") && !child.is("p:pic")) {
				collect(child, all);
			}
		}
	}

	private static void add(Set<String> ids, @Nullable String id) {
		if (id != null) {
			ids.add(id);
		}
	}

	/**
	 * What is said for those who don't see the picture, unless it is meant for a model.
	 */
	public void alternative(String text) {
		String words = text.replaceAll("\\s+", " ").strip();
		boolean saysNothing = Titles.sensible(words, "") == null || FILE_NAME.matcher(words).matches()
				|| !words.contains(" ") && words.codePoints().noneMatch(Character::isIdeographic);
		// A long one is no title and yet says something.
		if (saysNothing && words.length() <= 300) {
			return;
		}
		if (TO_A_MODEL.matcher(words).find()) {
			writer.hide("alternative text of a picture", words);
		}
		else if (said.add(words)) {
			writer.write(Kind.CAPTION, 0, words);
		}
	}

	/** Writes the text in a picture. */
	public void picture(String part) {
		try {
			byte[] bytes = parts.bytes(part);
			if (bytes != null) {
				writer.write(Kind.PARAGRAPH, 0, pictures.text(part, bytes));
			}
		}
		catch (IOException ex) {
			damaged("A picture");
		}
	}

	private void chart(String part) {
		try {
			Element chart = parts.xml(part);
			if (chart != null) {
				new Chart(chart).write(writer);
			}
		}
		catch (IOException ex) {
			damaged("A chart");
		}
	}

	private void diagram(String part) {
		try {
			Element model = parts.xml(part);
			if (model != null) {
				model.all("dgm:pt")
					.map((point) -> point.child("dgm:t"))
					.filter(Objects::nonNull)
					.forEach((point) -> writer.write(Kind.LIST_ITEM, 1,
							String.join(" ", point.all("a:p").map(Element::text).toList()).strip()));
			}
		}
		catch (IOException ex) {
			damaged("A diagram");
		}
	}

	private void damaged(String what) {
		writer.margin().warn(writer.pageNumber(), what + " is damaged and was not read");
	}

	/** What a drawing refers to. */
	private static final class Finding {

		private final List<Element> named = new ArrayList<>();

		private final Set<String> pictures = new LinkedHashSet<>();

		private final Set<String> charts = new LinkedHashSet<>();

		private final Set<String> diagrams = new LinkedHashSet<>();

		private final Set<String> objects = new LinkedHashSet<>();

	}

}
