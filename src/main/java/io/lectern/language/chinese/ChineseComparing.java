package io.lectern.language.chinese;

import java.util.List;

import io.lectern.language.Comparing;

/** How it is asked in Chinese to compare. */
final class ChineseComparing implements Comparing {

	private static final String PLEASE = ChineseSurveying.PLEASE;

	/** A question behind it asks what the sides will show. */
	private static final String END = "(?:[，,。；]\\s*(?<then>(?:哪|谁|并|看).*))?" + ChineseSurveying.END;

	private static final String AND = "\\s*(?:(?<![共饱总温柔缓])和(?![平解谐约睦])|(?<!参)与|跟|(?<![合相共协不])同(?![时类一样意期事])|以及|(?<![涉以普])及(?!时)|、|对比|VS|vs\\.?)\\s*";

	private static final String TOPIC = "(?:(?:关于|对于|对|在|就)(?<topic>.+?)(?:方面|上面|上|问题上?|的规定|的要求|的内容)?)?";

	private static final String UNLIKE = "(?:区别|不同|差异|差别|异同|不一样|相同点|不同点|不同之处)(?:的?(?:规定|要求|内容))?";

	private static final List<String> COMPARISONS = List.of(
			PLEASE + "(?:比较|对比|对照)(?:一下|下)?\\s*(?<first>(?:这|那)?(?:两|二)(?:份|个|篇)?(?:文件|文档|资料|报告|合同))(?:中|里)?" + TOPIC
					+ "(?:的" + UNLIKE + ")?" + END,
			PLEASE + "(?:比较|对比|对照)(?:一下|下)?\\s*(?:《(?<first>[^》]+)》)" + AND + "(?:《(?<second>[^》]+)》)(?:中|里)?" + TOPIC
					+ "(?:的" + UNLIKE + ")?" + END,
			PLEASE + "(?:比较|对比|对照)(?:一下|下)?\\s*(?<first>.+?)" + AND
					+ "(?<second>.+?)(?:中|里)?(?:关于|对于|对|在|就)(?<topic>.+?)(?:方面|上面|上|问题上?|的规定|的要求|的内容)?(?:的" + UNLIKE
					+ ")?" + END,
			PLEASE + "(?:比较|对比|对照)(?:一下|下)?\\s*(?<first>.+?)" + AND + "(?<second>[^的]+?)(?:的(?<topic>[^" + "异差区"
					+ "]+?))?(?:的?" + UNLIKE + ")?" + END,
			"(?<first>[^，。？]{1,30}?)\\s*(?:对比|VS|vs\\.?)\\s*(?<second>[^，。？]{1,30}?)" + END);

	private static final List<String> DIFFERENCES = List.of(
			PLEASE + "(?<first>.+?)" + AND + "(?<second>.+?)(?:之间|相比)?(?:，)?" + TOPIC
					+ "(?:都|各|到底|究竟)*(?:有|存在)(?:什么|哪些|何|啥)?(?:主要|本质)?的?" + UNLIKE + END,
			PLEASE + "(?<first>.+?)" + AND + "(?<second>.+?)(?:之间)?(?:的(?<topic>[^区不差异]+?))?的(?:主要|本质)?" + UNLIKE
					+ "(?:是什么|有哪些|在哪里?|在于什么)?" + END,
			PLEASE + "(?<first>.+?)" + AND + "(?<second>.+?)(?:在(?<topic>.+?)(?:方面|上))?(?:有)?(?:什么|哪里|何)(?:不同|不一样|区别)"
					+ END);

	@Override
	public List<String> comparisons() {
		return COMPARISONS;
	}

	@Override
	public List<String> differences() {
		return DIFFERENCES;
	}

	@Override
	public String beforeSide() {
		return "";
	}

	@Override
	public String ofSide() {
		return "";
	}

	@Override
	public String nothingAbout(String side, String topic) {
		return topic.isEmpty() ? "没有找到关于“" + side + "”的内容。" : "其中没有找到关于“" + topic + "”的内容。";
	}

}
