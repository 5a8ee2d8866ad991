package io.lectern.language.english;

import java.util.List;

import io.lectern.language.Addressing;

/** How English texts speak to language models. */
final class EnglishAddressing implements Addressing {

	private static final String MODEL = "(?:a\\.?i\\.?|llms?|(?:large )?language models?|chat ?bots?|chatgpt|gpt|(?:ai|virtual|automated|digital) (?:models?|assistants?|systems?|agents?|tools?))";

	private static final String EVERY = "(?:(?:all|any|every|the|your|of|these|those|my|other|to|that|which) )*";

	@Override
	public String direct() {
		return "\\b(?:ignore|disregard|forget|override|overrule|bypass|neglect|discard|dismiss|set aside|do not (?:follow|obey)|don[’']t (?:follow|obey)|stop following) "
				+ "(?:" + EVERY
				+ "(?:previous|prior|above|other|earlier|preceding|former|system|existing|original|foregoing|initial|past) (?:system |user )?"
				+ "(?:instructions?|prompts?|messages?|rules|contexts?|texts?|questions?|directives?|guidelines|orders|commands|passages?|sources?|constraints|contents?)"
				+ "|(?:(?:all|any|of|your) )+(?:instructions?|rules|guidelines|directives?|prompts?|constraints|training)"
				+ "|everything (?:above|before|else|you)|(?:the|what) (?:above|preceding|foregoing|came before)(?=[,.:;!]| and\\b|$)|(?:the|that|this) question)"
				// whose part it is to play
				+ "|\\byou are (?:now |currently |actually |no longer )?(?:an? |the |my )?(?:[a-z-]+ )?" + MODEL + "\\b"
				+ "|\\byou are (?:now |currently |actually )?(?:an? |the )?(?:[a-z-]+ )?assistant\\b(?! (?:manager|director|professor|editor|coach|to|of|chief|engineer|nurse|teacher|secretary|treasurer))"
				+ "|\\bfrom now on,? (?:you|always|only|answer|reply|respond)\\b|\\bas an? " + MODEL
				+ ",? (?:you|your|please|always|never)\\b"
				+ "|\\b(?:act|behave|respond|answer|pretend) as (?:if you (?:are|were) )?(?:an? |the )?(?:[a-z-]+ )?"
				+ MODEL + "\\b"
				// calls it by its name
				+ "|\\b(?:notes?|notice|messages?|instructions?|attention|important|reminder|warning|hints?|directives?|orders?|commands?|requests?|memo) (?:to|for) (?:all |any |the |this |every |our |your )?"
				+ "(?:" + MODEL + "|models?|assistants? (?:reading|answering|processing))\\b"
				+ "|\\bif you are (?:an? |the )?(?:[a-z-]+ )?" + "(?:" + MODEL
				+ "|assistant|bot)\\b|\\b(?:attention|dear|hey|hello|hi),? (?:all |any )?(?:" + MODEL
				+ "|assistants?|bots?)\\s*[,:!.]|^\\W*(?:" + MODEL
				+ "|assistants?|models?)\\s*[:,]\\s*(?:please|you|ignore|always|never|do|answer|say|respond|reply|include|append|output|when|if)\\b"
				+ "|\\b(?:" + MODEL
				+ "|assistants?|models?|bots?) (?:that |which )?(?:reads?|reading|processes|processing|summari[sz]es|summari[sz]ing|answers|answering|indexes|indexing|parsing|parses) "
				+ "(?:this|these|the|it|from|a question)\\b.{0,80}\\b(?:must|should|shall|has to|have to|is to|are to|will|please)\\b"
				// wants what it was told
				+ "|\\b(?:reveal|print|repeat|show|output|quote|display|tell|share|include|expose|leak|disclose|write|copy|paste|recite|give|state|return|append|reproduce|echo|dump|provide|begin with|start with)\\b"
				+ "[^.!?]{0,60}\\b(?:(?:system|hidden|initial|original|secret|developer|full|entire) (?:prompt|message|instructions?)|prompt (?:verbatim|above)|instructions? (?:you (?:were|have been|are) given|verbatim|above)|your (?:prompt|instructions))\\b"
				+ "|\\byour (?:(?:system|initial|hidden|original|full) )+(?:prompts?|instructions?|messages?)\\b"
				+ "|\\b(?:what|everything|all|anything) (?:that )?(?:you (?:were|have been|are) (?:told|given|instructed)|(?:were|are) you (?:told|given|instructed))\\b"
				// how turns of a conversation are marked
				+ "|<\\|[a-z_]{2,30}\\|>|\\[/?INST]|<</?SYS>>|<(?:start|end)_of_turn>|</?(?:system|assistant|system_prompt|instructions?)>"
				+ "|^\\W*#{2,6} ?(?:instructions?|system|response|prompt) ?:|^\\W*system ?: .{0,60}\\b(?:you|answer|reply|respond|say|ignore|output)\\b|\\b(?:begin|end|start) of (?:system )?(?:prompt|instructions|context)\\b";
	}

