package io.lectern.split;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * From blocks to passages.
 *
 * @param passageTokens tokens a passage is packed up to, by its model's own tokenizer;
 * never more than the model reads
 */
@ConfigurationProperties("lectern.ingest")
record SplitProperties(@DefaultValue("256") int passageTokens) {
}
