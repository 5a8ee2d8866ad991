package io.lectern.language.chinese;

import java.util.Set;
import java.util.stream.Collectors;

import io.lectern.language.Words;

/** Chinese characters and words that say little of what a text is about. */
final class ChineseWords {

	private static final Set<String> FUNCTION_WORDS = characters("的了是在有和与及或这那哪什么谁何几多少吗呢吧啊被把对于从到为以之其个位些也都就而但并请问怎样如");

	/**
	 * A pair with one of them is one of grammar or of asking, or lies across two words.
	 */
	private static final Set<String> QUESTION_WORDS = characters(
			"啥咋的了是在有和与被为于之其这那哪什么多少几谁吗呢吧及或但由对从到把将个们以而并也都就还又很请问如何怎样");

	private static final Set<String> INSTRUCTIONS = Set.of("根据", "比较", "总结", "概括", "结合", "简述", "描述", "说明", "介绍", "列举",
			"分析", "分别", "关于", "以及", "还是", "进行", "什么时候", "时候", "一个", "导致", "发生", "之间", "包括", "属于", "使用", "主要", "情况",
			"时间", "名字", "名称", "可以", "一共", "最大", "最小", "更早", "更高", "更大", "更多", "方面", "特点", "问题", "方式", "方法", "原因", "结果",
			"内容", "里", "说", "能不能", "可不可以", "会不会", "要不要", "是不是", "有没有", "怎么办", "为啥", "东西", "应该", "需要", "必须", "具体", "到底",
			"究竟", "告诉", "我们", "你们", "步骤", "流程", "意思", "定义", "含义", "哪里", "能", "不", "要", "会", "没", "想", "该", "得", "做",
			"干", "搞", "给", "让", "跟", "咋", "啥", "我", "你", "咱", "可", "不能", "不可", "随便", "随时", "一起", "马上", "赶紧", "太", "太大",
			"太小", "太高", "太多", "很", "最", "再", "还", "文件", "文档", "文件里", "文档里", "资料");

	private static final Set<String> MEASURE_WORDS = characters("年月日次家某");

	private static final Set<String> DATING_WORDS = characters(
			"一二三四五六七八九十百千万两半零〇0123456789每今去明昨本当上下前后整全近逐历同初中底末内间来头首再数");

	static final Words WORDS = new Words(FUNCTION_WORDS, QUESTION_WORDS, INSTRUCTIONS, MEASURE_WORDS, DATING_WORDS,
			Set.of(), (word) -> Set.of());

	private ChineseWords() {
	}

	private static Set<String> characters(String list) {
		return list.chars().mapToObj(Character::toString).collect(Collectors.toUnmodifiableSet());
	}

}