	@Override
	public String ordered() {
		return "\\brefus(?:e|ing) to (?:answer|respond|reply|help)\\b"
				+ "|\\b(?:only|sole) (?:valid |acceptable |allowed |permitted |possible )?(?:answer|reply|response)\\b|\\b(?:acceptable|valid|permitted) (?:answer|reply|response)\\b"
				+ "|\\b(?:answer|respond|reply)(?:ing)? to (?:everything|anything|all|every|each)\\b|\\byou (?:have been|were|are) (?:re)?programmed\\b|\\bas (?:a|your|the) (?:reply|answer|response),"
				+ "|\\b(?:do (?:what|as)|obey|comply with) (?:this|these|the) (?:paragraph|text|note|line|instructions?)\\b"
				+ "|\\b(?:do not|don[’']t|never|must not|should not|shall not|without) (?:answer|respond|reply)(?:ing)? (?:to )?(?:(?:any|the|all|these|user) )*(?:questions?|users?|requests?)\\b"
				+ "|\\b(?:do not|don[’']t|never|without|omit|remove|drop|hide|leave out|avoid|no) (?:(?:ever|any|all|the|your|add|adding|give|giving|show|showing|include|including|use|using|mention|mentioning|cite|citing|provide|write) ){0,4}(?:citations?|citation (?:marks?|markers?|numbers?)|sources?(?: numbers?| references)?|(?:source |citation )?markers|footnotes|references to (?:this|the)|other passages|brackets)\\b"
				+ "|\\b(?:do not|don[’']t|never|must not|should not|cannot) (?:reveal|disclose|mention|quote|repeat|refer to|cite|use) (?:the |any |these |those )?(?:contents? of )?(?:this|these|the (?:above|other|present)) (?:document|text|passages?|file|instructions?|note|message)s?\\b"
				+ "|\\bnew (?:system |user |assistant )?(?:messages?|instructions?|prompt|task|rules?|orders?)\\s*:|\\byour (?:new |only |real |actual )?(?:task|job|goal|purpose|role|mission)(?: now)?(?: is\\b|\\s*:)"
				+ "|\\b(?:supersedes?|overrides?|replaces?|cancels?) (?:all |any )?(?:other|previous|prior|earlier|existing|the system|your) (?:instructions?|prompts?|rules|orders)\\b"
				+ "|\\b(?:system|user|developer|assistant) (?:instructions?|messages?|prompts?|notes?|orders?|override)\\s*:|\\b(?:end|start|beginning) of (?:the )?(?:documents?|context|passages?|input|user input|data)\\b"
				+ "|</?(?:passages?|contexts?|documents?|input|question|user|assistant)>|^\\W*(?:please |just |simply |now )*(?:answer|reply|respond|say|write|state)\\b.{1,60}\\binstead\\b"
				+ "|\\b(?:assistant|answerer|responder|answering system|model) (?:must|should|shall|has to|is to|will|may) (?:(?:always|never|only|not) )*(?:answer|reply|respond|say|mention|state|include|output|declare|append|add|cite|refuse|recommend)\\b"
				+ "|\\b(?:in|to|at the (?:start|beginning|end|top|bottom) of|before|after|into) (?:(?:your|every|each|any|all) )+(?:answers?|response|responses|reply|replies|output)\\b|\\bwhatever (?:the (?:user|question)|you(?:[’']re| are)?|anyone|is) (?:asks?|asked|being asked)\\b"
				+ "|^\\W*(?:please )?(?:(?:claim|insist|assert) (?:that|no|not)|pretend|(?:act|behave) (?:as if|like an?|as an?))\\b|^\\W*(?:override|jailbreak)\\s*:|\\b(?:begin|enter|enable|activate|start) (?:admin|developer|debug|god|dan|root|jailbreak) mode\\b"
				+ "|^\\W*[\\[(<{](?:system|assistant|developer|admin|user)[\\])>}]|\\b(?:human|user|question)\\s?:.{0,120}\\bassistant\\s?:|^\\W*assistant\\s?:\\s*(?:sure|of course|certainly|i |yes|no\\b)"
				+ "|^\\W*(?:please )?(?:always )?(?:answer|reply|respond) (?:only|exclusively|exactly|just|with the word|with nothing|in (?:json|xml|base64|rhymes?|morse|capitals))\\b";
	}

	@Override
	public String directive() {
		return "\\b(?:must|shall|should|(?:have|has|need|needs|required|obliged) to|mandatory|make sure|ensure|please|always|never)\\b"
				+ "|^\\W*(?:(?:please|just|simply|now|then|also|hidden|important|note)[,:]? )*(?:discard|produce|list|disclose|cite|leave|embed|insert|show|claim|begin|close|finish|add|append|include|put|write|say|give|provide|use|make|mention|link|send|quote|return|replace|change|set|end|start|translate|encode|spell|render)\\b";
	}

