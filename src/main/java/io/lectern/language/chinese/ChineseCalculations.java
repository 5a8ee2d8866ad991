package io.lectern.language.chinese;

import java.util.List;
import java.util.Set;

import io.lectern.language.Calculations;
import io.lectern.language.Operation;
import io.lectern.language.Opposites;

/** How it is asked in Chinese to compute something out of a table. */
final class ChineseCalculations implements Calculations {

	private static final String RISES = "(?:增加|增长|上升|上涨|提高|减少|下降|下跌|降低|变化|变动|增减)";

	private static final String TOP = "最高|最大|最多|最长|最重|最快|最贵|最深|最久";

	private static final String BOTTOM = "最低|最小|最少|最短|最轻|最慢|最便宜|最浅";

	@Override
	public String asks(Operation operation) {
		return switch (operation) {
			case SHARE -> "";
			case PERCENT_CHANGE -> "的?" + RISES + "了?(?:的)?(?:百分比|百分之几|百分之多少|百分率|比率|比例|幅度|率|幅)(?:是|为)?(?:多少)?"
					+ "|(?:增|降|涨|跌)幅(?:是|为)?(?:多少)?|的?(?:百分比|百分率)" + RISES;
			case DIFFERENCE -> "的?(?:差额|差值|差异|差距|相差|之差|差)(?:了)?(?:是|为)?(?:多少|几|多大)?|的?" + RISES
					+ "(?:了|额|值|量)?(?:是|为)?(?:多少|几)|[高低多少大小长短重轻](?:了|出)?多少|的?" + RISES + "(?:额|量|值)";
			case AVERAGE -> "的?平均(?:值|数|每[年月日个])?(?:是|为)?(?:多少)?|的?均值";
			case SUM -> "(?:总共|一共|合计|共计|加起来|加在一起|相加)(?:是|为|有)?(?:多少)?|的?(?:总和|之和|总计|总额|总量|总数|合计数)(?:是|为)?(?:多少)?";
			case HIGHEST -> "的?(?:" + TOP + ")(?![能可会要得不].{0,12}[多几])的?";
			case LOWEST -> "的?(?:" + BOTTOM + ")(?![能可会要得不].{0,12}[多几])的?";
			case COUNT -> "(?:一共|总共|共)?(?:列出|列|记录|收录|登记)了?(?:多少|几)[个台座艘家名位条项种间支辆架只部套起次行]?"
					+ "|(?:表中|表里|表格中|表格里|清单中|清单里)(?:一共|总共|共)?(?:有|列出)?(?:多少|几)[个台座艘家名位条项种间支辆架只部套起次行]?"
					+ "|(?:一共|总共|共)?有(?:多少|几)[个台座艘家名位条项种间支辆架只部套起次行]|(?:的)?(?:有)?(?:多少|几)[个台座艘家名位条项种间支辆架只部套起次行](?=.*(?:超过|大于|高于|多于|低于|小于|少于|以上|以下|不足))";
		};
	}

	@Override
	public String which() {
		return "哪一?[个台座艘家名位条项种间支辆架只部套年月次]?";
	}

	@Override
	public String asksWhether() {
		return "是否|是不是|有没有|吗$|(?:" + RISES + ")了?还是(?:" + RISES + ")";
	}

	@Override
	public String rises() {
		return "增加|增长|上升|上涨|提高|升高|变多";
	}

	@Override
	public String falls() {
		return "减少|下降|下跌|降低|下滑|变少";
	}

	@Override
	public String exceeds() {
		return "(?<=比.{1,40})(?:更|还|要)?(?:高|大|多)|超过|高于|大于|多于";
	}

	@Override
	public String fallsShort() {
		return "(?<=比.{1,40})(?:更|还|要)?(?:低|小|少)(?!于)|低于|小于|少于";
	}

	@Override
	public String ranks() {
		return "排名|名次|位次|排行";
	}

	@Override
	public String changed(int sign) {
		return (sign > 0) ? "增加。" : (sign < 0) ? "减少。" : "没有变化。";
	}

	@Override
	public List<Opposites> opposites() {
		return List.of(new Opposites("增加|上升|增长", "减少|下降", "增加。", "减少。"), new Opposites("收益", "损失", "收益。", "损失。"),
				new Opposites("盈利|利润|收益", "亏损", "盈利。", "亏损。"), new Opposites("流入", "流出", "流入。", "流出。"));
	}

