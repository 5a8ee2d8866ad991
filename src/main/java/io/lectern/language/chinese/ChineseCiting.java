package io.lectern.language.chinese;

import io.lectern.language.Citing;

/** How models cite and find nothing in Chinese. */
final class ChineseCiting implements Citing {

	private static final String TEXTS = "(?:文档|段落|资料|材料|文件|内容|信息|上下文|原文|文本|片段)";

	private static final String NOTHING = "(?:(?:没有|并没有|未|并未|没|不)(?:关于|直接|明确|具体|任何|足够|相关|这个|该|包含|包括|提到|提及|说明|回答|给出"
			+ "|涉及|记载|找到|提供|列出|载明|写明|答案|介绍|描述|指出)|无法(?:回答|确定|得知|找到|得出)|不足以|找不到|查不到|没有.{0,20}(?:信息|内容|答案|说明))";

	@Override
	public String source() {
		return "段落|来源|资料|文档|片段|引文|引用|参考(?:文献|资料)?|出处|文献|原文|第";
	}

	@Override
	public String behindNumber() {
		return "段(?:落)?|号(?:段落|来源|资料|文档|片段)?|条(?:资料|来源|引文)";
	}

	@Override
	public String see() {
		return "见|参见|详见|请见|参考|引自|据|根据|来自";
	}

	@Override
	public String joint() {
		return "和|与|及|以及";
	}

	@Override
	public String range() {
		return "至|到";
	}

	@Override
	public String notFound() {
		return "未找到(?:答案)?|没有找到(?:答案)?|找不到(?:答案)?|无答案|没有答案|无法回答";
	}

	@Override
	public String holdsNothing() {
		return "(?:(?:很|非常)?(?:抱歉|遗憾)[，,。]?|对不起[，,。]?|不好意思[，,。]?)?(?:"
				+ "(?:根据|从|在|按照)?(?:您|你|用户)?(?:所|现|目前)?(?:提供|给出|给定|检索到|查到|有)?的?(?:这些|以上|上述|现有|已有|目前|当前|所有|全部|各)?(?:的)?"
				+ TEXTS + "(?:中|里|内|之中)?[，,]?(?:都|均|并|我|也)?" + NOTHING
				+ "|(?:我|暂时|目前)?(?:无法|没能|未能|没有|不能)(?:从.{0,14}(?:中|里))?(?:找到|回答|确定|得知|查到)"
				+ "|(?:未|没有)(?:找到|查到|提及|提到)|找不到|没有(?:相关|足够)的?(?:信息|内容|答案))";
	}

	@Override
	public String leadsIn() {
		return "(?:以下|下面)(?:是|为)[^0-9]*|(?:根据|依据)(?:以上|上述|这些|所提供的|文档|提供的)?.{0,8}[，,：:]?"
				+ "|(?:好的|当然|可以)[，,。！!]?|(?:综上(?:所述)?|总之|总结)[，,：:。]?|希望(?:这|以上|对你|对您).*|如(?:果)?(?:有|还有|需要).{0,20}(?:问题|帮助|疑问|告诉我|提出).*";
	}

}