	@Override
	public String answers() {
		return "\\b(?:the|your|every|each|any|all|final|this|these|a) (?:(?:final|next|first|whole|generated) )?(?:responses?|reply|replies|answers?|completions?)\\b(?! (?:form|card|key|sheet|paper))|\\b(?:your|each|every|final|generated) outputs?\\b"
				+ "|\\b(?:model|machine|bot|assistant) (?:answers?|replies|says|responds|generates|outputs|writes)\\b|\\bgenerates? (?:the |a |your )?(?:answer|reply|response|text)s?\\b"
				+ "|\\b(?:whoever|anyone who|anything that|whatever) (?:reads|processes|summari[sz]es|indexes) this\\b|\\bthe (?:user|reader|asker)[’']s (?:request|question|prompt)\\b"
				+ "|\\byour (?:own )?(?:guidelines|rules|prompt|configuration|training|context)\\b|\\b(?:rules|instructions?|guidelines|orders|text) (?:that )?you (?:were|have been|are) (?:told|given)\\b"
				+ "|\\bbracketed numbers\\b|\\b(?:cite|quote) (?:the |a |any |only )?(?:passages?|documents?|files?|sources?)\\b|\\bnever cite\\b|!\\[|]\\(|<img\\b";
	}

	@Override
	public String bids() {
		return "^\\W*(?:(?:please|always|simply|just|only|instead|then|now|also|next|finally|important|note|answerers?)[,:]? )*(?:you (?:must|should|shall|will) )?(say|answer|reply|respond|output|print|write|tell|state|claim|pretend|mention|return|repeat|recommend|include|add|append|insert|begin|start|end|declare|insist|display|show|call)\\b";
	}

	@Override
	public List<String> orders() {
		return List.of(
				"\\b(?:answer|reply|respond|conclude|begin|start|end|finish|preface) (?:[a-z]+ ){0,4}(?:with|by|only|exactly|using|that|as follows)\\b",
				"(?<!\\b(?:the|an?|of|its|our|their|your|any|no|per|total|annual|power|energy|in|for|by) )\\b(?:state|output|print|display|claim|return|repeat|mention)\\b(?! of\\b)"
						+ "|\\b(?:say|write|include|append|add|insert|embed|render|put|attach|recommend|call it|pretend|insist|tell (?:the |any |every )?(?:users?|readers?|asker))\\b(?! of\\b)",
				"\\b(?:do not|don[’']t|never|without|refuse to|stop|no need to|avoid|omit|leave out|hide|remove|drop) (?:any |all |the |to |your )*(?:cit(?:e|ing|ations?)|mention(?:ing)?|answer(?:ing)?|reveal(?:ing)?|refer(?:ring)?|sources?|references?|passages?|markers?|documents?|quot(?:e|ing))\\b",
				"\\bthe (?:only |one )?(?:correct|right|true|official|final|only) answer\\b|\\bno matter what\\b|\\bregardless of\\b|\\binstead of (?:the|an|any) (?:answer|real|true)\\b",
				"^\\W*(?:system|assistant|developer|user) ?:|^\\W*#{1,6} ?(?:system|instructions?|response)\\b|\\byour (?:previous |original )?(?:instructions?|guidelines|prompt)\\b|\\b(?:new|updated|additional|special) instructions?\\b|\\b(?:developer|debug|god|admin|jailbreak) mode\\b");
	}

	@Override
	public List<String> aboutAnswers() {
		return List.of(
				"\\b(?:when(?:ever)?|if|once|before|while|every time|should)\\b[^.!?]{0,30}\\b(?:ask(?:s|ed|ing)?|answer(?:s|ing)?|respond(?:s|ing)?|repl(?:y|ies|ying)|summari[sz](?:e|es|ing)|queried|questioned)\\b",
				"\\b(?:the|your|every|each|any|all) (?:[a-z]+ )?(?:user|reader|answers?|response|reply|replies|output|summary)\\b|\\b(?:to|about|for) (?:any|every|all|this|that|the) questions?\\b|\\b"
						+ MODEL + "\\b",
				"\\b(?:the|these|this|following|exact|one) (?:[a-z]+ )?(?:word|phrase|sentence|string|link|image|token|markdown|url|pixel)\\b|\\bexactly (?:this|that|the following|as follows|[:\"“‘])|\\bverbatim\\b|\\bnothing else\\b|!\\[|]\\(|https?://");
	}

	@Override
	public String goesOn() {
		return "^\\W*(?:(?:instead|then|also|and|next|finally|please|simply|just|always|never|only),? )*(?:answer|reply|respond|say|state|output|print|write|display|tell|mention|include|append|add|insert|embed|render|put|repeat|return|begin|start|end|do not|don[’']t|never|you (?:must|should|shall|will)|refuse|your (?:answer|reply|response)|the (?:answer|correct answer))\\b";
	}

	@Override
	public String reports() {
		return "\\b(?:to|who|which|may|might|can|could|would|will|attackers?|they|people|someone|such as|like|e\\.g\\.|example|called|known as|that|of)[\\s,:]*$";
	}

}