	@Override
	public List<String> asksShare() {
		return List.of("(?<part>.+?)(?:占据?|在)(?<whole>.+?)(?:中(?:所占)?的?|里的?|的)(?:比例|比重|百分比|份额|占比)(?:是|为)?(?:多少)?",
				"(?<part>.+?)占据?了?(?<whole>.+?)的?(?:百分之几|百分之多少|多少|几成|多大比例|多大比重)",
				"(?<part>.+?)[与和同跟对](?<whole>.+?)的?(?:比值|比率|之比)(?:是|为)?(?:多少)?");
	}

	@Override
	public String states(Operation operation) {
		return switch (operation) {
			case SHARE -> "%|比例|比重|百分比|占比|份额|率";
			case PERCENT_CHANGE, DIFFERENCE -> "增加|增长|减少|下降|变动|变化|增减|差额|差异|增幅|同比|环比";
			case AVERAGE -> "平均|均值|均价";
			case SUM -> "合计|总计|共计|总额|总数|总和|小计|总量";
			case HIGHEST -> TOP + "|上限";
			case LOWEST -> BOTTOM + "|下限";
			case COUNT -> "数量|个数|台数|人数|家数|次数";
		};
	}

	@Override
	public Set<String> around() {
		return Set.of("多少", "是多少", "年", "年度", "金额", "数额", "数值", "数字", "分别", "之间", "请问", "计算", "所有", "全部", "各", "每",
				"表中", "表格", "清单", "名单", "表", "列出", "一共", "总共", "合计", "相比", "比较", "期间", "哪", "哪个", "哪家", "哪台", "哪座",
				"哪年", "哪一年", "超过", "大于", "高于", "低于", "小于", "少于", "以上", "以下", "多于", "中", "里", "我", "想", "知道", "该");
	}

	@Override
	public String units() {
		return "[千万亿]?(?:元|美元|欧元|港元|吨|千克|公斤|克|米|公里|千米|平方米|立方米|升|瓦|度|千瓦时|人|户|个|台|套|件|辆|艘|家|次|股|天|日|小时|分钟|秒|月|年|岁|节|海里|亩|公顷)";
	}

	@Override
	public String exceptions() {
		return "除[^()（）]*外";
	}

	@Override
	public String totalRow() {
		return "^\\s*(?:合\\s*计|总\\s*计|小\\s*计|共\\s*计|总和|总数|平均|均值|全部|合计.*|总计.*|小计.*)\\s*$|.*(?:合计|小计|总计)\\s*$";
	}

	@Override
	public String unitColumn() {
		return "单位|计量单位";
	}

	@Override
	public String all() {
		return "所有|全部|各|每";
	}

	@Override
	public String and() {
		return "[、，,]|和|与|及|以及|加上?";
	}

	@Override
	public String or() {
		return "还是|或者?";
	}

	@Override
	public String fromTo() {
		return "从(.{1,20}?)[到至](.+)";
	}

	@Override
	public String respectively() {
		return "分别";
	}

	@Override
	public String beginning() {
		return "[年期月季]初|开始时";
	}

	@Override
	public String end() {
		return "[年期月季][末底]|结束时";
	}

	@Override
	public String computed(Operation operation, String of, String expression, String result) {
		return lead(of) + name(operation) + "（计算得出）：" + expression + " = " + result;
	}

	@Override
	public String found(Operation operation, String of, String result, int compared) {
		return lead(of) + name(operation) + "（比较 " + compared + " 个数值得出）：" + result;
	}

	@Override
	public String counted(String of, int rows, int all) {
		return lead(of) + "行数（计数得出）：" + ((rows < all) ? all + " 行中有 " : "") + rows + " 行";
	}

	private static String lead(String of) {
		return of.isEmpty() ? "" : of + "——";
	}

	private static String name(Operation operation) {
		return switch (operation) {
			case SHARE -> "占比";
			case PERCENT_CHANGE -> "变化百分比";
			case DIFFERENCE -> "差额";
			case AVERAGE -> "平均值";
			case SUM -> "总和";
			case HIGHEST -> "最高";
			case LOWEST -> "最低";
			case COUNT -> "计数";
		};
	}

	@Override
	public String percentagePoints() {
		return "个百分点";
	}

	@Override
	public String toBeLookedAt() {
		return "这需要计算，但无法确定用哪些单元格。请查看这些：";
	}

	@Override
	public String supposed(String computed) {
		return "如果是指这些：" + computed;
	}

	@Override
	public String toBeCounted() {
		return "这需要计数，但没有找到可以计数的表格或清单。最接近的内容如下：";
	}

	@Override
	public String ofWholeList() {
		return "(?:列出|列|记录|收录|登记)了?(?:多少|几)|(?:表中|表里|表格中|表格里|清单中|清单里)";
	}

	@Override
	public String citedInPart(int cited, int all) {
		return "由 " + all + " 个单元格计算得出，引用了前 " + cited + " 个。";
	}

}
