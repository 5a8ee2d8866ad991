package io.lectern.ingest;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the subfolders of the watched folder are.
 *
 * @param areCollections whether the files of each subfolder go into a collection of its
 * name, sub-subfolders included, rather than all into {@code default}; files taken in
 * before stay where they are until they change
 */
@ConfigurationProperties("lectern.watch.subfolders")
record SubfolderProperties(@DefaultValue("false") boolean areCollections) {
}
