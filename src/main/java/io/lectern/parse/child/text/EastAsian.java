package io.lectern.parse.child.text;

import java.nio.charset.Charset;

/**
 * The old encodings of East Asia. Each puts its usual characters in rows of their own, so
 * that a handful of them tells it from the others.
 */
enum EastAsian {

	/** GB 2312 orders its 3,755 usual characters from B0 on. */
	GB18030("GB18030", 0x81) {
		@Override
		double weigh(int lead, int trail) {
			if (trail < 0xA1 || lead < 0xA1 || lead > 0xF7) {
				return ODD;
			}
			if (lead >= 0xB0) {
				return (lead <= 0xD7) ? USUAL : RARE;
			}
			return (lead <= 0xA3) ? MARK : RARE;
		}
	},

	/** Big5 has its 5,401 usual characters from A4 on. */
	BIG5("Big5", 0xA1) {
		@Override
		double weigh(int lead, int trail) {
			if (trail < 0x40 || trail > 0x7E && trail < 0xA1) {
				return ODD;
			}
			if (lead < 0xA4) {
				return MARK;
			}
			return (lead <= 0xC6) ? usual(trail) : (lead >= 0xC9 && lead <= 0xF9) ? RARE : ODD;
		}
	},

	/** Half-width katakana, its single bytes, are rare. */
	SHIFT_JIS("windows-31j", 0x81) {
		@Override
		boolean isLead(int high) {
			return high < 0xA0 || high >= 0xE0;
		}

		@Override
		double weigh(int lead, int trail) {
			if (lead == 0x82 && trail >= 0x9F || lead == 0x83 && trail <= 0x96 || lead == 0x81) {
				return USUAL;
			}
			return (lead >= 0x88 && lead <= 0x97 || lead == 0x82) ? usual(trail) : RARE;
		}
	},

	/** Kana stand in the rows A4 and A5, which other encodings hardly use. */
	EUC_JP("EUC-JP", 0xA1) {
		@Override
		double weigh(int lead, int trail) {
			if (trail < 0xA1) {
				return ODD;
			}
			if (lead == 0xA4 || lead == 0xA5) {
				return USUAL + 0.2;
			}
			return (lead >= 0xB0 && lead <= 0xCF) ? USUAL : (lead <= 0xA3) ? MARK : RARE;
		}
	},

	/**
	 * Hangul stand from B0 to C8, as many usual characters of GB 2312 do; a few syllables
	 * make up half of every Korean text.
	 */
	EUC_KR("x-windows-949", 0x81) {
		@Override
		double weigh(int lead, int trail) {
			if (trail < 0xA1 || lead < 0xA1) {
				return RARE;
			}
			if (lead >= 0xB0 && lead <= 0xC8) {
				String syllable = new String(new byte[] { (byte) lead, (byte) trail }, charset());
				return SYLLABLES.contains(syllable) ? 2 : 0.4;
			}
			return (lead <= 0xA3) ? MARK : RARE;
		}
	};

	private static final double USUAL = 1;

	private static final double MARK = 0.8;

	private static final double RARE = -0.5;

	private static final double ODD = -1.5;

	/** The most frequent syllables of Korean. */
	private static final String SYLLABLES = "이다는의에하고가을를기사지은로어시자해서도인대스나리부정그아수일전한과원있제"
			+ "주상보장구조문연성화동여만라들었적안비경소공관번호명품격년월위생세요금재" + "날온실손등학증화열울천산광박최김희영준현민우진석철량단임직팀점표업매출액합계총시분초급처당역층차펌프";

	private final Charset charset;

	private final int firstLead;

	EastAsian(String charset, int firstLead) {
		this.charset = Charset.forName(charset);
		this.firstLead = firstLead;
	}

	Charset charset() {
		return charset;
	}

	boolean isLead(int high) {
		return high >= firstLead;
	}

	/** How usual the character of these two bytes is. */
	abstract double weigh(int lead, int trail);

	private static double usual(int trail) {
		// One of an ASCII letter may be that letter behind another's accented one.
		return (trail < 0x80) ? USUAL - 0.1 : USUAL;
	}

	/** How much the bytes look like this encoding; about 1 where they are it. */
	double score(byte[] bytes) {
		double sum = 0;
		int characters = 0;
		int kana = 0;
		for (int i = 0; i < bytes.length; i++) {
			int high = bytes[i] & 0xFF;
			if (high < 0x80) {
				continue;
			}
			characters++;
			kana += (high == 0xA4 || high == 0xA5) ? 1 : 0;
			if (!isLead(high)) {
				sum += RARE;
			}
			else if (++i < bytes.length) {
				sum += weigh(high, bytes[i] & 0xFF);
			}
		}
		if (characters == 0) {
			return 0;
		}
		// A single one is as well a letter and what follows it.
		double doubt = (characters == 1) ? 0.15 : 0;
		boolean notJapanese = this == EUC_JP && kana < 0.4 * characters;
		double most = notJapanese ? 0.99 : (characters <= 2) ? 1 : 2;
		return Math.min(most, sum / characters - doubt);
	}

}
