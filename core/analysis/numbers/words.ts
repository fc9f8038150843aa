/*
 * Closed classes of English words that the reading of numbers turns on.
 */

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '))
}

/** Words that end a noun phrase: nothing after them is what is counted. */
export const BOUNDARY_WORDS = wordSet(
  'a an the this that these those my your his her its our their some any no each every all both either neither another ' +
    'i you he she it we they him them us me who whom whose which what where when why how there here ' +
    'of in on at by for with from to into onto over under about above across after against along among around as before behind below ' +
    'beneath beside besides between beyond despite down during except inside like near off out outside past per since through ' +
    'throughout toward towards until till unlike up upon via within without amid versus than ' +
    'and or but nor so yet if because although though while whereas unless whether ' +
    'is are was were be been being am has have had having do does did will would shall should can could may might must ' +
    'not never also only just still already now then even too very ' +
    'said says say saying told tell tells added reported announced according ago later earlier apart away each apiece respectively ' +
    'died killed injured wounded arrested took take takes came come comes went go goes got get gets made make makes remain remained'
)

/** Determiners before a small number that make it point back: “the two”, “those three”. */
export const POINTING_WORDS = wordSet('the these those both all his her its their our your my other first last next same')

/** Nouns that number what follows them: “Article 5”, “flight 370”. */
export const NUMBERED_NOUNS = wordSet(
  'article articles section sections chapter chapters paragraph paragraphs clause clauses rule rules regulation regulations resolution ' +
    'page pages p pp line lines verse verses figure figures fig table tables exhibit item items question questions step steps part parts ' +
    'volume vol issue edition act scene schedule annex annexe appendix footnote note notes box title directive order decree amendment ' +
    'proposition prop measure protocol phase stage tier level grade class category type model version series season episode round game ' +
    'week day day month group pool lane gate platform terminal pier berth runway flight route highway interstate road exit bus train line ' +
    'room suite apartment apt floor unit ward district precinct zone area block lot plot building house bed cell bay hall studio channel ' +
    'radio division battalion brigade squadron regiment company platoon local lodge chapter case docket bill file form code zip postcode ' +
    'size calibre caliber psalm no nos number numbers nr serial mark point points option scenario world war'
)

export const MONTHS =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/

export const WEEKDAYS = /^(?:mon|tues|wednes|thurs|fri|satur|sun)days?$/

/** Phrases before a number that say it is not exact, longest first. */
export const HEDGES: readonly (readonly string[])[] = [
  'in the region of|in the vicinity of|in the neighborhood of|somewhere in the order of|on the order of|not more than|no more than|no fewer than|no less than',
  'upwards of|as many as|as much as|as few as|as little as|as high as|as low as|a total of about|well over|well above|just over|just under|just above',
  'just below|just short of|a little over|slightly more than|slightly less than|significantly more than|far more than|little more than',
  'more than|less than|fewer than|at least|at most|up to|close to|an estimated|in excess of|greater than|nearer to|a maximum of|a minimum of',
  'about|around|roughly|approximately|nearly|almost|over|under|some|above|below|estimated|circa|approx|virtually|barely|perhaps|maybe|exceeding'
]
  .join('|')
  .split('|')
  .map((phrase) => phrase.split(' '))
  .sort((a, b) => b.length - a.length)

/** Hedges that say where the true number lies, not that it is unsure, count as approximate all the same. */
export const HEDGE_SIGNS = /^[~≈>≥<≤±]$/

/** Verbs and particles of change, before an amount: “rose 3 percent”. */
export const CHANGE_WORDS = wordSet(
  'rose rise rises risen rising fell fall falls fallen falling climbed climb climbs climbing grew grow grows grown growing increased increase ' +
    'increases increasing dropped drop drops dropping declined decline declines declining jumped jump jumps jumping surged surge surges ' +
    'surging soared soar soars soaring plunged plunge plunges plunging slumped slump slumps slipped slip slips slid slides tumbled shrank ' +
    'shrink shrinks shrunk gained gain gains gaining lost loses losing eased ease edged edges widened narrowed doubled tripled quadrupled ' +
    'halved expanded contracted advanced retreated rallied rebounded sank added up down cut reduced raised lowered decreased decrease dipped'
)
