import { wordSet } from './word-set.ts'

/** Forms of address, which are no part of the name, with the pronoun they tell (`''` where they tell none). */
export const HONORIFICS: ReadonlyMap<string, 'he' | 'she' | ''> = new Map([
  ...['mr', 'mr.', 'sir', 'lord', 'herr', 'monsieur', 'señor', 'senor', 'brother', 'father', 'fr.', 'master'].map((word) => [word, 'he'] as const),
  ...['mrs', 'mrs.', 'ms', 'ms.', 'miss', 'lady', 'dame', 'madame', 'mme', 'mme.', 'sister', 'señora', 'senora', 'frau', 'madam'].map((word) => [word, 'she'] as const),
  ...['dr', 'dr.', 'prof', 'prof.', 'rev', 'rev.', 'reverend', 'hon.', 'rabbi', 'imam', 'sheikh', 'sheik', 'ayatollah', 'mullah',
    'lt', 'lt.', 'col', 'col.', 'gen', 'gen.', 'maj', 'maj.', 'capt', 'capt.', 'sgt', 'sgt.', 'cpl', 'cpl.', 'pvt', 'pvt.', 'adm', 'adm.', 'cmdr', 'cmdr.', 'brig',
    'brig.', 'sen', 'sen.', 'sens.', 'rep', 'rep.', 'reps.', 'gov', 'gov.', 'govs.', 'messrs.', 'messrs', 'spc.', 'pfc.', 'insp.', 'det.', 'pc', 'supt.', 'atty.', 'cllr', 'cllr.', 'councillor'].map((word) => [word, ''] as const)
])

/** Offices that stand with a capital before a name: “President …”, “Deputy Works Minister …”. */
export const TITLE_HEADS = wordSet(`
  president vice-president premier chancellor king queen prince princess pope emperor empress duke duchess earl count countess baron baroness
  secretary secretary-general minister ambassador envoy mayor senator congressman congresswoman representative governor
  councilman councilwoman councillor alderman assemblyman chairman chairwoman chairperson chair chief director commissioner
  officer detective sheriff inspector superintendent sergeant lieutenant captain major colonel general brigadier admiral
  commander marshal corporal private constable judge justice magistrate prosecutor attorney coach manager professor
  doctor nurse cardinal archbishop bishop monsignor pastor reverend deacon dean principal chaplain patriarch sultan emir
  shah tsar czar crown-prince speaker leader treasurer comptroller controller mp mep undersecretary under-secretary
  spokesman spokeswoman spokesperson administrator delegate deputy counsel solicitor-general attorney-general
  director-general governor-general consul consul-general chargé president-elect ombudsman curator editor adviser advisor
  reporter correspondent co-chairman vice-chairman cosmonaut astronaut taoiseach tanaiste lawmaker lawyer rapper actor actress singer
  dj commodore investigator examiner
  senators representatives presidents ministers governors justices judges mayors congressmen lieutenants officers detectives professors doctors
  comptroller chief-of-staff candidate ceo cfo coo cio cto first-lady ex-president ex-premier comrade economist analyst trooper caliph maharaja
`)

/** Capitalised words that stand before an office: “Vice President”, “Deputy Foreign Minister”. */
export const TITLE_MODIFIERS = wordSet(`
  vice deputy prime first former acting assistant associate chief homeland surgeon foreign defense defence finance interior justice home health
  education energy trade labor labour agriculture transport transportation environment housing economy economic economics commerce industry culture sports
  sport youth tourism works information science technology planning development security national state federal district
  circuit attorney press executive managing senior junior services human veterans urban relations lieutenant major brigadier rear staff master field crown
  permanent special general secretary house senate majority minority opposition party police fire army navy air campaign
  cabinet budget communications labor oil petroleum water social welfare affairs regional rural local government consumer domestic
  external internal european parliamentary presidential legislative military political human resources treasury
  county city state supreme court appeals bankruptcy metropolitan grand archbishop co
  undersecretary under incoming outgoing interim veteran ex then-president then-premier honorary minister for of and the
  head football basketball baseball
`)

