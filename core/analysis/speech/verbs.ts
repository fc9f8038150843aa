/*
 * Verbs of speech, writing, opinion and intent, by what they take. One letter per frame:
 *   q  brings in quotations and stands in parentheses: “…,” she said; the plan, he argued, …
 *   c  a clause, with or without “that”
 *   t  a clause, but only where it shows (that, whether, a subject and its verb): the verb has other senses
 *   a  the hearer first: told reporters (that) …
 *   o  an object that is what is said: criticised the plan, denied the claim
 *   i  an infinitive: vowed to fight
 *   u  the hearer and an infinitive: urged them to leave
 *   z  an object that is called something with “as”: saw the deal as a gift
 *   w  writing rather than speech
 *   S  seeming: what the reporter hedges
 *   d  denial
 *   n  refusal or opposite of saying: declined to comment
 *   p  a preposition brings in what is said; the prepositions follow after a colon
 */

export type Form = 'base' | 's' | 'past' | 'ing' | 'pp' | 'past/pp' | 'any'

export interface SpeechVerb {
  readonly lemma: string
  readonly frames: string
  readonly prepositions: ReadonlySet<string>
}

const SPEECH = `
say:qc state:qc add:qtp:that note:qcto argue:qcp:for,against,over,about claim:qcoi insist:qcp:on,upon contend:qc maintain:qt assert:qco
explain:qcop:to,why announce:qcoi declare:qco report:qco reveal:qco disclose:qco confirm:qco acknowledge:qco admit:qcop:to
concede:qco recall:qco remark:qcp:on observe:qt reply:qcp:to respond:qcp:to,by,with answer:qto comment:qcp:on,about
continue:q conclude:qc predict:qco warn:qcaup:of,against,about caution:qcaup:against suggest:qco indicate:qco imply:qco hint:qcp:at
signal:qco stress:qco emphasize:qco emphasise:qco underscore:co underline:co reiterate:qco repeat:qco allege:qco charge:qt complain:qcp:of,about
lament:qco joke:qcp:about quip:qc boast:qcp:of,about brag:qcp:of,about vow:qcio pledge:qcio promise:qcaio swear:qci testify:qcp:about,against
tweet:qcow retweet:ow write:qcwp:about,of post:qtw email:qtw text:qtw shout:qcp:at yell:qcp:at scream:qcp:at cry:q whisper:qc mutter:qc
murmur:qc exclaim:qc proclaim:qco pronounce:qo affirm:qco reaffirm:qco attest:qcp:to opine:qc estimate:qco project:qt
forecast:qco speculate:qcp:about interject:q counter:qc retort:qc rejoin:q wonder:qcp:about,if,whether muse:qcp:about think:qcp:of,about
believe:qcp:in feel:qt fear:qco hope:qcip:for expect:cu guess:qc suspect:qc assume:c doubt:qco worry:qcp:about
agree:qcip:with,to,on disagree:qcp:with,on demand:qcoi propose:qcoi recommend:qco insinuate:c intimate:c
tell:qa inform:qap:of,about assure:qap:of remind:qap:of,about notify:qap:of advise:qcaup:against convince:a persuade:au ask:qaotup:about,for
inquire:qcp:about question:qto query:qo urge:qcuo encourage:uo implore:qu beg:qui order:qtu instruct:qu press:up:for,on
push:up:for challenge:ut request:qco direct:u deny:qcod dispute:qcod reject:od refute:qod rebut:od dismiss:o
accuse:p:of blame:op:for call:qop:for,on,upon,out describe:o label:o dub:o brand:o term:o deem:o denounce:o condemn:o
criticize:o criticise:o praise:o hail:o laud:o applaud:qo commend:o thank:o mock:o ridicule:o deride:o decry:qo bemoan:qo blast:o
slam:o assail:o attack:o lambast:o lambaste:o rip:o rebuke:o chide:qo scold:qo berate:o castigate:o
excoriate:o trash:o ping:n pan:o tout:o champion:o defend:o endorse:o support:o back:o oppose:o favor:o favour:o embrace:o welcome:qo
celebrate:o portray:o characterize:o characterise:o depict:o present:z treat:z dismiss:o reference:o recount:qo document:co identify:o nominate:o attribute:o balk:p:at side:p:with focus:p:on cheer:qo approve:o liken:o compare:o paint:o cast:z cite:o mention:cot
quote:o invoke:o voice:o express:o air:o raise:p:concerns,questions,doubts outline:o detail:o discuss:o address:o
discredit:o echo:qo rail:p:against,about lash:p:out inveigh:p:against protest:qco object:qcp:to apologize:qcp:for,to apologise:qcp:for,to
talk:p:about,of speak:qp:about,of,out,against refer:p:to point:qtp:to,out allude:p:to elaborate:qp:on weigh:p:in expound:p:on
decline:in refuse:in threaten:qi offer:qi want:iuo plan:qi seek:i hope:i intend:i aim:i
consider:oi view:z regard:z see:z prefer:io like:i fault:o question:o
find:ct show:ct learn:t know:t realize:t realise:t discover:t understand:t recognize:to recognise:to remember:t
determine:t decide:qti rule:qt hold:n vote:ip:for,against suggest:qc read:qtw prove:t demonstrate:ct
issue:o release:n publish:n list:o unveil:o urge:u rename:n vent:q snap:q sneer:q scoff:qp:at jeer:q chant:qo sing:q sigh:q laugh:q
chuckle:q smile:q gush:q rant:qp:about,against fume:q thunder:q growl:q bark:q groan:q drawl:q stammer:q tease:q
prophesy:qc marvel:qcp:at,about reflect:qp:on begin:q conjecture:qc posit:qc theorize:qc theorise:qc hypothesize:qc reason:qc
clarify:qco specify:qco divulge:co confide:qc certify:co verify:co concur:qcp:with acquiesce:n plead:qp:for,with,guilty
elucidate:o summarize:qo summarise:qo mandate:co decree:qco advocate:op:for preach:qo lobby:p:for,against campaign:p:for,against
alert:qa reassure:qa teach:n pray:qcp:for wish:cp:for dream:cp:of,about fret:qcp:about grumble:qcp:about gripe:qcp:about
moot:o float:o tip:n imagine:qct envision:o foresee:co anticipate:co regret:qco resent:o deplore:o abhor:o loathe:o hate:n love:n
distance:n downplay:o minimize:o exaggerate:o overstate:o highlight:o spotlight:o trumpet:o flaunt:o parrot:o
bash:o hammer:o pillory:o skewer:o savage:o ding:o knock:o needle:o taunt:o insult:o disparage:o malign:o vilify:o
disavow:od renounce:od repudiate:od disown:od retract:o withdraw:n contradict:od contest:o
summon:n vouch:p:for appeal:p:for,to,against petition:up:for promote:o admonish:qu exhort:qu nudge:u caution:qc
ponder:o contemplate:o mull:o weigh:o assess:t reckon:qc figure:t gather:t hear:t notice:qt sense:t
seem:S appear:S swipe:n spell:p:out lay:p:out reel:n chime:qp:in pipe:qp:up shoot:qp:back fire:qp:back harp:p:on
`

