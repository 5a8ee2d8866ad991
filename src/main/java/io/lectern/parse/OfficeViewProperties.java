package io.lectern.parse;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How Office files are made into PDFs, which give them pages.
 *
 * @param enabled whether they are, where LibreOffice is installed
 * @param command LibreOffice, on the path or with its folder
 * @param timeout time it may take for a file; one that takes longer is read without pages
 * @param memory what it may use for a file; one that needs more is read without pages
 * @param maxSize the most bytes a PDF may have that is kept
 */
@ConfigurationProperties("lectern.office-view")
public record OfficeViewProperties(@DefaultValue("true") boolean enabled, @DefaultValue("soffice") String command,
		@DefaultValue("60s") Duration timeout, @DefaultValue("1GB") DataSize memory,
		@DefaultValue("100MB") DataSize maxSize) {
}
