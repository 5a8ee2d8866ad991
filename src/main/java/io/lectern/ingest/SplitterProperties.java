package io.lectern.ingest;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How documents are split.
 *
 * @param passageTokens tokens a passage is packed up to, by the embedding model's own
 * tokenizer; tables and short remainders may take it up to what the model can read
 */
@ConfigurationProperties("lectern.ingest")
record SplitterProperties(@DefaultValue("256") int passageTokens) {
}