const NAMES_OF_FORMS = ['base', 's', 'past/pp', 'ing'] as const

const IRREGULAR: Readonly<Record<string, readonly [past: string, participle: string]>> = {
  say: ['said', 'said'],
  tell: ['told', 'told'],
  write: ['wrote', 'written'],
  think: ['thought', 'thought'],
  feel: ['felt', 'felt'],
  swear: ['swore', 'sworn'],
  speak: ['spoke', 'spoken'],
  see: ['saw', 'seen'],
  find: ['found', 'found'],
  show: ['showed', 'shown'],
  know: ['knew', 'known'],
  understand: ['understood', 'understood'],
  hold: ['held', 'held'],
  read: ['read', 'read'],
  cast: ['cast', 'cast'],
  foresee: ['foresaw', 'foreseen'],
  forecast: ['forecast', 'forecast'],
  seek: ['sought', 'sought'],
  begin: ['began', 'begun'],
  hear: ['heard', 'heard'],
  lay: ['laid', 'laid'],
  shoot: ['shot', 'shot'],
  go: ['went', 'gone'],
  beg: ['begged', 'begged'],
  sing: ['sang', 'sung'],
  teach: ['taught', 'taught'],
  withdraw: ['withdrew', 'withdrawn']
}

/** Verbs that double their last letter before -ed and -ing. */
const DOUBLING = new Set('admit quip brag beg slam rip dub plan rebut pan snap concur refer prefer'.split(' '))

export interface VerbForm {
  readonly verb: SpeechVerb
  readonly form: Form
}

const forms = new Map<string, VerbForm>()

for (const entry of SPEECH.trim().split(/\s+/)) {
  const [lemma = '', frames = '', prepositions = ''] = entry.split(':')
  const verb: SpeechVerb = { lemma, frames, prepositions: new Set(prepositions === '' ? [] : prepositions.split(',')) }
  for (const [form, name] of formsOf(lemma)) if (!forms.has(form)) forms.set(form, { verb, form: name })
}