/** Nouns for a person in a role; the endings in {@link isRoleNoun} cover the rest. */
const ROLE_NOUNS = wordSet(`
  president premier minister chancellor king queen prince princess pope leader chief head boss deputy aide ally adviser advisor
  spokesman spokeswoman spokesperson chairman chairwoman chair director executive ceo officer official secretary ambassador
  envoy mayor senator congressman congresswoman representative governor lawmaker legislator politician candidate nominee
  president-elect incumbent judge justice prosecutor lawyer attorney counsel solicitor barrister coach manager captain player
  striker goalkeeper midfielder defender forward pitcher quarterback golfer sprinter swimmer cyclist skier skater champion
  winner rival teammate opponent partner colleague founder co-founder owner chef artist actor actress singer
  musician composer conductor pianist guitarist drummer rapper author writer novelist poet playwright editor
  journalist reporter correspondent columnist photographer anchor host broadcaster critic historian economist analyst
  scientist physicist chemist biologist researcher professor lecturer teacher student pupil graduate doctor physician
  surgeon nurse psychologist psychiatrist engineer architect designer programmer entrepreneur businessman businesswoman
  banker trader investor farmer fisherman worker driver pilot astronaut soldier sergeant colonel general admiral commander
  guerrilla rebel warlord militant terrorist gunman suspect victim witness defendant plaintiff hostage prisoner dissident
  activist campaigner protester organizer organiser volunteer priest bishop archbishop cardinal rabbi imam cleric
  ayatollah pastor monk nun father mother son daughter brother sister wife husband widow widower uncle aunt nephew niece cousin
  grandfather grandmother grandson granddaughter girlfriend boyfriend fiance fiancee friend neighbor neighbour resident tourist
  visitor customer man woman boy girl veteran expert specialist consultant agent detective inspector sheriff magnate
  mogul tycoon billionaire millionaire dictator ruler monarch emperor successor predecessor mediator negotiator diplomat
  delegate co-director vice-president co-chairman first-lady spy whistleblower hacker clerk accountant auditor
  commissioner treasurer trustee chaplain curator librarian superintendent principal dean pioneer legend star superstar
  hero heroine idol icon guru impresario mastermind ringleader kingpin drug-lord trafficker smuggler criminal thief murderer
  killer assassin bomber hijacker pirate fugitive defector refugee immigrant alumnus mp mep member no.
  gymnast jockey boxer wrestler umpire referee comedian comedienne magician dancer model filmmaker producer
  screenwriter cameraman cosmonaut explorer climber mountaineer sailor carpenter plumber electrician mechanic butcher baker tailor
  barber waiter waitress bartender janitor nanny maid butler native candidate-elect lieutenant secretary-general speaker
  premier-designate strongman strategist pollster lobbyist donor heir heiress patriarch matriarch eldest youngest welshman
`)

/** Nouns in -er, -or or -ist that are no people. */
const NOT_ROLES = wordSet(`
  number order water paper power river summer winter october november december september corner border letter matter
  member-state center centre theater theater shoulder finger layer tower quarter chapter weather computer father-land
  never other rather after under over later former latter either neither whether another further together however
  ever per super hyper inner outer upper lower greater smaller larger longer higher better bigger older younger newer closer earlier
  harder easier stronger weaker faster slower cheaper deeper wider major minor color colour honor honour labor labour favor favour
  error terror horror mirror factor sector motor floor door poor tenor vapor humor rumor harbor tumor flavor behavior
  list exist resist insist consist assist persist mist twist fist wrist man-made offer enter consider remember suffer
  differ refer prefer transfer deliver discover recover cover answer wonder trigger bother gather
  newspaper sooner rather proper charter register master disaster cluster cancer danger anger hunger folder shelter butter dinner
  supper pepper copper silver leather feather timber lumber chamber cylinder laser
  trailer helicopter cracker poster sticker printer scanner server router browser folder counter meter liter kilometer
  banner barrier career carrier frontier premier-league newsletter headquarter bunker tanker freighter cruiser
  bomber-jet fighter-jet liner trailer tractor reactor elevator corridor mayor-elect interior exterior prior senior junior
  inferior superior ulterior anterior for or nor
`)

const ROLE_ENDINGS = ['er', 'or', 'ist', 'man', 'ician', 'woman', 'person']

/** Whether the lower-case word names a person by what he or she is or does. */
export function isRoleNoun(word: string): boolean {
  return ROLE_NOUNS.has(word) || (!NOT_ROLES.has(word) && ROLE_ENDINGS.some((ending) => word.length > ending.length + 2 && word.endsWith(ending)))
}

/** Whether the lower-case word is a role for certain, from the list itself. */
export function isListedRole(word: string): boolean {
  return ROLE_NOUNS.has(word)
}

/** Plain words that may stand between a determiner and the role before a name, or within such a role. */
export const ROLE_MODIFIERS = wordSet(`
  former ex acting deputy vice chief senior junior prime foreign opposition state interim late incoming outgoing then top lead head police
  army party company government general executive assistant associate presidential military national federal spiritual
  religious rebel ruling union media press campaign human rights defense defence interior finance justice health education
  energy trade security intelligence foreign-policy political economic sports music film movie rock pop jazz folk opera television tv radio
  news newspaper magazine book business oil gas drug war crime cartel gang guerrilla militia church school university college
  football soccer basketball baseball tennis golf hockey cricket rugby chess boxing olympic world fellow veteran longtime
  long-time local regional provincial municipal city county district village tribal clan community student labor labour
  trade farm environmental climate civil gay women's feminist anti-corruption anti-apartheid prominent leading renowned noted
  eminent famed famous legendary popular controversial outspoken influential powerful hardline hard-line moderate
  conservative liberal leftist rightist left-wing right-wing far-right far-left centrist socialist communist republican democratic independent
  deposed ousted exiled jailed imprisoned convicted accused alleged suspected self-proclaimed self-styled retired first
  second third british-born us-born german-born russian-born co vice- supreme high appeals circuit trial defence
  fashion art wine food technology tech internet software computer media telecom telecommunications real-estate property
  investment hedge-fund fund pension bank banking market stock currency chief-executive managing financial
  research science medical political-science law history economics legal nuclear space weather planetary
  incumbent newly-elected new old young youngest eldest staunch close key main
`)
