package io.lectern.parse.child.odf;

import java.io.IOException;

import io.lectern.parse.Block.Kind;
import io.lectern.parse.child.blocks.GridCell;
import io.lectern.parse.child.office.Element;
import io.lectern.parse.child.office.OfficeFile;
import io.lectern.parse.child.office.OfficePackage;
import org.jspecify.annotations.Nullable;

/** Writes what is drawn in an OpenDocument file. */
final class OdfDrawings {

	private final OfficeFile file;

	private final OdfBlocks blocks;

	OdfDrawings(OfficeFile file, OdfBlocks blocks) {
		this.file = file;
		this.blocks = blocks;
	}

	void write(Element shape) throws IOException {
		for (String kind : new String[] { "svg:title", "svg:desc" }) {
			Element said = shape.child(kind);
			if (said != null) {
				file.graphics().alternative(said.text());
			}
		}
		Element object = shape.child("draw:object");
		if (object != null && object(object.attribute("xlink:href", ""))) {
			return;
		}
		for (Element child : shape.children()) {
			switch (child.name()) {
				case "draw:image" -> file.graphics().picture(OfficePackage.inside(child.attribute("xlink:href", "")));
				case "svg:title", "svg:desc", "draw:object" -> {
				}
				case "draw:object-ole" ->
					file.graphics().attach(OfficePackage.inside(child.attribute("xlink:href", "")));
				case "draw:text-box" -> blocks.blocks(child);
				default -> {
					if (child.name().startsWith("draw:")) {
						write(child);
					}
					else {
						blocks.block(child);
					}
				}
			}
		}
	}

	/** A chart is a document of its own, with the table that it is drawn from. */
	private boolean object(String name) throws IOException {
		Element root = file.parts().xml(OfficePackage.inside(name) + "/content.xml");
		Element body = (root != null) ? root.child("office:body") : null;
		Element chart = (body != null) ? body.child("office:chart", "chart:chart") : null;
		if (chart != null) {
			title(chart.child("chart:title"));
			for (Element table : chart.children("table:table")) {
				OdfTable.of(table, (cell) -> GridCell.of(blocks.cell(cell))).write(file.writer());
			}
			return true;
		}
		return false;
	}

	private void title(@Nullable Element title) {
		if (title != null) {
			file.writer().write(Kind.CAPTION, 0, blocks.cell(title));
		}
	}

}
