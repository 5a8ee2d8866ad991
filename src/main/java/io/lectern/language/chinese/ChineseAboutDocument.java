package io.lectern.language.chinese;

import io.lectern.language.AboutDocument;

/** How it is asked in Chinese what a document is about. */
final class ChineseAboutDocument implements AboutDocument {

	@Override
	public String asks() {
		return "(?:(?:请|麻烦|帮我|帮忙|你|能否|可以|能不能)\\s*)*(?:(?:用一句话|简要|简单|简短)地?\\s*)?(?:"
				+ "(?:总结|概括|概述|简述|综述|介绍|归纳)(?:一下|下)?\\s*(.+?)\\s*(?:的?(?:主要)?(?:内容|要点|大意))?"
				+ "|(.+?)\\s*(?:里面?|中)?(?:主要|大概|大致|都)*(?:是?讲|是?说|写|是?关于|是?介绍|包含|包括|有)(?:了|的是|的)?(?:一?些)?"
				+ "(?:什么|啥|哪些)(?:内容|东西)?(?:的)?" + "|(.+?)\\s*的?(?:主要)?(?:内容|摘要|概要|大意|要点)(?:是什么|有哪些)?"
				+ ")(?:吗|呢|吧)?[？?。！!\\s]*";
	}

	static final String KINDS = "(?:文件|文档|资料|报告|年报|月报|手册|指南|指引|合同|协议|租约|规定|规范|规程|规则|规章|条例|制度|办法|章程|细则|标准"
			+ "|说明书?|通知|公告|信函|信|纪要|计划|方案|预算|清单|表格|论文|文章|书)";

	@Override
	public String kinds() {
		return KINDS;
	}

	@Override
	public String aroundName() {
		return "(?:这|那|该|本|此)(?:份|个|篇|本)?|文件|文档|报告|资料|表格|名为|叫做?|里面?|中";
	}

}
