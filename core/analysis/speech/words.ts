/*
 * The closed classes of English, as any grammar lists them, and the few open ones that clause structure hangs on.
 */

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/).filter((word) => word !== ''))
}

export const DETERMINERS = set(
  'the a an this that these those my your his her its our their some any no every each another both either neither several many few most all such what whatever'
)

/** Pronouns that can be the subject of a clause, whatever else they can be. */
export const PRONOUNS = set(
  'he she they i we you it one someone somebody everyone everybody nobody anyone anybody others some many both neither several most all none few those these this'
)

/** Pronouns that are never anything but the subject of a clause. */
export const SUBJECT_PRONOUNS = set('he she they i we')

export const PERSONAL_PRONOUNS = set('he she they i we you it')

export const OBJECT_PRONOUNS = set('him her them me us himself herself themselves itself myself ourselves yourself')

export const POSSESSIVES = set('my your his her its our their whose')

export const RELATIVES = set('who which that whom')

export const PREPOSITIONS = set(
  `of in on at by for from with to into about against between among through during over under above below across
  toward towards upon onto off near behind beyond within without outside inside alongside around amid amidst despite
  per via like unlike including regarding concerning following throughout beside besides except than as`
)

export const CONJUNCTIONS = set('and or but nor yet &')

export const SUBORDINATORS = set(
  'because while although though when whenever after before since until unless if whether once whereas where how why as so lest'
)

/** Words that open an indirect question or statement. */
export const COMPLEMENTISERS = set('that whether if how why what when where who which')

export const BE = set(`be am is are was were been being 's 're 'm isn't aren't wasn't weren't`)
export const HAVE = set(`have has had having 've haven't hasn't hadn't`)
export const DO = set(`do does did don't doesn't didn't`)
export const MODALS = set(
  `will would can could may might must shall should cannot 'll 'd won't wouldn't can't couldn't mustn't shouldn't mightn't ought need`
)

export const NEGATIONS = set('not never neither no nor hardly scarcely nobody none cannot without n’t')

export const ADVERBS = set(
  `also then now just still even again once twice later earlier soon often always sometimes never ever already
  instead however meanwhile too yet not only perhaps maybe quite rather very almost nearly here there today yesterday tomorrow
  tonight afterward afterwards thereafter further moreover nonetheless nevertheless otherwise thus therefore indeed
  simply first last long all flatly back up out down n't not both each so far much more most less ago`
)

/** Nouns of time: a phrase around one of them is no speaker. */
export const TIME_NOUNS = set(
  `monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december today yesterday tomorrow tonight morning afternoon evening night day week weekend month year
  years months weeks days hours minutes decade decades hour minute noon midnight time moment spring summer autumn fall winter`
)

/** Titles that stand before a name, and abbreviations that end in a full stop without ending a sentence. */
export const TITLES = set(
  `mr mrs ms miss dr sir dame lord lady sen gov rep rev gen col lt sgt capt maj adm cmdr hon prof pres st mayor
  president vice senator governor representative congressman congresswoman secretary minister prime chancellor king
  premier queen prince princess pope cardinal bishop judge justice speaker chairman chairwoman director general colonel captain
  sergeant officer professor doctor attorney ambassador spokesman spokeswoman spokesperson former us democrat republican`
)

export const ABBREVIATIONS = set(
  `mr mrs ms dr sen gov rep rev gen col lt sgt capt maj adm cmdr hon prof pres st jr sr vs inc corp co ltd no jan feb
  mar apr jun jul aug sept sep oct nov dec mich calif fla ariz ark colo conn del ga ill ind kan ky la md mass minn miss
  mo mont neb nev okla ore pa tenn tex va vt wash wis wyo ala d.c u.s u.n u.k`
)

export const NUMBER_WORDS = set(
  `two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
  twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion dozen dozens half third quarter`
)

/** Common verbs in forms that are hardly ever nouns: enough to see that a stretch of words has a predicate. */
export const FINITE_VERBS = set(
  `went came made took got gave saw knew became began left felt kept held brought stood ran met led won lost spent sent
  built fell cut grew drew rose broke paid sat spoke lay arose chose drove ate wrote threw flew wore sold taught caught
  fought sought hit bore dealt gets makes takes goes comes gives sees becomes begins keeps holds brings stands runs meets
  leads wins loses pays sits speaks knows thinks wants needs seems seemed appears appeared remains remained includes
  included helps allows means meant happened faces lives works serves believes get go become want believe think know
  see seem remain include allow mean need give come make keep began took understand agree stole froze tore swore woke rode rang sank swam`
)

/** Participles that do not end in -ed: they follow “have” or “be”, or modify a noun. */
export const PARTICIPLES = set(
  `made taken gotten given seen known become begun left felt kept held brought stood run met led won lost spent sent built
  fallen cut shut struck stuck swept slept hung shook shaken swung spun split spread dug fled fed bent lent slid laid bled sped
  stolen frozen torn sworn worn bound wound quit grown drawn risen broken paid spoken chosen driven eaten written thrown flown worn sold taught caught fought
  sought hit born done gone come shown been put set told said handwritten shot`
)

/** Things that carry words of their own. */
export const DOCUMENT_NOUNS = set(
  `statement note letter pamphlet leaflet memo memorandum report reports document documents email e-mail emails message
  messages tweet tweets post posts sign signs banner banners placard placards poster posters sticker headline headlines caption
  inscription plaque text texts book article editorial column op-ed op-eds filing complaint lawsuit affidavit brief
  indictment transcript study survey poll polls analysis paper press-release release blog website web-site page advertisement ad ads
  slogan motto label card diary manifesto declaration resolution law bill act constitution treaty agreement communiqué
  communique dossier newspaper newsletter brochure flyer billboard petition verdict ruling opinion order t-shirt shirt
  cap hat song lyrics screenplay script telegram fax notice warning transcript video footage commercial spot
  questionnaire form contract guidance guideline guidelines policy platform chart graph data figures statistics findings results
  records filings average polling`
)

/** Bodies that speak as one: what “it” may stand for. */
export const BODY_NOUNS = set(
  `company firm ministry government agency department party group committee commission council court board bank union
  campaign newspaper magazine paper organisation organization association administration office bureau panel authority
  army navy church school university network station publication outlet institute foundation watchdog regulator parliament
  congress senate house assembly cabinet country city town state`
)

/** People who are not named: heads of sources such as “analysts” or “a person familiar with the matter”. */
export const UNNAMED_HEADS = set(
  `source sources official officials analyst analysts adviser advisers advisor advisors aide aides expert experts critic critics
  observer observers person people insider insiders diplomat diplomats spokesman spokeswoman spokesperson witness witnesses resident
  residents voter voters supporter supporters opponent opponents economist economists researcher researchers scientist
  scientists lawyer lawyers activist activists reporter reporters journalist journalists lawmaker lawmakers leader leaders some many
  others several most man woman men women strategist strategists operative operatives executive executives worker workers
  police authorities media pundits commentators conservatives liberals republicans democrats allies friend friends neighbor neighbors`
)

/** Words that open an apostrophe word: no opening quotation mark. */
export const APOSTROPHE_WORDS = set('em til tis twas cause n bout round cuz nuff tween neath ere twere')
