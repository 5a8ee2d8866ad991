package io.lectern.ingest;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import io.lectern.document.Collections;
import io.lectern.document.Document;

/**
 * What the subfolders of the watched folder are.
 *
 * @param areCollections whether the files of each subfolder go into a collection of its
 * name, sub-subfolders included, rather than all into {@code default}; files taken in
 * before stay where they are
 */
@ConfigurationProperties("lectern.watch.subfolders")
record SubfolderProperties(@DefaultValue("false") boolean areCollections) {

	/**
	 * The subfolder whose collection a file belongs to, {@code default} where there is
	 * none. One that can't be a collection's name is none.
	 * @param path within the watched folder
	 */
	String of(String path) {
		int end = path.indexOf('/');
		String subfolder = (end > 0) ? path.substring(0, end) : "";
		return (areCollections && Collections.isName(subfolder)) ? subfolder : Document.DEFAULT_COLLECTION;
	}

}
