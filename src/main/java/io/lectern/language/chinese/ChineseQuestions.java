package io.lectern.language.chinese;

import java.util.Map;

import io.lectern.language.Lexicon;
import io.lectern.language.Measure;

/** How questions are put in Chinese. */
final class ChineseQuestions implements Lexicon.Questions {

	@Override
	public String overview() {
		return "(?:关于|对).+(?:怎么说|说了(?:些)?什么)" + "|(?:^|[，。：、]|请|来)(?:简要|简单)?(?:总结|概括|概述|简述|综述|描述|介绍)";
	}

	@Override
	public String number() {
		return "多少|(?<![近这那前后好十哪头过])几(?![乎点号月经何率])|多[大长高远久快重宽厚深粗]|百分之几|百分比|比例是";
	}

	@Override
	public String date() {
		return "何时|什么时候|哪一?年|哪一?天|哪个月|几月|几号|什么时间|哪个世纪|日期";
	}

	@Override
	public String person() {
		return "谁|哪位|何人|什么人";
	}

	@Override
	public String counts() {
		return "(?:多少|几)[个台座艘家名位条项种间支辆架只部套颗张份本件人]";
	}

	@Override
	public String name() {
		return "[长员师任理席]的?(?:名字|姓名)|[长员师任理席](?:叫(?:什么|啥)|是谁)|姓(?:名|什么|啥)";
	}

	@Override
	public String place() {
		return "哪里|何处|何地|哪儿|什么地方|在哪";
	}

	@Override
	public String asksForOther(String named) {
		return named + "\\s*(?:之前|以前|之后|以后|的前任|的继任者?|的前一|的[后下]一|的上一).*(?:谁|哪)|(?:谁|哪).*(?:接替|取代|接任)了?\\s*" + named
				+ "|(?:除了?|除去|不是|不包括|而非|代替)\\s*" + named;
	}

	@Override
	public String often() {
		return "(?:多久|多长时间|几(?:天|周|年|个月|小时)).{0,12}一[次回遍趟]|隔多久|频率|多久(?:才|要|得|应)?(?:检|换|查|测|修|校|送|清|更|保养|维护|演练)";
	}

	@Override
	public String phone() {
		return "(?:电话|分机|内线|热线|手机)(?:号码?)?(?:是|为)?(?:多少|几号|什么)?[？?。！!\\s]*$|电话号码|分机号|打(?:什么|哪个|多少号?)(?:电话|号码?)";
	}

	@Override
	public String mail() {
		return "邮箱|邮件地址|电子邮件(?:地址)?(?:是|为)?(?:多少|什么)?[？?]*$";
	}

	@Override
	public String price() {
		return "多少钱|(?:什么|啥)价|(?:价格|售价|单价|造价|成本|工资|薪水|薪资|月薪|年薪|租金|房租|票价|费用|收费|罚款|补贴|津贴|补助|奖金|押金|保费|学费|运费|电费|车费|报酬|赔偿金?|定金|预算)(?:标准)?(?:是|为|要|有|大概)?多少(?!%|百分)";
	}

	@Override
	public String asks(Measure measure) {
		return switch (measure) {
			case LENGTH -> "多长(?!时间)|多[深宽厚]|(?:高度|深度|宽度|厚度|长度|直径|半径)(?:是|为|有)?(?:多少|多[大高深宽厚长])?[？?。\\s]*$";
			case DURATION -> "多长|多久";
			case WEIGHT -> "多重(?!要)|重量";
			case TIMES -> "(?:几|多少)(?:次|回|遍|趟)";
			case PEOPLE -> "(?:几|多少)[个名位]?人";
			case YEAR -> "哪一?年";
			case PERCENT -> "百分之(?:几|多少)|百分比|比例是";
		};
	}

	@Override
	public String meaning() {
		return "什么是|啥是|何谓|(?:是|有)?(?:什么|啥)意思|[是指](?:什么|啥)[？?。\\s]*$|的?(?:定义|含义)";
	}

	@Override
	public String reason() {
		return "为什么|为何|为啥|怎么会|凭什么|原因|缘故";
	}

