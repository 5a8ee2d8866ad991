package io.lectern.conversation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.lectern.conversation.Conversations.Conversation;

/** A caller's conversations, latest first; all of them, or those in which words occur. */
record ConversationList(List<Conversation> conversations, long total) {

	/** More words than these are no search for something said. */
	private static final int MOST_WORDS = 12;

	/**
	 * @param words each of which stands in the title or in something that was said
	 */
	static ConversationList read(JdbcClient jdbc, RowMapper<Conversation> rows, String owner, String words, int page,
			int size) {
		Map<String, Object> params = new HashMap<>(Map.of("owner", owner));
		StringBuilder where = new StringBuilder(" from conversation c where owner = :owner");
		List<String> wanted = wanted(words);
		for (int i = 0; i < wanted.size(); i++) {
			params.put("word" + i, "%" + wanted.get(i) + "%");
			where.append((" and (lower(title) like :word%d escape '!' or exists (select 1 from message m"
					+ " where m.conversation_id = c.id and lower(m.text) like :word%<d escape '!'))")
				.formatted(i));
		}
		long total = jdbc.sql("select count(*)" + where).params(params).query(Long.class).single();
		params.put("offset", (long) page * size);
		params.put("size", size);
		return new ConversationList(jdbc
			.sql("select *" + where + " order by updated_at desc, id offset :offset rows fetch next :size rows only")
			.params(params)
			.query(rows)
			.list(), total);
	}

	private static List<String> wanted(String words) {
		List<String> wanted = new ArrayList<>();
		for (String word : words.toLowerCase(Locale.ROOT).split("\\s+")) {
			if (!word.isEmpty() && wanted.size() < MOST_WORDS) {
				wanted.add(word.replaceAll("[!%_]", "!$0"));
			}
		}
		return wanted;
	}

}
