import type { GapKind } from '../../findings.ts'

/** Words that show that something is not established, and how they are to be read. Its patterns are for folded text. */
export interface Sign {
  readonly kind: GapKind
  /** A cheap look at the sentence before the pattern itself is tried. */
  readonly trigger: RegExp
  readonly pattern: RegExp
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
const MORE = '(?:(?:any|a|an|the|its|their|his|her|further|other|more|immediate|specific|additional|public|precise|exact) ){0,3}'

/** A source that begins with an unnamed role: “two senior officials”, “a person familiar with the talks”. For folded text. */
export const UNNAMED_SOURCE = new RegExp(`^${QUALIFIERS}${SOURCES}\\b`)

/** In the order in which they are looked for: of two signs at one place the first is taken. */
export const SIGNS: readonly Sign[] = [
  {
    kind: 'figure-mentioned-not-given',
    trigger: /figure|number|amount|cost|toll|total|sum|size|price|value|fee|quantity|share|terms|estimate|statistic|how m/,
    pattern:
      /\b(?:(?:exact|precise|full|final|official|actual|total) (?:figures?|numbers?|amount|cost|costs|toll|total|sum|size|price|value) (?:is|are|was|were|remains?|has|have|could)(?: not| n[’']t)? ?(?:been |be )?(?:(?:immediately|yet|publicly) )?(?:known|unknown|unclear|disclosed|released|given|available|determined|undisclosed)|(?:undisclosed|unspecified|unknown) (?:sum|amount|number|price|fee|quantity|share|total)s?|(?:financial )?terms(?: of [^,.;]{1,40})? (?:were|was|have|had)(?: not|n[’']t)(?: been)? (?:disclosed|released|revealed|announced)|(?:gave|give|provided?|offered?|released?|disclosed?) no (?:figures?|numbers?|total|price|estimate)|(?:did not|didn[’']t|would not|declined to|refused to|without) (?:giv(?:e|ing)|provid(?:e|ing)|disclos(?:e|ing)|releas(?:e|ing)|say(?:ing)?|specify(?:ing)?|reveal(?:ing)?) (?:an? |the |any |its |their |his |her )?(?:exact |precise |specific |further |detailed )?(?:figures?|numbers?|totals?|prices?|amounts?|estimates?|costs?|how (?:many|much))|(?:including|with|on|presented|has|have) (?:detailed |new |official )?(?:figures|statistics|numbers) (?:on|about|for) )/g,
    unless: /\d/
  },
  {
    kind: 'disputed',
    trigger: /disput|contest|contradict|conflicting|disagree|doubt|at odds|matters? of|challenged|questioned|rejected|in dispute/,
    pattern:
      /\b(?:(?:a )?matters? of (?:(?:some|much|great|fierce) )?(?:dispute|debate|contention)|(?:is|are|was|were|remains?|has been|have been|being) (?:still |now |hotly |widely |much |fiercely )?(?:disputed|contested|in dispute|in question|contradicted)|(?:disputed|contested|contradicted|challenged|questioned|rejected) (?:the|that|this|those|these|his|her|its|their|such|an?|[a-zª]{2,}[’']s) (?:[a-zª-]+ ){0,2}(?:claims?|accounts?|versions?|figures?|findings?|assertions?|estimates?|characteri[sz]ations?|descriptions?|conclusions?|numbers?|reports?|statements?|allegations?|accuracy)|conflicting (?:accounts?|reports?|claims?|versions?|figures?|estimates?|statements?|information|testimony)|disagree[ds]? (?:over|about|on|whether)|(?:cast|casts|casting|raised|raises) (?:[a-zª]+ )?doubts? (?:on|about|over)|disput(?:e|es|ed|ing) (?:that|whether|how|the)|at odds (?:over|about|on) (?:what|whether|how|who))/g,
    unless: /\b(?:no|without|beyond|little) dispute\b|\b(?:disputed|contested) (?:territor|region|area|border|island|waters|election|land|peninsula)/
  },
  {
    kind: 'denied',
    trigger: /denie|deny|guilty|reject|dismiss|refut|call|describ/,
    pattern:
      /\b(?:(?:has |have |had |strongly |repeatedly |flatly |vehemently |categorically |also |both |all |since |always |consistently |previously ){0,3}(?:denied|denies|den(?:y|ying)(?= (?:the|any|all|that|having|being|knowing|he|she|they|it|involvement|wrongdoing|responsibility|guilt|knowledge|accusations?|allegations?|claims?|charges?)\b))(?! (?:(?:him|her|them|it|us|me|the|any|a|an|their|his|its) )?(?:entry|access|visas?|bail|permission|parole|asylum|entrance|service|services|coverage|boarding|care|treatment|tenure|medical|requests?|applications?|appeals?|motions?|petitions?|the (?:request|motion|petition|appeal|application)))|pleaded not guilty|(?:rejects?|rejected|rejecting|dismiss(?:ed|es|ing)?|refut(?:ed|es|ing)?) (?:the|any|all|those|these|such|as|that|his|her|their|its|[a-zª]{2,}[’']s) (?:[a-zª-]+ ){0,2}(?:allegations?|accusations?|claims?|charges?|suggestions?|criticisms?|reports?|assertions?|false|untrue|baseless|nonsense|rumou?rs?)|(?:called|calls|calling|described) [^,.;“”"]{1,50} (?:false|untrue|baseless|a lie|lies|fabricated|unfounded))/g,
    unless: /\b(?:can(?:not|[’']t)|could not|couldn[’']t|no one|nobody|few|neither confirmed nor|confirm(?:ed)? (?:n?or|or)) (?:can |would |could )?(?:be denied|den(?:y|ied))|\b(?:was|were|been|be|being|is|are|get|got) denied\b/
  },
  {
    kind: 'unproven',
    trigger: /unproven|unverif|unconfirm|unsubstan|unfounded|uncorrob|baseless|alleg|purport|suppos|reportedly|rumou?r|apparently|evidence|proof|substantiat|verif|confirm|corroborat|authentic|prove|falsely/,
    pattern:
      /\b(?:unproven|unverified|unconfirmed|unsubstantiated|unfounded|uncorroborated|baseless|alleged(?:ly)?|purported(?:ly)?|supposedly|reportedly|rumou?red|apparently (?=[a-zª]{2,}(?:ed|en)\b)|(?:without|with no|with little) (?:(?:providing|offering|citing|presenting|giving|producing|showing|any|further|supporting|immediate|immediately|publicly) ){0,3}(?:evidence|proof|substantiation)|(?:provid(?:ed?|es|ing)|offer(?:ed|s|ing)?|present(?:ed|s|ing)?|g[ai]ve|gives|giving|cit(?:ed?|es|ing)|produc(?:ed?|es|ing)|show(?:ed|s|n)?|has|have|had|is|was|found|find|there is|there was|there[’']s) (?:been )?(?:no|little|scant) (?:(?:credible|hard|direct|clear|concrete|real|public|immediate|supporting|such) )?(?:evidence|proof)\b|(?:could|can|have|has|had|was|were) ?(?:not|n[’']t)(?: yet)?(?: been| be)? ?(?:(?:immediately|independently|able to|yet|publicly) ){0,3}(?:verif(?:y|ied)|confirm(?:ed)?|corroborated?|authenticated?|substantiated?|be (?:(?:immediately|independently) ){0,2}(?:verified|confirmed|corroborated|authenticated))|(?:has|have|had) (?:yet to|never) (?:be(?:en)? )?(?:prove[dn]?|verified|confirmed)|not been (?:prove[dn]|(?:independently )?verified|confirmed)|falsely claim(?:ed|s|ing)?)/g
  },
  {
    kind: 'not-stated',
    trigger: /declin|refus|(?:did|does|do|would|will|could|has|have|had) ?(?:n[’']t|not)|without|neither|cannot|[wi](?:as|s|ere|re)(?: not|n[’']t)|are(?: not|n[’']t)| no |^no |clear|known|uncertain|certain|to be|yet to|still to/,
    pattern: new RegExp(
      [
        String.raw`\b(?:(?:also |has |have |had |again |repeatedly ){0,3}(?:declin(?:ed?|es|ing)|refus(?:ed?|es|ing)) to (?:publicly |immediately |further )?${WITHHELD}\b`,
        String.raw`(?:did|does|do|would|will|could|has|have|had) ?(?:not|n[’']t) (?:immediately |yet |publicly |clearly |specifically |directly |further ){0,2}(?:comment(?:ed)?|elaborated?|specif(?:y|ied)|disclosed?|reveal(?:ed)?|identif(?:y|ied)|explain(?:ed)?|clarif(?:y|ied)|(?:sa(?:y|id)|stated?) (?:who|what|when|where|why|how|which|whether|if|more)|(?:give|given|provided?|offer(?:ed)?|released?) ${MORE}${DETAILS}|(?:repl(?:y|ied)|respond(?:ed)?) to (?:[a-zª’'-]+ ){0,4}(?:requests?|calls?|messages?|e-?mails?|inquir(?:y|ies)|enquir(?:y|ies)|questions?)|immediately (?:respond|reply)|return(?:ed)? (?:[a-zª’'-]+ ){0,4}(?:calls?|messages?|e-?mails?))\b`,
        String.raw`without (?:further |any )?(?:elaborat(?:ing|ion)|specifying|explaining|explanation|naming|identifying|details?|giving (?:any |further |more |a |specific )?(?:details?|reasons?|explanation|specifics|names?|timetable|date)|providing (?:any |further |more |specific )?(?:details?|specifics|names?)|going into details?|saying (?:who|what|when|where|why|how|which|whether|if))`,
        String.raw`neither (?:of (?:the )?)?(?:[a-zª’'-]+ ){1,5}(?:clearly |publicly |immediately )?(?:said|stated|gave|offered|specified|mentioned|elaborated|confirmed|commented|disclosed|explained|provided)\b`,
        String.raw`(?:could not|couldn[’']t|cannot) (?:immediately )?be (?:immediately )?(?:reached|contacted|located)`,
        String.raw`(?:was|were|is|are)(?: not|n[’']t) (?:immediately )?(?:available|reachable)(?: (?:for|to) comment)?`,
        String.raw`(?:gave|give|gives|giving|provided|provides|offered|offers|released|had|made|there was|there were) no (?:(?:further|other|immediate|specific|more|additional|public) )?(?:details?|reasons?|explanations?|comments?|timetables?|specifics|indication|information|word)\b`,
        String.raw`no (?:(?:further|other|immediate|specific|more|additional) )?(?:details?|reasons?|explanations?|comments?|specifics|word) (?:was|were|has been|have been|had been|from|on|about)\b`,
        String.raw`(?:is|was|are|were|remains?|remained|it[’']s|made it)(?: still| also)? (?:not (?:immediately |yet |entirely |at all )?(?:clear|known|certain)|unclear|unknown|uncertain)(?! of| about| to)\b`,
        String.raw`(?:has|have|had|is|are) (?:yet|still) to (?:be )?(?:determined?|announced?|disclosed?|decided?|named?|released?|said?|say|comment|respond|explain|specif(?:y|ied))\b`,
        String.raw`remains? to be seen\b)`
      ].join('|'),
      'g'
    ),
    unless:
      /\b(?:declin|refus)\w* to (?:give|name|answer|offer|state|provide|describe|discuss|release) (?:up|in|way|him|her|them|to|ground|(?:[a-zª]+ ){0,3}(?:permission|consent|help|aid|assistance|hostages|prisoners|funds|money))\b|\b(?:i|we|you)(?:[’'](?:d|ll|ve))? (?:[a-zª]+ ){0,2}(?:did|do|would|will|could|have|had|decline|declined|refuse|refused)/
  },
  {
    kind: 'unnamed-sourcing',
    trigger: /anonym|(?:named|identified|quoted)|sources?|official|analyst|expert|observer|insider|diplomat|aide|advis|critic|economist|trader|strategist|investigator|people (?:fam|with|brief|close)|persons? (?:fam|with|brief|close)|condition/,
    pattern: new RegExp(
      [
        String.raw`\b(?:on (?:the )?condition (?:of anonymity|(?:that )?(?:he|she|they|it) (?:not )?be|(?:that )?(?:his|her|their) names?)`,
        String.raw`(?:asked|requested|wished|wanted|declin(?:ed|ing)|refus(?:ed|ing)|did not want|spoke|speaking) (?:not )?to be (?:named|identified|quoted)`,
        String.raw`(?:spoke|speaking|speak|talked) anonymously`,
        String.raw`according to ${QUALIFIERS}${SOURCES}\b`,
        String.raw`(?<![a-zª’'-] )(?<![’'])(?:${QUALIFIERS})${SOURCES}(?: who [^,.;]{1,60}| (?:in|from|at|with|close to) [^,.;“”"]{1,50})? (?:have |has |had |also |however )?${SAYING}\b`,
        String.raw`(?:some|many|several|most|other) (?:[a-zª]+ ){0,2}(?:analysts|experts|observers|critics|diplomats|officials|advisers|economists)(?: and [a-zª]+)? (?:who )?(?:have |had |also )?(?:questioned?|feared?|doubt(?:ed)?|argued?|believed?|worr(?:y|ied)|warn(?:ed)?|say|said|suspect(?:ed)?)\b)`
      ].join('|'),
      'g'
    )
  }
]
