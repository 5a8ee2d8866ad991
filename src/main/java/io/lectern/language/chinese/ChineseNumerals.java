package io.lectern.language.chinese;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.lectern.language.Figures;
import io.lectern.language.Lexicon;
import io.lectern.language.Measure;

/** How numbers and times are written in Chinese characters. */
final class ChineseNumerals implements Lexicon.Numerals {

	private static final String DIGITS = "〇一二三四五六七八九";

	private static final Pattern MONTH = Pattern.compile("([0-9]{1,2}|十?[一二三四五六七八九]|十)\\s?月(?!度)");

	private static final Pattern DAY = Pattern.compile(" ?([0-9]{1,2}) ?[日号]");

	@Override
	public Map<String, Integer> scales() {
		return Map.of("百万", 6, "千万", 7, "百", 2, "千", 3, "万", 4, "亿", 8);
	}

	@Override
	public String tableScale() {
		return "(?:单位|金额)\\s*[：:为]?\\s*[（(]?\\s*(?:人民币|美元|港元|港币)?\\s*((?:十|百|千)?[千百万亿](?:美元|港元|港币|欧元|日元|元|股|吨|千瓦时|立方米|平方米))"
				+ "|[（(](?:人民币)?((?:十|百|千)?[千百万亿](?:美元|港元|港币|欧元|日元|元|股|吨))[)）]";
	}

	@Override
	public String notAllScaled() {
		return "除.{1,20}外|另有|变动|变化|增减|增长";
	}

	@Override
	public String neverScaled() {
		return "每|平均|均价|率|比例|比重|占比|单价|价格|人数|户数|年限|倍数|排名|序号|[%％]";
	}

	@Override
	public String spelledOut() {
		return "[〇零一二两三四五六七八九十百千万亿]{2,}|[二两三四五六七八九十]";
	}

	/** Two in a row may be "three or five". */
	@Override
	public String digits() {
		return "[零" + DIGITS + "]{3,}";
	}

	@Override
	public String one() {
		return "一";
	}

	@Override
	public String hyphenated() {
		return "";
	}

	/** Two is 二 where it is counted on; a row of digits is read one by one. */
	@Override
	public String plain(String number) {
		String plain = number.replace('两', '二').replace('零', '〇');
		if (plain.length() == 1 || plain.chars().anyMatch((c) -> DIGITS.indexOf(c) < 0)) {
			return plain;
		}
		StringBuilder digits = new StringBuilder();
		plain.chars().forEach((c) -> digits.append(DIGITS.indexOf(c)));
		return digits.toString();
	}

	@Override
	public String amount() {
		return "[一二两三四五六七八九十百千万亿]+(?:个|名|位|次|年|岁|种|家|场|天|分|人|元|倍|条|座)";
	}

	@Override
	public String period() {
		return "";
	}

	@Override
	public String atLeast() {
		return "至少|不少于|不低于|最少|及以上|以上";
	}

	@Override
	public String above() {
		return "超过|大于|高于|多于";
	}

	@Override
	public String atMost() {
		return "至多|不超过|不高于|不多于|最多|及以下|以内|以下";
	}

	@Override
	public String below() {
		return "低于|小于|少于|不足|不到";
	}

	@Override
	public String to() {
		return "至|到";
	}

	@Override
	public String limit() {
		return "超过|以上|以下|以内|至少|至多|最多|最少|大于|小于|高于|低于|不少于|之间|上限|下限|限值";
	}

	@Override
	public String money() {
		return "元|圆|镑|法郎|卢布|日元|万|亿|[0-9０-９]\\s*块|[0-9０-９]\\s*[%％]|百分之|免费|收费|不收|无偿";
	}

	@Override
	public String paid() {
		return "价|费|租|薪|工资|款|额|成本|收入|支出|预算|开支|押金|奖金|股息|罚";
	}

	@Override
	public String often() {
		return "每|一次|定期|逐[日月年]";
	}

	@Override
	public String reckoned() {
		return "^\\s*(?:减|加|其中)\\s*[:：]\\s*";
	}

	@Override
	public String quarterly() {
		return "截至.{0,12}(?:季度|三个月)";
	}

	@Override
	public List<List<String>> quarters() {
		return List.of(List.of("第一季度", "一季度"), List.of("第二季度", "二季度"), List.of("第三季度", "三季度"), List.of("第四季度", "四季度"));
	}

	@Override
	public List<List<String>> halves() {
		return List.of(List.of("上半年"), List.of("下半年"));
	}

	@Override
	public String frequency() {
		return "每(?:隔)?\\s*(?:[0-9]+|[一二两三四五六七八九十半]+)?\\s*个?(?:秒|分钟|小时|天|日|周|星期|月|季度?|年|班)[一二两三]?次?|定期|逐[日月年]";
	}

	@Override
	public String date() {
		return "[0-9]{4}\\s*年|[0-9]{1,2}\\s*[月日号]|第[0-9一二三四五六七八九十]+";
	}

	@Override
	public String time() {
		return "[0-9]{1,4}\\s*[年月日]|[〇零一二三四五六七八九]{4}年|世纪";
	}

	@Override
	public String tells(Measure measure) {
		String number = "[0-9０-９〇零一二两三四五六七八九十百千万亿半几数多]\\s*";
		return switch (measure) {
			case LENGTH -> number + "(?:公里|千米|厘米|毫米|微米|米|海里|英里|里|英尺|英寸|尺|丈|层)(?!/)";
			case DURATION -> number + "个?(?:毫?秒|分|小时|钟头|刻钟|天|日|周|星期|礼拜|月|季|年|世纪|代|工作日)|永久|长期|一直";
			case WEIGHT -> number + "(?:千克|公斤|毫克|克|吨|斤|磅|盎司)";
			case TIMES -> number + "(?:次|回|遍|趟)";
			case PEOPLE -> number + "余?(?:多?[个名位]|多?人)";
			case PERCENT -> "%|百分|[比利费税速增]率|率|比例|比重|占比|成|一半|全部";
			case YEAR -> "[0-9０-９〇零一二三四五六七八九]{2,4}\\s*年|世纪|年代|朝|\\b[12][0-9]{3}\\b";
		};
	}

	@Override
	public Map<String, String> units() {
		return Map.of("%", "百分之", "€", "欧元", "$", "美元", "£", "英镑");
	}

	@Override
	public Set<String> dates(String text) {
		if (text.indexOf('月') < 0) {
			return Set.of();
		}
		Set<String> dates = new HashSet<>();
		MONTH.matcher(text).results().forEach((found) -> {
			int month = month(found.group(1));
			dates.add(Figures.month(month));
			Matcher day = DAY.matcher(text).region(found.end(), text.length());
			if (day.lookingAt()) {
				dates.add(Figures.day(month, Integer.parseInt(day.group(1))));
			}
		});
		return dates;
	}

	private static int month(String month) {
		if (Character.isDigit(month.charAt(0))) {
			return Integer.parseInt(month);
		}
		String ones = month.replace("十", "〇");
		return (month.startsWith("十") ? 10 : 0) + Math.max(0, DIGITS.indexOf(ones.charAt(ones.length() - 1)));
	}

	@Override
	public String amountSuffix() {
		return "[万亿千百]?元?";
	}

	@Override
	public String yearSuffix() {
		return "[年度]";
	}

	@Override
	public String dateSuffix() {
		return "[年月日]";
	}

}