function formsOf(lemma: string): readonly (readonly [form: string, name: Form])[] {
  const irregular = IRREGULAR[lemma]
  const [base, third, past, ing] = regular(lemma)
  const named = NAMES_OF_FORMS
  if (!irregular) return [[base, named[0]], [third, named[1]], [past, named[2]], [ing, named[3]]]
  const [first, participle] = irregular
  const pasts: (readonly [string, Form])[] = first === participle ? [[first, first === lemma ? 'any' : 'past/pp']] : [[first, 'past'], [participle, 'pp']]
  return [...pasts, [base, 'base'], [third, 's'], [ing, 'ing']]
}

function regular(lemma: string): readonly [string, string, string, string] {
  const third = /(?:s|x|z|ch|sh|o)$/.test(lemma) ? `${lemma}es` : /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ies` : `${lemma}s`
  if (DOUBLING.has(lemma)) return [lemma, third, `${lemma}${lemma.at(-1)!}ed`, `${lemma}${lemma.at(-1)!}ing`]
  if (lemma.endsWith('ee')) return [lemma, third, `${lemma}d`, `${lemma}ing`]
  if (lemma.endsWith('e')) return [lemma, third, `${lemma}d`, `${lemma.slice(0, -1)}ing`]
  if (/[^aeiou]y$/.test(lemma)) return [lemma, third, `${lemma.slice(0, -1)}ied`, `${lemma}ing`]
  return [lemma, third, `${lemma}ed`, `${lemma}ing`]
}

/** The speech verb that a word, in lower case, is a form of. */
export function speechVerbOf(word: string): VerbForm | undefined {
  return forms.get(word)
}

/** Nouns for something said; what follows (“that …”, “of …”, “for …”) is what is said. */
export const SPEECH_NOUNS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    claim: 'that of', claims: 'that of about', statement: 'that', allegation: 'that of', allegations: 'that of',
    assertion: 'that of', assertions: 'that', argument: 'that for', belief: 'that in', view: 'that', contention: 'that',
    suggestion: 'that', suggestions: 'that', insistence: 'that on', warning: 'that of', warnings: 'that of about',
    promise: 'that to of', promises: 'that to of', pledge: 'that to', vow: 'that to', threat: 'that to', threats: 'that to',
    proposal: 'that to for', call: 'for to', calls: 'for to', demand: 'that for', demands: 'that for',
    criticism: 'that of over for at', criticisms: 'of', denunciation: 'of', condemnation: 'of', praise: 'for of', support: 'for of',
    opposition: 'to', endorsement: 'of', endorsements: 'of', accusation: 'that of', accusations: 'that of', fear: 'that of', fears: 'that of',
    concern: 'that about over', concerns: 'that about over', hope: 'that of', hopes: 'that of', admission: 'that of',
    acknowledgment: 'that of', acknowledgement: 'that of', conclusion: 'that', assumption: 'that', speculation: 'that about', opinion: 'that', prediction: 'that of', predictions: 'that of',
    notion: 'that', idea: 'that', comment: 'that about on', comments: 'that about on', remark: 'that about on', remarks: 'that about on',
    complaint: 'that about', complaints: 'that about', doubt: 'that about', doubts: 'that about', denial: 'that of',
    attack: 'on against', attacks: 'on against', description: 'of', announcement: 'that of', declaration: 'that of', plan: 'to', plans: 'to',
    desire: 'to for', decision: 'to', refusal: 'to', recommendation: 'that to for', request: 'that to for', suspicion: 'that',
    disclosure: 'that of', theory: 'that of', question: 'of about', questions: 'of about over',
    debate: 'about on over', discussion: 'about of on', discussions: 'about of on', talk: 'of about', position: 'on',
    positions: 'on', views: 'on about', rhetoric: 'on about', anger: 'at over about', outrage: 'that over at', frustration: 'with over',
    anxiety: 'about over', faith: 'in', interest: 'in', expectation: 'that of', expectations: 'that of for', agreement: 'that to',
    appeal: 'for to', appeals: 'for to', defense: 'of', defence: 'of', rejection: 'of', critique: 'of', estimate: 'that of', estimates: 'that of',
    supporter: 'of', opponent: 'of', critic: 'of', proponent: 'of',
    advocate: 'of for', response: 'to', testimony: 'that about', evidence: 'that', rumors: 'that of about',
    skepticism: 'that about of', confidence: 'that in', advice: 'that to', report: 'that', reports: 'that'
  })
)

/** Adjectives of opinion after “be”, “feel”, “seem”: what follows is what is thought. */
export const OPINION_ADJECTIVES: ReadonlySet<string> = new Set(
  `confident optimistic pessimistic hopeful worried concerned convinced certain sure unsure skeptical sceptical aware unaware afraid
  glad happy unhappy proud angry upset critical supportive dismissive adamant doubtful mindful fearful wary eager reluctant unwilling
  willing determined disappointed surprised pleased unclear clear committed opposed unimpressed dissatisfied satisfied`.split(/\s+/)
)
