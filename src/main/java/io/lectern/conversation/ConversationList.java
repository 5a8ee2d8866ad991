package io.lectern.conversation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.lectern.system.WordSearch;

import io.lectern.conversation.Conversations.Conversation;

/** A caller's conversations, latest first; all of them, or those in which words occur. */
record ConversationList(List<Conversation> conversations, long total) {

	/**
	 * @param words each of which stands in the title or in something that was said
	 */
	static ConversationList read(JdbcClient jdbc, RowMapper<Conversation> rows, String owner, String words, int page,
			int size) {
		Map<String, Object> params = new HashMap<>(Map.of("owner", owner));
		String where = " from conversation c where owner = :owner" + WordSearch.condition(words, """
				lower(title) like :word escape '!' or exists (select 1 from message m
				where m.conversation_id = c.id and lower(m.text) like :word escape '!')""", params);
		long total = jdbc.sql("select count(*)" + where).params(params).query(Long.class).single();
		params.put("offset", (long) page * size);
		params.put("size", size);
		return new ConversationList(jdbc
			.sql("select *" + where + " order by updated_at desc, id offset :offset rows fetch next :size rows only")
			.params(params)
			.query(rows)
			.list(), total);
	}

}
