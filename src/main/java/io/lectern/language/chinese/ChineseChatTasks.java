package io.lectern.language.chinese;

import io.lectern.language.ChatTasks;

/** How programs ask in Chinese for something about a chat. */
final class ChineseChatTasks implements ChatTasks {

	private static final String CONVERSATION = "(?:这|该|本|以上|上述|以下|给出的|我们的?|用户的?)(?:一|段|次|个|场)*(?:会话|对话|聊天|谈话|句话)";

	private static final String TITLE = "(?:标题|题目|主题|名称|名字)";

	@Override
	public String titleOfConversation() {
		String asks = "(?:生成|总结|概括|写|取|起|拟|返回|提供|给出|命名)";
		String near = "[^。！？!?\\n]{0,80}?";
		return CONVERSATION + "(?=" + near + asks + near + TITLE + ")|" + asks + "(?=" + near + CONVERSATION + near
				+ TITLE + ")";
	}

	@Override
	public String summaryOfConversation() {
		return "(?:总结|概括)(?:一下)?(?:这段|以上|上述|我们的)?(?:对话|会话|聊天)(?=[^\\n]{0,80}(?:上下文|提示))";
	}

	@Override
	public String title() {
		return TITLE;
	}

	@Override
	public String tags() {
		return "标签";
	}

	@Override
	public String followUps() {
		return "后续问题|追问|接下来[^。\\n]{0,20}问";
	}

	@Override
	public String queries() {
		return "搜索查询|检索(?:词|查询|语句)|搜索(?:词|语句)";
	}

	@Override
	public String asker() {
		return "用户|我|问|提问者?";
	}

	@Override
	public String answerer() {
		return "助手|助理|机器人|模型|答|回答";
	}

	@Override
	public String questionLabel() {
		return "(?:用户的?)?(?:问题|提问|查询)";
	}

	@Override
	public String answerLabel() {
		return "(?:你的|有用的)?(?:回答|答案)";
	}

	@Override
	public String givenContext() {
		return "已知(?:信息|内容)|上下文|参考(?:资料|信息|内容)|背景(?:信息|资料)|检索结果";
	}

}
