import type { GapKind } from '../../findings.ts'

/** One way to say it. Its pattern is made ready only where its words are met. */
export interface Phrase {
  /** Of each of these, every match holds one. */
  readonly words: readonly (readonly string[])[]
  readonly pattern: RegExp
}

/** Words that show that something is not established, and how they are to be read. Its patterns are for folded text. */
export interface Sign {
  readonly kind: GapKind
  /** A cheap look at the sentence before the phrases themselves are tried. */
  readonly trigger: RegExp
  /** Of two that begin at one place the first is taken. */
  readonly phrases: readonly Phrase[]
  /** The clause that holds such words is none where it matches this. */
  readonly unless?: RegExp
}

const SOURCES =
  '(?:sources?|officials?|analysts?|experts?|observers?|insiders?|diplomats?|aides?|advisers?|advisors?|critics|economists|traders|strategists|investigators|people (?:familiar|with knowledge|briefed|close)|persons? (?:familiar|with knowledge|briefed|close))'
const QUALIFIERS =
  "(?:(?:a|an|the|one|two|three|four|five|six|several|some|many|most|other|another|unnamed|anonymous|senior|top|former|current|local|foreign|military|security|intelligence|defen[cs]e|government|administration|police|health|law enforcement|industry|market|political|independent|legal|western|western diplomatic|diplomatic|u\\.s\\.|us|american|british|european|israeli|russian|chinese|french|german|iraqi|state|federal|party|campaign|white house|pentagon|palestinian|colombian|mexican|indian|turkish|iranian|ukrainian|japanese|arab|asian|african) ){0,4}"
const SAYING = '(?:said|say|says|told|added|warned?|believed?|argued?|claim(?:ed|s)?|suggest(?:ed|s)?|confirmed|acknowledged|noted|feared?|doubt(?:ed)?|estimated?|predict(?:ed)?)'
const WITHHELD =
  '(?:comment|say|elaborate|specify|give|provide|discuss|answer|confirm|identify|name|disclose|reveal|respond|reply|explain|clarify|detail|describe|offer|release|state|go into|be drawn)'
const DETAILS = '(?:details?|reasons?|explanations?|comments?|timetables?|specifics|indications?|information|names?|word|dates?|figures?)'
const DID_NOT =
  "(?:did|does|do|would|will|could|has|have|had) ?(?:not|n[’']t) (?:immediately |yet |publicly |clearly |specifically |directly |further )*"
const MORE = '(?:(?:any|a|an|the|its|their|his|her|further|other|more|immediate|specific|additional|public|precise|exact) )*'

/** A source that begins with an unnamed role: “two senior officials”, “a person familiar with the talks”. For folded text. */
export const UNNAMED_SOURCE = new RegExp(`^${QUALIFIERS}${SOURCES}\\b`)

/** A phrase by the words that a match cannot do without (“|” parts those that stand for each other) and the source of its pattern. */
function phrase(words: string, source: string): Phrase {
  return { words: words.split('&').map((group) => group.split('|')), pattern: new RegExp(`\\b(?:${source})`, 'g') }
}

