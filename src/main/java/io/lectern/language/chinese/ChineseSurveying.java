package io.lectern.language.chinese;

import java.util.List;
import java.util.stream.Collectors;

import io.lectern.language.Surveying;

/** How it is asked in Chinese what stands everywhere, and how it is said. */
final class ChineseSurveying implements Surveying {

	/** Polite words in front. */
	static final String PLEASE = "(?:(?:请问|请|麻烦|帮我|帮忙|给我|你|您|能否|能不能|可以|我想知道|我想|我要|想)\\s*)*";

	private static final String SHOW = "(?:列出|列举|罗列|找出|找到|查找|查出|给出|显示|标出|指出|统计|搜索|检索|汇总|摘出|提取|查|找|列)(?:一下|下|出来|出)?\\s*";

	private static final String ALL = "(?:所有|全部|每一?[个处条次份]|一切|各[个处])的?\\s*";

	private static final String PLACE = "(?:地方|之处|处|段落|段|句子|语句|条款|章节|位置|页面?|规定|条文|文字|文件|文档|资料)";

	private static final String MENTIONS = "(?:提到|提及|涉及到?|说到|讲到|谈到|谈及|出现|包含|含有|写到|用到)(?:了|过)?\\s*";

	private static final String ABOUT = "(?:" + MENTIONS + "|关于|有关|针对|与)\\s*";

	private static final String WHICH = "(?:哪些|哪几|哪一?|什么)(?:个|处|条|份)?" + PLACE + "?";

	private static final String WORD = "(?:\\s*(?:这个词|这个字|一词|这个词语|这一?术语))?";

	private static final String THING = "(?<thing>.+?)" + WORD;

	private static final String IN = "(?:(?:在)?(?<of>(?!有|共|一共|总共|都)[^哪多几什]{2,}?)(?:里面|里|中|内|上)?(?:一共|总共|共|都|有|在|是)*\\s*)?";

	private static final String INSIDE = "(?:在)?(?<of>(?!有|共|一共|总共|都)[^哪多几什]{2,}?)(?:里面|里|中|内)\\s*";

	/** Called by its kind, with what names it. */
	private static final String SOME_DOCUMENT = "(?:在)?(?<of>[^哪多几什，。？]{0,15}" + ChineseAboutDocument.KINDS
			+ ")(?:里面|里|中|上)?(?:都|到底|究竟)?\\s*";

	private static final String TIMES = "(?:多少|几)(?:次|处|回|遍|个地方)";

	/** What may follow a question. */
	static final String END = "(?:吗|呢|吧|啊|的)?[？?。！!\\s]*";

	private static final List<String> PLACES = List.of(
			// 列出所有提到租约的地方
			PLEASE + "(?:" + SHOW + ")?" + IN + ALL + ABOUT + THING + "(?:有关|相关)?的?(?:内容|" + PLACE + ")" + END,
			PLEASE + "(?:" + SHOW + ")?" + IN + ABOUT + THING + "(?:有关|相关)?的(?:所有|全部|每一?[个处条])(?:内容|" + PLACE + ")"
					+ END,
			PLEASE + SHOW + IN + "(?:提到|提及|谈到|说到)(?:了|过)?" + THING + "的(?:内容|" + PLACE + ")" + END,
			// 租约在哪些地方被提到？
			PLEASE + THING + "(?:都|一共|总共)?在(?:(?<of>[^哪什]+?)(?:的|里|中|里面)?)?(?:" + WHICH
					+ "|哪里|哪儿|何处)(?:里|中|上)?(?:都|被|有|曾)*(?:提到|提及|出现|涉及|说到|谈到)(?:过|了)?" + END,
			// 哪些文件提到了租约？
			PLEASE + IN + "(?:" + WHICH + "|哪里|哪儿|何处)(?:里面|里|中|上)?(?:都|有|曾)*(?:提到|提及|涉及到?|说到|讲到|谈到|谈及|出现|包含|含有)(?:了|过)?"
					+ THING + END,
			// 水银出现了多少次？
			PLEASE + INSIDE + THING + "(?:一共|总共|共|都|被)*(?:出现|提到|提及)(?:了|过)?" + TIMES + END,
			PLEASE + INSIDE + "(?:有没有|是否|有无)(?:提到|提及|涉及到?|说到|谈到)(?:了|过)?" + THING + END,
			// 合同有没有提到违约金？年报提到海豹了吗？
			PLEASE + SOME_DOCUMENT + "(?:有没有|是否|有无|是不是)(?:提到|提及|涉及到?|说到|谈到)(?:了|过)?" + THING + END,
			PLEASE + SOME_DOCUMENT + "(?:有|也)?(?:提到|提及|涉及到?|说到|谈到)(?:了|过)?" + THING
					+ "(?:了|没有|没|过)*(?:吗|没有|没)[？?。！!\\s]*",
			PLEASE + "把(?:" + INSIDE + ")?(?:所有|全部)?(?:的)?" + MENTIONS + THING + "的(?:所有|全部)?(?:内容|" + PLACE
					+ ")(?:都|全部|全)?(?:列|找|标|摘)(?:一下)?出来" + END,
			PLEASE + "(?:统计|计算|数一?数)(?:一下)?" + THING + "(?:在(?<of>.+?)(?:里面|里|中)?)?(?:被)?(?:出现|提到|提及)的(?:总)?(?:次数|处数)"
					+ END,
			PLEASE + THING + "(?:在(?<of>.+?)(?:里面|里|中)?)?(?:一共|总共|共|都|被)*(?:出现|提到|提及)(?:了|过)?" + TIMES + END,
			PLEASE + IN + "(?:提到|提及|出现|说到|谈到)(?:了|过)?" + TIMES + THING + END,
			PLEASE + IN + "(?:提到|提及|出现|说到|谈到)(?:了|过)?" + THING + "(?:一共|总共|共)?(?:有)?" + TIMES + END,
			PLEASE + IN
					+ "(?:一共|总共|共)?(?:有)?(?:多少|几)(?:处|次|个|条|份|段|页)(?:地方|文件|文档|段落|条款|句子)?(?:提到|提及|涉及|谈到|包含|说到)(?:了|过)?"
					+ THING + END);

