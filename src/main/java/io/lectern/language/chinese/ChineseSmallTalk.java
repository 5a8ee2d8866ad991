package io.lectern.language.chinese;

import java.util.List;
import java.util.stream.Collectors;

import io.lectern.language.SmallTalk;

/** What people say in Chinese that asks nothing. */
final class ChineseSmallTalk implements SmallTalk {

	@Override
	public String greets() {
		return "(?:你|您|大家|各位)们?好[啊呀吗]?|哈[喽啰罗]|嗨|喂|早(?:上好|安)?|(?:上午|中午|下午|晚上)好|在吗|有人吗|幸会";
	}

	@Override
	public String thanks() {
		return "(?:好的?|嗯|太好了|非常|十分|多|太|真是|很|那就?)?(?:谢谢|感谢|多谢|谢)(?:你们?|您|大家|啦|了|啊|哦)?的?(?:帮助|帮忙|回答|解答|支持)?"
				+ "|辛苦(?:了|你了|您了)?|麻烦(?:你|您)了";
	}

	@Override
	public String acknowledges() {
		return "再见|拜拜|回头见|晚安|好的?[吧啊呀]?|可以|行|嗯++|哦++|知道了|明白了?|懂了|收到|了解|没事了?|没有?问题了?|没有了|不用了|是的?|不是|对的?|太好了|很好|不错|厉害|对不起|抱歉";
	}

	@Override
	public String asksWhoAnswers() {
		return "(?:请问)?(?:你|您)(?:到底|究竟)?是(?:谁|什么人?|哪位|做什么的|干什么的|干嘛的|机器人吗?|真人吗?|人吗?|人工智能吗?|AI吗?)"
				+ "|(?:请问)?(?:你|您)(?:能|会|可以|都能|都会)(?:帮我|帮忙)?(?:做|干|回答)?(?:些)?(?:什么|啥|哪些)(?:问题|忙|事情?)?"
				+ "|(?:你|您)(?:的)?(?:叫什么(?:名字)?|名字是什么|名字叫什么|怎么用|怎么工作)|(?:介绍一下|请介绍)(?:你|您)?自己|(?:自我介绍)(?:一下)?"
				+ "|我?(?:能|可以)问(?:你|您)?(?:些)?(?:什么|哪些)(?:问题)?|怎么(?:用|使用)(?:你|它|这个)?|谁(?:做|造|开发|创造)了?(?:的)?你|(?:你|您)?(?:能|可以)?帮(?:我|助)(?:一下)?吗?|帮助|帮忙";
	}

	@Override
	public String politely() {
		return "谢谢(?:你|您|啦|了)?|多谢|感谢|麻烦(?:你|您|了|你了|您了)?|拜托了?|劳驾|不好意思";
	}

	@Override
	public String reply(Kind kind, List<String> titles, boolean more) {
		String about = titles.isEmpty() ? "这里还没有文档；有了之后，文档里写到的都可以问。"
				: "可以问文档里写到的任何内容：" + titles.stream().map((title) -> "《" + title + "》").collect(Collectors.joining("、"))
						+ (more ? "等。" : "。");
		return switch (kind) {
			case GREETING -> "你好！" + about;
			case THANKS -> "不客气。" + about;
			case WHO_ANSWERS -> "我是 Lectern，根据文档回答问题，并指出每句话的出处。" + about;
			case NOTHING -> about;
			case INCOMPLETE -> "这句话只说了与前一个问题不同的地方，而之前并没有问题。请把问题问完整。" + about;
		};
	}

}
