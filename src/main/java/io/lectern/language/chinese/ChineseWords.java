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

	/** Verbs of every day, where something is and when, and the particles of speech. */
	private static final Set<String> LIGHT_WORDS = Set
		.of(("吃 喝 够 看 用 拿 放 去 来 开 关 走 跑 坐 站 打 买 卖 找 带 叫 算 写 读 听 问 等 弄 办 收 送 拉 推 住 留 换 停 动 变 成 作 当 像 有 没 装 上 下 进 出 回 过 起 到 往 靠 碰 嘛 呀 哦 啦 哈 咯 哟 诶 "
				+ "前 后 时 中 里 内 外 旁 边 间 先 才 每 各 另 约 超 之后 之前 以后 以前 以上 以下 以内 当中 "
				+ "上去 下来 下去 上来 进去 进来 出去 出来 起来 回来 回去 过来 过去 知道 觉得 认为 打算 准备 碰到 遇到 收到 拿到 看到 听到 找到 开始 使用 出现 "
				+ "上限 下限 最多 最少 至少 至多 最高 最低 最长 最短 数量 数字 数目 名称 日期")
			.split(" "));

	/** Measures, what is said of a name, and words of degree. */
	private static final String BESIDE_NAMES = "[届座位任应离派使着受向至距经沿据按曾已正须所该此能快高深长宽重远近大小新性]|第\\p{IsHan}*|大部分|大多数|进一步|越来越|感兴趣";

	private static final Set<String> MEASURE_WORDS = characters("年月日次家某");

	private static final Set<String> DATING_WORDS = characters(
			"一二三四五六七八九十百千万两半零〇0123456789每今去明昨本当上下前后整全近逐历同初中底末内间来头首再数");

	static final Words WORDS = new Words(FUNCTION_WORDS, QUESTION_WORDS, INSTRUCTIONS, MEASURE_WORDS, DATING_WORDS,
			LIGHT_WORDS, BESIDE_NAMES, (word) -> Set.of());

	private ChineseWords() {
	}

	private static Set<String> characters(String list) {
		return list.chars().mapToObj(Character::toString).collect(Collectors.toUnmodifiableSet());
	}

}
