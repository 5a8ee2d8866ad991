package io.lectern.parse.child.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** What text means, as the end of a file's name says it. */
public enum TextFormat {

	/** Paragraphs. */
	PLAIN("txt text log out err readme license rst rest adoc asciidoc asc org tex ltx sty cls bib ris srt vtt sub ass "
			+ "ics ifb vcf vcard textile wiki mediawiki creole pod man nfo diz me lst po pot strings fountain "
			+ "ged feature"),

	/** Lines: code, settings, records. */
	CODE("java kt kts scala sc groovy gradle c h cc cpp cxx hpp hxx hh inl m mm cs fs fsx vb vbs bas frm pas pp dpr "
			+ "lpr ada adb ads go rs py pyw pyi pyx rb rake php phtml pl pm t lua r jl swift dart js mjs cjs jsx "
			+ "ts tsx mts cts vue svelte astro css scss sass less styl sql psql ddl sh bash zsh fish ksh csh bat cmd "
			+ "ps1 psm1 psd1 awk sed tcl vim el lisp lsp clj cljs cljc edn scm rkt hs lhs ml mli elm erl hrl ex exs "
			+ "nim zig v vhd vhdl sv asm s f f77 f90 f95 for cob cbl abap apex sol move proto thrift avdl graphql gql "
			+ "tf tfvars hcl nix cmake mk mak make dockerfile containerfile jenkinsfile vagrantfile gemfile rakefile "
			+ "makefile ini cfg conf cnf config properties props env toml yaml yml editorconfig gitignore gitattributes "
			+ "dockerignore npmrc reg inf desktop service diff patch jsp jspx asp aspx ejs erb hbs mustache ftl vm twig "
			+ "j2 jinja liquid haml pug slim sln pem crt csr key ldif zone hosts crontab nginx htaccess"),

	JSON("json jsonl ndjson json5 jsonc geojson topojson webmanifest har ipynb map avsc jsonld"),

	MARKDOWN("md markdown mdown mkd mkdn mdwn mdx rmd qmd"),

	/** Rows of values. */
	DELIMITED("csv tsv tab psv ssv"),

	HTML("html htm xhtml xht shtml"),

	XML("xml kml gpx rss atom rdf owl xsd xsl xslt wsdl svg plist xaml csproj vbproj fsproj vcxproj targets "
			+ "nuspec resx xliff xlf tmx tei dita ditamap dbk docbook opml ncx opf xmp gml dae x3d musicxml mml pom "
			+ "jrxml fxml storyboard xib manifest iml ant jnlp ttml dfxp osm tcx rng sch xbrl"),

	/** One message. */
	MAIL("eml emlx mht mhtml"),

	/** Many messages. */
	MAILBOX("mbox mbx");

	private final Set<String> endings;

	TextFormat(String endings) {
		this.endings = Set.copyOf(Arrays.asList(endings.split(" ")));
	}

	/**
	 * The one that the name's ending tells, or the whole name where it has none
	 * ({@code Makefile}); null where it tells nothing.
	 */
	public static @Nullable TextFormat named(String name) {
		String ending = ending(name);
		return Arrays.stream(values()).filter((format) -> format.endings.contains(ending)).findFirst().orElse(null);
	}

	/**
	 * What follows the last full stop, in lower case; the whole name where there is none.
	 */
	public static String ending(String name) {
		String file = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
		return file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
	}

}