	private static final String DOCUMENT = "(?:文件|文档|资料|文章|报告|材料)";

	private static final List<String> DOCUMENTS_ABOUT = List.of(
			PLEASE + "(?:有)?(?:哪些|什么|哪几[份个篇])" + DOCUMENT
					+ "(?:里|中)?(?:是|主要|都)*(?:关于|讲的?是?|介绍|有关|讨论|论述)(?:了|到)?(?<thing>.+?)(?:的|有关)?" + END,
			PLEASE + "(?:这里)?(?:有没有|有哪些|有什么|有)(?:关于|有关|介绍|讲)(?<thing>.+?)的" + DOCUMENT + END,
			PLEASE + SHOW + "(?:所有|全部|一下)?(?:的)?(?:关于|有关)(?<thing>.+?)的(?:所有|全部)?" + DOCUMENT + END);

	private static final String SEVERAL = "(?:(?:这|那)(?:些|批|几[份个篇]|[两二三四五六七八九十0-9]+[份个篇])|所有|全部|各[份个]?|你的|我的|我们的)(?:的)?"
			+ DOCUMENT;

	private static final List<String> ASKED_DOCUMENTS = List.of(
			PLEASE + "这(?:里面?|些|都)*(?:主要|大概)?(?:都)?(?:是?讲|是?说|是?关于|是?介绍)(?:了|的是|的)?(?:一?些)?(?:什么|啥)(?:内容|东西)?(?:的)?"
					+ END,
			PLEASE + SEVERAL
					+ "(?:里面|里|中)?(?:主要|大概|大致|都|分别|各自)*(?:是?讲|是?说|写|是?关于|是?介绍|包含|包括|有)(?:了|的是|的)?(?:一?些)?(?:什么|啥|哪些)(?:内容|东西)?"
					+ END,
			PLEASE + SEVERAL + "的?(?:主要)?(?:内容|摘要|概要|大意|要点)(?:是什么|有哪些)?" + END,
			PLEASE + "(?:总结|概括|概述|简述|综述|介绍|归纳)(?:一下|下)?\\s*(?:" + SEVERAL + "|这些|它们|全部|所有)(?:的?(?:主要)?(?:内容|要点))?"
					+ END,
			PLEASE + "(?:这里|库里|知识库里?|系统里|目前|现在|一共|里面)*(?:都)?有(?:哪些|什么|多少|几[份个])" + DOCUMENT + END,
			PLEASE + SHOW + "(?:所有|全部|现有|已有)?(?:的)?" + DOCUMENT + "(?:清单|列表)?" + END,
			PLEASE + "(?:有)(?:哪些|什么)" + DOCUMENT + "(?:可以问|可以查|可以看|可问|可查)?" + END);

	@Override
	public List<String> places() {
		return PLACES;
	}

	@Override
	public List<String> documentsAbout() {
		return DOCUMENTS_ABOUT;
	}

	@Override
	public List<String> documents() {
		return ASKED_DOCUMENTS;
	}

	@Override
	public String aroundThing() {
		return "^(?:词语|术语|有关|关于)|(?:这个词|一词|这个词语|的词)$";
	}

	@Override
	public String allDocuments() {
		return "(?:(?:这|那|所有|全部|各|我们?|你们?|您|的|些|份|个|篇|几|整|本|该|哪|库)+)*(?:文件|文档|资料|文本|材料|知识库|文集|全文|文中|这里|里面|文章|你|您)?";
	}

	@Override
	public String or() {
		return "或者|或|、";
	}

	@Override
	public String found(String thing, int mentions, int places, int documents) {
		return "“" + thing + "”：" + documents + " 份文档中共 " + places + " 处"
				+ ((mentions == places) ? "" : "，提到 " + mentions + " 次") + "；";
	}

	@Override
	public String alsoAs(List<String> wordings) {
		return "也写作“" + String.join("”、“", wordings) + "”；";
	}

	@Override
	public String nowhere(List<String> things) {
		return "这些文档中没有出现“" + String.join("”、“", things) + "”；";
	}

	@Override
	public String wordsApart(String thing, int places, int documents) {
		return "没有原样出现“" + thing + "”，但 " + documents + " 份文档中有 " + places + " 处包含其中的各个词；";
	}

	@Override
	public String read(int passages, int of) {
		return "共 " + of + " 个段落，已读 " + passages + " 个。";
	}

	@Override
	public String joined(List<String> parts) {
		return parts.stream().filter((part) -> !part.isEmpty()).collect(Collectors.joining(""));
	}

	@Override
	public String stretch(int first, int last, int of) {
		return "此处为第 " + first + " 至 " + last + " 项，共 " + of + " 项。";
	}

	@Override
	public String documents(int count, String thing) {
		return thing.isEmpty() ? "共 " + count + " 份文档。" : "有“" + thing + "”的文档共 " + count + " 份。";
	}

	@Override
	public String noSuchDocument(String name) {
		return "没有名为“" + name + "”的文档，已查阅全部可查的文档。";
	}

	@Override
	public String group(String name, int places) {
		return name + "（" + places + "）";
	}

}
