package io.lectern.language.chinese;

/**
 * How people are named in Chinese: a surname of the hundred families, and what is given.
 */
final class ChineseNames {

	/** The book of the hundred families, Song dynasty, in today's characters. */
	private static final String SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴鬱胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍郤璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公肖闫";

	private static final String COMPOUND = "欧阳|司马|上官|诸葛|夏侯|东方|皇甫|尉迟|公孙|慕容|令狐|司徒|长孙|宇文|端木|轩辕";

	private static final String NAME = "(?:" + COMPOUND + "|[" + SURNAMES + "])";

	/**
	 * Most surnames are words as well, so that only what stands around them makes a name:
	 * marks on both sides, an office before it, or a title behind. Names of other peoples
	 * have a dot between their parts.
	 */
	static final String PERSON = "(?<!\\p{IsHan})" + NAME + "\\p{IsHan}{1,2}(?!\\p{IsHan})"
			+ "|(?:[长员师任理席]|姓名|名叫|由)[是为：:]?" + NAME + "\\p{IsHan}{1,2}(?=[^\\p{IsHan}]|$|担任|负责|先生|女士|兼)" + "|" + NAME
			+ "\\p{IsHan}{0,2}(?:先生|女士|教授|博士|院士)" + "|\\p{IsHan}{2}·\\p{IsHan}+";

	/** Places and bodies end in the word for what they are. */
	static final String PLACE_OR_BODY = "\\p{IsHan}{2,12}(?:[市县省镇村州局厅]|医院|法院|公司|集团|大学|学校|学院|银行|中心|委员会|协会|基金会)";

	private ChineseNames() {
	}

}
