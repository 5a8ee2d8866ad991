package io.lectern.parse.child.text;

import io.lectern.parse.Block.Kind;
import io.lectern.parse.child.ReadFile;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class XmlReaderTests {

	@Test
	void readsAttributesAndText() {
		ReadFile read = ReadFile.of("rooms.xml",
				"<?xml version=\"1.0\"?><building name=\"Mill\"><room number=\"214\" keyHolder=\"Osman\">Archive</room><room number=\"215\"><use>Store</use></room></building>");

		assertThat(read.text()).contains("name: Mill", "number: 214", "key Holder: Osman", "room: Archive",
				"use: Store");
	}

	@Test
	void readsTheItemsOfAFeed() {
		String rss = "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Harbour news</title>"
				+ "<item><title>Lock closed</title><link>https://example.org/1</link><pubDate>Tue, 4 Mar 2025</pubDate>"
				+ "<description>&lt;p&gt;The lock is closed &lt;b&gt;until May&lt;/b&gt;.&lt;/p&gt;</description></item>"
				+ "<item><title>Crane moved</title><description><![CDATA[It stands at <i>quay 7</i>.]]></description></item></channel></rss>";

		ReadFile read = ReadFile.of("news.rss", rss);

		assertThat(read.parsed().title()).isEqualTo("Harbour news");
		assertThat(read.texts(Kind.HEADING)).contains("Lock closed", "Crane moved");
		assertThat(read.text()).contains("https://example.org/1", "Tue, 4 Mar 2025", "The lock is closed until May.",
				"It stands at quay 7.");
	}

	@Test
	void readsAtomFeedsAndTheirLinks() {
		ReadFile read = ReadFile.of("news.atom",
				"<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Mill</title><entry><title>New wheel</title><link href=\"https://example.org/w\"/><updated>2025-03-04</updated><summary>It turns.</summary></entry></feed>");

		assertThat(read.text()).contains("New wheel", "href: https://example.org/w", "updated: 2025-03-04",
				"It turns.");
	}

	@Test
	void readsMapsAndPictures() {
		assertThat(ReadFile.of("a.kml",
				"<kml><Document><Placemark><name>Well 3</name><description>Depth 40 m</description><Point><coordinates>8.1,50.2</coordinates></Point></Placemark></Document></kml>")
			.text()).contains("Well 3", "Depth 40 m", "8.1,50.2");
		assertThat(ReadFile.of("a.gpx", "<gpx><wpt lat=\"50.2\" lon=\"8.1\"><name>Gate</name></wpt></gpx>").text())
			.contains("lat: 50.2", "Gate");
		assertThat(ReadFile.of("a.svg",
				"<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0\"/><text>Valve <tspan>V9</tspan></text></svg>")
			.text()).contains("Valve V9").doesNotContain("M0");
	}

	@Test
	void readsProseWithElementsInBetween() {
		assertThat(ReadFile.of("p.xml", "<doc><p>The <em>red</em> key opens <b>gate 4</b>.</p></doc>").text())
			.contains("The red key opens gate 4.");
	}

	@Test
	void fetchesNothingAndExpandsNothing() {
		String bomb = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"bbbbbbbbbb\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">"
				+ "<!ENTITY f SYSTEM \"file:///etc/passwd\">]><a><x>&c;</x><y>&f;</y><z>seen</z></a>";

		assertThat(ReadFile.of("bomb.xml", bomb).text()).contains("z: seen").doesNotContain("bbbb", "root:");
	}

	@Test
	void saysThatTheFileEndsEarly() {
		ReadFile read = ReadFile.of("half.xml", "<list><item>Rope</item><item>Net</item><item>An");

		assertThat(read.text()).contains("Rope", "Net");
		assertThat(read.warnings()).singleElement().asString().contains("missing");
	}

}
