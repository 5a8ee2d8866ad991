package io.lectern.parse;

import java.time.Duration;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How images are read: pages without text, figures on others, and image files.
 *
 * @param enabled whether they are, where Tesseract is installed
 * @param command Tesseract, on the path or with its folder
 * @param languages Tesseract's names of the languages to read; those that are not
 * installed are left out
 * @param dpi dots per inch that a page is drawn with; big pages are drawn with fewer
 * @param pageTimeout time a page may take; one that takes longer is left blank and named
 * in the document's warnings
 * @param pages images of a document read so, pages and figures together; further ones are
 * left blank and named in its warnings
 */
@ConfigurationProperties("lectern.ingest.ocr")
public record OcrProperties(@DefaultValue("true") boolean enabled, @DefaultValue("tesseract") String command,
		@DefaultValue( {
				"eng", "chi_sim" }) List<String> languages,
		@DefaultValue("300") int dpi, @DefaultValue("1m") Duration pageTimeout, @DefaultValue("2000") int pages){
}
