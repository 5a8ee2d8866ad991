package io.lectern.parse.child.office;

import io.lectern.parse.child.blocks.PageWriter;

/**
 * An Office file being read.
 *
 * @param parts what it is made of
 * @param writer where its text goes
 * @param pictures reads the pictures in it
 * @param graphics writes what is drawn in it
 */
public record OfficeFile(OfficePackage parts, PageWriter writer, Pictures pictures, Graphics graphics) {

	public static OfficeFile of(OfficePackage parts, PageWriter writer, Pictures pictures) {
		return new OfficeFile(parts, writer, pictures, new Graphics(parts, writer, pictures));
	}

}
