package io.lectern.parse.child.sheet;

import java.io.IOException;

import io.lectern.parse.child.office.Element;
import io.lectern.parse.child.office.OfficeFile;
import io.lectern.parse.child.office.OfficePackage.Relation;

/** Charts, pictures and text boxes that lie over the cells. */
final class SheetDrawings {

	private SheetDrawings() {
	}

	/** Writes those of a sheet, by its part. */
	static void write(OfficeFile file, String sheet) throws IOException {
		String drawing = file.parts().related(sheet, "drawing");
		Element root = file.parts().xml(drawing);
		if (root != null && drawing != null) {
			for (Element anchor : root.children()) {
				anchor.all("xdr:txBody").forEach((box) -> SheetWriter.box(box, file.writer()));
				file.graphics().write(anchor, drawing);
			}
		}
		for (Relation relation : file.parts().relations(sheet)) {
			if (relation.isOf("package") || relation.isOf("oleObject")) {
				file.graphics().attach(sheet, relation.id());
			}
		}
	}

}