	@Override
	public String several() {
		return steps() + "|手续|清单|列表|名单|哪些|哪几|哪[二两三四五六七八九十]|有(?:什么|啥)|都有|包括什么|要什么|要啥|分几|[几哪](?:级|类|种|条|项|点)"
				+ "|(?:什么|啥)(?:条件|要求|材料|内容|证件|资料|东西|规定|事项|情况|情形|场合)";
	}

	@Override
	public String namesSteps() {
		return "步骤|流程|程序";
	}

	@Override
	public String steps() {
		return "步骤|流程|程序|顺序|怎么(?!会|回事|说|讲|写)|怎样|如何|咋";
	}

	@Override
	public String asking() {
		return "(?:是|有|为)?(?:多少|什么时候|什么|哪里|哪儿|哪些|哪个|哪年|哪位|谁|怎么样|怎样|如何|为什么|多久|多长|多大|多高|几)(?:个|次|年|天|人|台|种)?|吗|呢";
	}

	@Override
	public String asksForKind() {
		return "多少|什么|哪|谁|怎|如何|几|吗|多久|多长|多大|多高";
	}

	@Override
	public Map<String, String> hasty() {
		return Map.of("啥", "什么", "神马", "什么", "咋", "怎么", "肿么", "怎么", "几时", "什么时候", "多会儿", "什么时候", "几多", "多少", "木有",
				"没有");
	}

	@Override
	public String apart() {
		String many = "(?:了|过)?(?:几|多少|多长)(?:个|次|回|天|小时|分钟|周|星期|月|年|度|时间)?的?";
		return "(?<before>[请休放](?=" + many + "假)|[值加](?=" + many + "班)|发(?=" + many + "电))(?<many>" + many
				+ ")(?<behind>[假班电])(?!\\p{IsHan}?[费价量池机压])";
	}

	@Override
	public String requestBefore() {
		String once = "(?:一下子?|下)?";
		return "^(?:(?:你好|您好|嗨)[，,！!。 ]*)?(?:(?:请问|请教|我?想请?问问?(?!题))" + once
				+ "|麻烦(?:你|您)?|劳驾|烦请|请?(?:帮我|帮忙|帮着|替我)(?:查|找|看|问|搜|算)?(?:查|找|看|问|搜)?(?!的|者|人)" + once
				+ "|(?:我|我们)?(?:想|要|需要)要?(?:知道|了解|查查?|找找?|看看)" + once
				+ "|(?:请)?(?:你|您)?(?:能否|能不能|可以|可否|能)?(?:告诉|告知)(?:我|我们)" + once
				+ "|(?:你|您)(?:们)?(?:知道|了解|晓得|清楚)(?:不知道)?吗?|(?:请)?(?:查一下|查下|查查|看看|找一下|找找|搜一下|说说|讲讲)|听说)(?:[，,、：: ]*(?:请问|一下))?[，,、：: ]*";
	}

	@Override
	public String requestBehind() {
		return "[，,。？?]?(?:(?:能|可以|请)?(?:告诉|告知)(?:我|我们)?(?:一下|下)?吗?|谢谢(?:你|您)?|多谢)[？?。！!]*$";
	}

	@Override
	public String kindAsked() {
		return "(?:哪|什么)[些个种家类名位条座艘项]?(?:样的)?\\p{IsHan}{0,2}|多[长少大高久远深快慢重宽厚粗]\\p{IsHan}{0,2}|[厚薄长短高低深浅宽窄冷热]到?多少|怎么\\p{IsHan}{0,2}|意思|含义|意味|是指|指的是|定义|叫做?|称为";
	}

	@Override
	public String owner() {
		return "\\p{IsHan}{2,}(?=的)";
	}

	@Override
	public String properNames() {
		return ChineseNames.PLACE_OR_BODY;
	}

	@Override
	public String leansOnOthers() {
		return "[它他她]们?|这|那|两者";
	}

	@Override
	public String joint() {
		return "[，,](?=(?:以及|并且|还有|而且)?(?:什么|谁|哪|何时|为什么|为何|如何|怎[么样]|多少))";
	}

	@Override
	public String asks() {
		return "什么|谁|哪|何|怎|几|多少|吗";
	}

}
