package io.lectern.survey;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much is read and told where a question is asked of all documents.
 *
 * @param passages most passages with the words asked for that are read for one question;
 * where there are more of them the answer says so
 * @param places places told at a time
 * @param documents documents told at a time
 * @param sentences most sentences of each side of a comparison
 */
@ConfigurationProperties("lectern.survey")
record SurveyProperties(@DefaultValue("10000") int passages, @DefaultValue("20") int places,
		@DefaultValue("10") int documents, @DefaultValue("2") int sentences) {
}
