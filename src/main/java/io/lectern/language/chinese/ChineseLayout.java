package io.lectern.language.chinese;

import io.lectern.language.Layout;

/** How Chinese documents are laid out. */
final class ChineseLayout implements Layout {

	@Override
	public String headingNumber() {
		return "^[0-9]{1,2}(?:\\.[0-9]+)*[.、．]?\\s*(?=\\p{IsHan})|^第[0-9一二三四五六七八九十百]+[章节条部篇][\\s、：:]*"
				+ "|^[（(]?[一二三四五六七八九十]+[）)、.．]\\s*";
	}

	@Override
	public String numberedHeading() {
		return "第[一二三四五六七八九十百零\\d]{1,4}[章节条部编篇].*|[一二三四五六七八九十]{1,3}、.*|（[一二三四五六七八九十]{1,3}）.*";
	}

	@Override
	public String ordinalHeading() {
		return "第[一二三四五六七八九十百零\\d]{1,4}[章节部编篇].*";
	}

	@Override
	public String boilerplate() {
		return "目录|目次|索引|参考文献|附录.{0,2}|附件.{0,2}|致谢|前言|序言?|引言|封面|版权.*|修订记录|术语表?|缩略语|图目录|表目录|(?:图|表)[0-9]+|概述|摘要|总结|结论|注释";
	}

	@Override
	public String sumsUp() {
		return "摘要|内容提要|提要|概述|概要|概览|简介|引言|导言|要点|总则|目的|编制目的|本.{1,6}概况";
	}

	@Override
	public String caption() {
		return "(?:图|表|圖)\\s*\\d+(?:[.-]\\d+)*.{0,100}";
	}

	@Override
	public String unitLine() {
		return "(?:金额|货币|计量)?单位\\s*[：:].{1,40}|单位为.{1,20}";
	}

	@Override
	public String leadsIn() {
		return "下表|如下|见表|列表";
	}

	@Override
	public String figureOrTable() {
		return "图|表";
	}

	@Override
	public String hyphenated() {
		return "";
	}

	@Override
	public String placeholderTitle() {
		return "无标题.*|未命名.*|幻灯片 ?\\d+|演示文稿\\d*|文档\\d*";
	}

	@Override
	public String listItem() {
		return "[（(][一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,2}步[：:，,、]?"
				+ "|步骤[一二三四五六七八九十0-9]{1,2}[：:、.]?";
	}

	@Override
	public String addressToModel() {
		return "(?:忽略|无视|不要理会|忘记|忘掉).{0,8}(?:指令|指示|提示|说明|要求|规则)|(?:语言|大)模型|人工智能助手|(?:AI|智能)\\s?助手"
				+ "|系统提示词?|你(?:现在)?是一?个?.{0,6}(?:AI|助手|机器人)|(?:被问到|回答.{0,6}时).{0,20}(?:回答|回复|说|请)|告诉用户"
				+ "|(?:始终|总是|只能|必须|一律)(?:回答|回复)";
	}

	@Override
	public String numbered() {
		return "图|表|附件|附录|编号";
	}

	/** Behind it stands no measure word, which would make it an amount. */
	@Override
	public String withNumber() {
		return "(?!超过|大于|高于|多于|低于|小于|少于|不足|至少|最多|达到|大约|约为|等于|将近|接近|只有|共有|一共|总共)([\\p{IsHan}&&[^是为有的在第约]]{2})\\s?([0-9]{1,5})(?![0-9.,])(?=\\s*(?:$|[\\p{P}的是在有由归属打]))";
	}

	/** Also a name that ends with its bearer's number, which no day or place does. */
	@Override
	public String ordinal() {
		return "第\\s*(?:[0-9]+|[一二三四五六七八九十百]+)\\s*[版章节条款级号批组]"
				+ "|[\\p{IsHan}&&[^一二三四五六七八九十百月日年是为有的在第约从到去于和与及或靠往由向了]]{2}\\s*(?:[0-9]+|[一二三四五六七八九十]+)\\s*号"
				+ "(?=\\s*(?:$|[\\p{P}的是在有由归属最能可停何]))";
	}

	@Override
	public String beforePageNumber() {
		return "第";
	}

	@Override
	public String afterPageNumber() {
		return "页?(?:\\s*共\\s*\\d+\\s*页)?";
	}

	@Override
	public String questionLabel() {
		return "问题?\\s?\\d{0,3}\\s?[：:.、]";
	}

	@Override
	public String mail(String from, String to, String sent, String subject) {
		String line = (from.isBlank() ? "邮件" : "邮件发件人是 " + from) + (to.isBlank() ? "" : "，收件人是 " + to)
				+ (sent.isBlank() ? "" : "，发送时间 " + sent);
		return subject.isBlank() ? line : line + "，主题：" + subject;
	}

	@Override
	public String copiesTo() {
		return "抄送：";
	}

	@Override
	public String enclosed() {
		return "邮件附件：";
	}

}