/** In the order in which they are looked for: of two signs at one place the first is taken. */
export const SIGNS: readonly Sign[] = [
  {
    kind: 'figure-mentioned-not-given',
    trigger: /figure|number|amount|cost|toll|total|sum|size|price|value|fee|quantity|share|terms|estimate|statistic|how m/,
    phrases: [
      phrase('exact|precise|full|final|official|actual|total&known|unclear|disclosed|released|given|available|determined', String.raw`(?:exact|precise|full|final|official|actual|total) (?:figures?|numbers?|amount|cost|costs|toll|total|sum|size|price|value) (?:is|are|was|were|remains?|has|have|could)(?: not| n[’']t)? ?(?:been |be )?(?:(?:immediately|yet|publicly) )?(?:known|unknown|unclear|disclosed|released|given|available|determined|undisclosed)`),
      phrase('undisclosed|unspecified|unknown', String.raw`(?:undisclosed|unspecified|unknown) (?:sum|amount|number|price|fee|quantity|share|total)s?`),
      phrase('terms', String.raw`(?:financial )?terms(?: of [^,.;]{1,40})? (?:were|was|have|had)(?: not|n[’']t)(?: been)? (?:disclosed|released|revealed|announced)`),
      phrase(' no &figure|number|total|price|estimate', String.raw`(?:gave|give|provided?|offered?|released?|disclosed?) no (?:figures?|numbers?|total|price|estimate)`),
      phrase('not |’t |\'t |to |without&giv|provid|disclos|releas|say|specify|reveal&figure|number|total|price|amount|estimate|cost|how m', String.raw`(?:did not|didn[’']t|would not|declined to|refused to|without) (?:giv(?:e|ing)|provid(?:e|ing)|disclos(?:e|ing)|releas(?:e|ing)|say(?:ing)?|specify(?:ing)?|reveal(?:ing)?) (?:an? |the |any |its |their |his |her )?(?:exact |precise |specific |further |detailed )?(?:figures?|numbers?|totals?|prices?|amounts?|estimates?|costs?|how (?:many|much))`),
      phrase('figures |statistics |numbers ', String.raw`(?:including|with|on|presented|has|have) (?:detailed |new |official )?(?:figures|statistics|numbers) (?:on|about|for) `)
    ],
    unless: /\d/
  },
  {
    kind: 'disputed',
    trigger: /disput|contest|contradict|conflicting|disagree|doubt|at odds|matters? of|challenged|questioned|rejected|in dispute/,
    phrases: [
      phrase('matter', String.raw`(?:a )?matters? of (?:(?:some|much|great|fierce) )?(?:dispute|debate|contention)`),
      phrase('disputed|contested|in dispute|in question|contradicted', String.raw`(?:is|are|was|were|remains?|has been|have been|being) (?:still |now |hotly |widely |much |fiercely )?(?:disputed|contested|in dispute|in question|contradicted)`),
      phrase('disputed |contested |contradicted |challenged |questioned |rejected &claim|account|version|figure|finding|assertion|estimate|characteri|description|conclusion|number|report|statement|allegation|accuracy', String.raw`(?:disputed|contested|contradicted|challenged|questioned|rejected) (?:the|that|this|those|these|his|her|its|their|such|an?|[a-zª]{2,}[’']s) (?:[a-zª-]+ ){0,2}(?:claims?|accounts?|versions?|figures?|findings?|assertions?|estimates?|characteri[sz]ations?|descriptions?|conclusions?|numbers?|reports?|statements?|allegations?|accuracy)`),
      phrase('conflicting', String.raw`conflicting (?:accounts?|reports?|claims?|versions?|figures?|estimates?|statements?|information|testimony)`),
      phrase('disagree', String.raw`disagree[ds]? (?:over|about|on|whether)`),
      phrase('doubt', String.raw`(?:cast|casts|casting|raised|raises) (?:[a-zª]+ )?doubts? (?:on|about|over)`),
      phrase('disput', String.raw`disput(?:e|es|ed|ing) (?:that|whether|how|the)`),
      phrase('at odds', String.raw`at odds (?:over|about|on) (?:what|whether|how|who)`)
    ],
    unless: /\b(?:no|without|beyond|little) dispute\b|\b(?:disputed|contested) (?:territor|region|area|border|island|waters|election|land|peninsula)/
  },
  {
    kind: 'denied',
    trigger: /denie|deny|guilty|reject|dismiss|refut|call|describ/,
    phrases: [
      phrase('denie|deny', String.raw`(?:has |have |had |strongly |repeatedly |flatly |vehemently |categorically |also |both |all |since |always |consistently |previously )*(?:denied|denies|den(?:y|ying)(?= (?:the|any|all|that|having|being|knowing|he|she|they|it|involvement|wrongdoing|responsibility|guilt|knowledge|accusations?|allegations?|claims?|charges?)\b))(?! (?:(?:him|her|them|it|us|me|the|any|a|an|their|his|its) )?(?:entry|access|visas?|bail|permission|parole|asylum|entrance|service|services|coverage|boarding|care|treatment|tenure|medical|requests?|applications?|appeals?|motions?|petitions?|the (?:request|motion|petition|appeal|application)))`),
      phrase('guilty', String.raw`pleaded not guilty`),
      phrase('reject|dismiss|refut&allegation|accusation|claim|charge|suggestion|criticism|report|assertion|false|untrue|baseless|nonsense|rumor|rumour', String.raw`(?:rejects?|rejected|rejecting|dismiss(?:ed|es|ing)?|refut(?:ed|es|ing)?) (?:the|any|all|those|these|such|as|that|his|her|their|its|[a-zª]{2,}[’']s) (?:[a-zª-]+ ){0,2}(?:allegations?|accusations?|claims?|charges?|suggestions?|criticisms?|reports?|assertions?|false|untrue|baseless|nonsense|rumou?rs?)`),
      phrase('false|untrue|baseless|a lie|lies|fabricated|unfounded', String.raw`(?:called|calls|calling|described) [^,.;“”"]{1,50} (?:false|untrue|baseless|a lie|lies|fabricated|unfounded)`)
    ],
    unless: /\b(?:can(?:not|[’']t)|could not|couldn[’']t|no one|nobody|few|neither confirmed nor|confirm(?:ed)? (?:n?or|or)) (?:can |would |could )?(?:be denied|den(?:y|ied))|\b(?:was|were|been|be|being|is|are|get|got) denied\b/
  },
  {
    kind: 'unproven',
    trigger: /unproven|unverif|unconfirm|unsubstan|unfounded|uncorrob|baseless|alleg|purport|suppos|reportedly|rumou?r|apparently|evidence|proof|substantiat|verif|confirm|corroborat|authentic|prove|falsely/,
    phrases: [
      phrase('unproven|unverified|unconfirmed|unsubstantiated|unfounded|uncorroborated|baseless|alleged|purported|supposedly|reportedly|rumoured|rumored|apparently', String.raw`unproven|unverified|unconfirmed|unsubstantiated|unfounded|uncorroborated|baseless|alleged(?:ly)?|purported(?:ly)?|supposedly|reportedly|rumou?red|apparently (?=[a-zª]{2,}(?:ed|en)\b)`),
      phrase('without|with no|with little&evidence|proof|substantiation', String.raw`(?:without|with no|with little) (?:(?:providing|offering|citing|presenting|giving|producing|showing|any|further|supporting|immediate|immediately|publicly) )*(?:evidence|proof|substantiation)`),
      phrase('evidence|proof&no |little|scant', String.raw`(?:provid(?:ed?|es|ing)|offer(?:ed|s|ing)?|present(?:ed|s|ing)?|g[ai]ve|gives|giving|cit(?:ed?|es|ing)|produc(?:ed?|es|ing)|show(?:ed|s|n)?|has|have|had|is|was|found|find|there is|there was|there[’']s) (?:been )?(?:no|little|scant) (?:(?:credible|hard|direct|clear|concrete|real|public|immediate|supporting|such) )?(?:evidence|proof)\b`),
      phrase('verif|confirm|corroborat|authenticat|substantiat&not|’t|\'t', String.raw`(?:could|can|have|has|had|was|were) ?(?:not|n[’']t)(?: yet)?(?: been| be)? ?(?:(?:immediately|independently|able to|yet|publicly) )*(?:verif(?:y|ied)|confirm(?:ed)?|corroborated?|authenticated?|substantiated?|be (?:(?:immediately|independently) )*(?:verified|confirmed|corroborated|authenticated))`),
      phrase('yet to|never&prove|verified|confirmed', String.raw`(?:has|have|had) (?:yet to|never) (?:be(?:en)? )?(?:prove[dn]?|verified|confirmed)`),
      phrase('not been', String.raw`not been (?:prove[dn]|(?:independently )?verified|confirmed)`),
      phrase('falsely', String.raw`falsely claim(?:ed|s|ing)?`)
    ]
  },
  {
    kind: 'not-stated',
    trigger: /declin|refus|(?:did|does|do|would|will|could|has|have|had) ?(?:n[’']t|not)|without|neither|cannot|[wi](?:as|s|ere|re)(?: not|n[’']t)|are(?: not|n[’']t)| no |^no |clear|known|uncertain|certain|to be|yet to|still to/,
    phrases: [
      phrase('declin|refus', String.raw`(?:also |has |have |had |again |repeatedly )*(?:declin(?:ed?|es|ing)|refus(?:ed?|es|ing)) to (?:publicly |immediately |further )?${WITHHELD}\b`),
      phrase('not |’t |\'t &comment|elaborat|specif|disclos|reveal|identif|explain|clarif', String.raw`${DID_NOT}(?:comment(?:ed)?|elaborated?|specif(?:y|ied)|disclosed?|reveal(?:ed)?|identif(?:y|ied)|explain(?:ed)?|clarif(?:y|ied))\b`),
      phrase('not |’t |\'t &say |said |state', String.raw`${DID_NOT}(?:sa(?:y|id)|stated?) (?:who|what|when|where|why|how|which|whether|if|more)\b`),
      phrase('not |’t |\'t &decid|rul|determin|address|consider', String.raw`${DID_NOT}(?:decided?|rul(?:ed?)|determined?|address(?:ed)?|consider(?:ed)?) (?:on )?(?:whether|if|how|who|what|when|the question)\b`),
      phrase('not |’t |\'t &give|provide|offer|release', String.raw`${DID_NOT}(?:give|given|provided?|offer(?:ed)?|released?) ${MORE}${DETAILS}\b`),
      phrase('not |’t |\'t &repl|respond', String.raw`${DID_NOT}(?:(?:repl(?:y|ied)|respond(?:ed)?) to (?:[a-zª’'-]+ ){0,4}(?:requests?|calls?|messages?|e-?mails?|inquir(?:y|ies)|enquir(?:y|ies)|questions?)|immediately (?:respond|reply))\b`),
      phrase('not |’t |\'t &return', String.raw`${DID_NOT}return(?:ed)? (?:[a-zª’'-]+ ){0,4}(?:calls?|messages?|e-?mails?)\b`),
      phrase('without', String.raw`without (?:further |any )?(?:elaborat(?:ing|ion)|specifying|explaining|explanation|naming|identifying|details?|giving (?:any |further |more |a |specific )?(?:details?|reasons?|explanation|specifics|names?|timetable|date)|providing (?:any |further |more |specific )?(?:details?|specifics|names?)|going into details?|saying (?:who|what|when|where|why|how|which|whether|if))`),
      phrase('neither', String.raw`neither (?:of (?:the )?)?(?:[a-zª’'-]+ ){1,5}(?:clearly |publicly |immediately )?(?:said|stated|gave|offered|specified|mentioned|elaborated|confirmed|commented|disclosed|explained|provided)\b`),
      phrase('reached|contacted|located', String.raw`(?:could not|couldn[’']t|cannot) (?:immediately )?be (?:immediately )?(?:reached|contacted|located)`),
      phrase('available|reachable', String.raw`(?:was|were|is|are)(?: not|n[’']t) (?:immediately )?(?:available|reachable)(?: (?:for|to) comment)?`),
      phrase(' no &detail|reason|explanation|comment|timetable|specifics|indication|information|word', String.raw`(?:gave|give|gives|giving|provided|provides|offered|offers|released|had|made|there was|there were) no (?:(?:further|other|immediate|specific|more|additional|public) )?(?:details?|reasons?|explanations?|comments?|timetables?|specifics|indication|information|word)\b`),
      phrase('no &detail|reason|explanation|comment|specifics|word', String.raw`no (?:(?:further|other|immediate|specific|more|additional) )?(?:details?|reasons?|explanations?|comments?|specifics|word) (?:was|were|has been|have been|had been|from|on|about)\b`),
      phrase('not clear|not known|not certain|not immediately|not yet|not entirely|not at all|unclear|unknown|uncertain', String.raw`(?:is|was|are|were|remains?|remained|it[’']s|made it)(?: still| also)? (?:not (?:immediately |yet |entirely |at all )?(?:clear|known|certain)|unclear|unknown|uncertain)(?! of| about| to)\b`),
      phrase('yet to|still to', String.raw`(?:has|have|had|is|are) (?:yet|still) to (?:be )?(?:determined?|announced?|disclosed?|decided?|named?|released?|said?|say|comment|respond|explain|specif(?:y|ied))\b`),
      phrase('to be seen', String.raw`remains? to be seen\b`)
    ],
    unless:
      /\b(?:declin|refus)\w* to (?:give|name|answer|offer|state|provide|describe|discuss|release) (?:up|in|way|him|her|them|to|ground|(?:[a-zª]+ ){0,3}(?:permission|consent|help|aid|assistance|hostages|prisoners|funds|money))\b|\b(?:i|we|you)(?:[’'](?:d|ll|ve))? (?:[a-zª]+ ){0,2}(?:did|do|would|will|could|have|had|decline|declined|refuse|refused)/
  },
  {
    kind: 'unnamed-sourcing',
    trigger: /anonym|(?:named|identified|quoted)|sources?|official|analyst|expert|observer|insider|diplomat|aide|advis|critic|economist|trader|strategist|investigator|people (?:fam|with|brief|close)|persons? (?:fam|with|brief|close)|condition/,
    phrases: [
      phrase('condition', String.raw`on (?:the )?condition (?:of anonymity|(?:that )?(?:he|she|they|it) (?:not )?be|(?:that )?(?:his|her|their) names?)`),
      phrase('to be named|to be identified|to be quoted', String.raw`(?:asked|requested|wished|wanted|declin(?:ed|ing)|refus(?:ed|ing)|did not want|spoke|speaking) (?:not )?to be (?:named|identified|quoted)`),
      phrase('anonymously', String.raw`(?:spoke|speaking|speak|talked) anonymously`),
      phrase('according to&source|official|analyst|expert|observer|insider|diplomat|aide|advis|critics|economists|traders|strategists|investigators|people|person', String.raw`according to ${QUALIFIERS}${SOURCES}\b`),
      phrase('source|official|analyst|expert|observer|insider|diplomat|aide|advis|critics|economists|traders|strategists|investigators|people|person&said|say|told|added|warn|believe|argue|claim|suggest|confirmed|acknowledged|noted|fear|doubt|estimate|predict', String.raw`(?<![a-zª’'-] )(?<![’'])(?:${QUALIFIERS})${SOURCES}(?: who [^,.;]{1,60}| (?:in|from|at|with|close to) [^,.;“”"]{1,50})? (?:have |has |had |also |however )?${SAYING}\b`),
      phrase('some|many|several|most|other&analysts|experts|observers|critics|diplomats|officials|advisers|economists', String.raw`(?:some|many|several|most|other) (?:[a-zª]+ ){0,2}(?:analysts|experts|observers|critics|diplomats|officials|advisers|economists)(?: and [a-zª]+)? (?:who )?(?:have |had |also )?(?:questioned?|feared?|doubt(?:ed)?|argued?|believed?|worr(?:y|ied)|warn(?:ed)?|say|said|suspect(?:ed)?)\b`)
    ]
  }
]

/** Whether the text that `words` are from can match a pattern at all. */
export type Holds = (pattern: RegExp) => boolean

/** What any of the phrases matches in `text`, left to right, none overlapping another: as one pattern of them all would. */
export function matchesOf(phrases: readonly Phrase[], text: string, holds: Holds): RegExpExecArray[] {
  const heads = phrases
    .filter(({ words, pattern }) => words.every((group) => group.some((word) => text.includes(word))) && holds(pattern))
    .map(({ pattern }) => ({ pattern, next: matchFrom(pattern, text, 0) }))
  const found: RegExpExecArray[] = []
  for (let at = 0; ; ) {
    let first: RegExpExecArray | null = null
    for (const head of heads) {
      if (head.next && head.next.index < at) head.next = matchFrom(head.pattern, text, at)
      if (head.next && (!first || head.next.index < first.index)) first = head.next
    }
    if (!first) return found
    found.push(first)
    at = first.index + first[0].length
  }
}

function matchFrom(pattern: RegExp, text: string, from: number): RegExpExecArray | null {
  pattern.lastIndex = from
  return pattern.exec(text)
}
