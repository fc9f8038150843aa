import type { Block, Span } from '../document.ts'

/*
 * The dateline that opens a news report or a press release, in the forms of the agencies: “WASHINGTON, Feb 4 — ”,
 * “NAIROBI, Kenya (AP) _ ”, “HEMPSTEAD, N.Y., Sept. 26 (UPI) — ”, “Geneva, 4 February 2026 – ”, “(Reuters) - ”,
 * “MOSCOW, February 4. /TASS/. ”, “TOKYO, Feb. 4, 2026 /PRNewswire/ -- ”, “ISLAMABAD: ”.
 */

export interface Dateline {
  /** How many characters it takes, with the dash and its spaces. */
  readonly length: number
  readonly place: string | undefined
  /** The date as written, as a part of the words given. */
  readonly date: { readonly start: number; readonly end: number; readonly text: string } | undefined
  readonly agency: string | undefined
}

const LONGEST = 160
const MONTH = '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?|JAN(?:UARY)?|FEB(?:RUARY)?|MAR(?:CH)?|APR(?:IL)?|MAY|JUNE?|JULY?|AUG(?:UST)?|SEPT?(?:EMBER)?|OCT(?:OBER)?|NOV(?:EMBER)?|DEC(?:EMBER)?)\\.?'
const WEEKDAY = '(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?\\.?'
const DATE = `(?:${WEEKDAY},? )?(?:${MONTH} \\d{1,2}(?:st|nd|rd|th)?(?:, ?\\d{4}| \\d{4})?|\\d{1,2}(?:st|nd|rd|th)? ${MONTH}(?:,? \\d{4})?)|${WEEKDAY}`
/** Latin letters only: places are written in them, and such patterns are ready at once where \p classes are not. */
interface Alphabet {
  readonly upper: string
  readonly letter: string
}

const LATIN: Alphabet = { upper: 'A-ZÀ-ÖØ-ÞĀĂĄĆĈČĎĐĒĖĘĚĞĢĪĮİĶĹĻĽŁŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŲŹŻŽȘȚ', letter: 'A-Za-zÀ-ÖØ-öø-žȘ-ț' }
/** Nearly all datelines are written in these alone, and their patterns take half the time to make ready. */
const WESTERN: Alphabet = { upper: 'A-ZÀ-ÖØ-Þ', letter: 'A-Za-zÀ-ÖØ-öø-ÿ' }

interface Form {
  /** What must be there for the pattern to fit: a look that costs next to nothing, where making it ready takes milliseconds. */
  readonly signs: readonly RegExp[]
  readonly source: string
  pattern?: RegExp
}

const form = (source: string, ...signs: readonly RegExp[]): Form => ({ signs, source: `^${source}` })

/** Forms from the surest to the one that leans most on what follows it. Each is anchored and short: linear. */
function formsIn({ upper, letter }: Alphabet): readonly Form[] {
  const capitals = `[${upper}][${upper}.'’\`]*[${upper}]\\.?(?:[ /–-]{1,3}[${upper}][${upper}.'’\`]*){0,6}`
  const name = `[${upper}][${letter}.'’-]+`
  const region = `(?!${WEEKDAY}(?![${letter}])|${MONTH} \\d)(?:${name}(?: (?:of|and|the|del|de|la) ${name}| ${name}){0,3}|[${upper}]\\.)`
  const agency = `(?:\\( ?(?<round>[${upper}][^()]{0,38}?) ?\\)|/(?<slashed>[${upper}][${letter} ]{1,28})/)`
  const dash = `(?: +[—–―_-]+(?: +|$|(?=[${upper}]))| *(?:[—–―_]+|-{2,3})(?: +|$)| *\\.-+ +)`
  const inCapitals = new RegExp(`^[${upper}][${upper}.'’\`]*[${upper}]`)
  const named = new RegExp(`^${name}`)
  const dashed = new RegExp(dash)
  return [
    form(`(?<place>${capitals}(?:, ${region}){0,2}),?\\.? ?(?<date>${DATE})?[.,]? ?${agency}?[.,]?${dash}`, inCapitals, dashed),
    form(`(?<place>${capitals}(?:, ${region}){0,2}),?\\.? (?<date>${DATE})[.,]? ?${agency}(?:\\. |: )`, inCapitals, DATED, CREDITED),
    form(`(?<place>${name}(?: ${name}){0,3}(?:, ${region})?),?\\.? ?(?<date>${DATE})?[.,]? ?${agency}[.,]?(?:${dash}|: )`, named, CREDITED),
    form(`(?<place>${name}(?: ${name}){0,3}(?:, ${region})?),?\\.? \\(?(?<date>${DATE})\\)?[.,]?${dash}`, named, DATED, dashed),
    form(`(?<date>\\d{1,2} ${MONTH} \\d{4}), (?<place>${name}(?: ${name}){0,3})${dash}`, /^\d/, dashed),
    form(`${agency}${dash}`, /^[(/]/, dashed),
    form(`(?<place>${capitals}(?:, ${region})?)(?:, (?<date>${DATE}))?(?: ${agency})?: `, inCapitals, /: /)
  ]
}

const DATED = new RegExp(`\\d|${WEEKDAY}`)
const CREDITED = /[(/]/
const IN_BRACKETS = new RegExp(`^(${DATE})(?:[,/ ] ?(?:[–—-] )?(.+))?$`)
const forms = { western: formsIn(WESTERN), latin: formsIn(LATIN) }

/** Words in capitals that head a paragraph without being a place. */
const LABELS =
  /^(?:NOTE|WARNING|UPDATE|UPDATED|EXCLUSIVE|ANALYSIS|OPINION|BREAKING|WATCH|SUMMARY|ABSTRACT|BACKGROUND|INTRODUCTION|QUESTION|ANSWER|LIVE|VIDEO|REVIEW|EDITORIAL|FACTBOX|EXPLAINER|INTERVIEW|PHOTOS?|CORRECTION|READ|MORE|SOURCE|SUBJECT|FROM|DATE|RE|TO|FAQ|PS|NB|TL;DR|THE (?!HAGUE).*|(?:MR|MRS|MS|DR|SEN|REP|GOV)\.? .*|HON\b.*|(?:On|In|At|By|From|The|An?|Last|Updated|Published|Posted)\b.*)$/

/** Cities whose newspapers set a colon after a bare dateline; other words in capitals before a colon are labels. */
const COLON_PLACES =
  /^(?:NEW DELHI|DELHI|MUMBAI|KOLKATA|CHENNAI|BENGALURU|BANGALORE|HYDERABAD|LUCKNOW|PUNE|AHMEDABAD|JAIPUR|SRINAGAR|ISLAMABAD|KARACHI|LAHORE|PESHAWAR|QUETTA|RAWALPINDI|DHAKA|KATHMANDU|COLOMBO|KABUL|DUBAI|ABU DHABI|RIYADH|JEDDAH|DOHA|MUSCAT|MANAMA|KUWAIT CITY|KUWAIT|CAIRO|BEIRUT|AMMAN|BAGHDAD|TEHRAN|JERUSALEM|ANKARA|ISTANBUL|KUALA LUMPUR|SINGAPORE|JAKARTA|MANILA|BANGKOK|HANOI|YANGON|BEIJING|TOKYO|SEOUL|HONG KONG|TAIPEI|LAGOS|ABUJA|ACCRA|NAIROBI|KAMPALA|HARARE|JOHANNESBURG|PRETORIA|LONDON|PARIS|BERLIN|BRUSSELS|GENEVA|ROME|MADRID|MOSCOW|KYIV|KIEV|WASHINGTON|NEW YORK|UNITED NATIONS|OTTAWA|CANBERRA|SYDNEY|MELBOURNE|WELLINGTON)(?:, [\p{Lu}][\p{L} .]*)?$/u

/** The dateline at the very beginning of `words`, where there is one. Looks no further than 160 characters. */
export function parseDateline(words: string): Dateline | undefined {
  const head = words.slice(0, LONGEST)
  if (!/[—–―_:/-]/.test(head)) return undefined
  for (const form of /[Ā-ț]/.test(head) ? forms.latin : forms.western) {
    const match = form.signs.every((sign) => sign.test(head)) ? (form.pattern ??= new RegExp(form.source)).exec(head) : null
    if (!match) continue
    const { place, date: bareDate, round: brackets, slashed } = match.groups ?? {}
    // “WASHINGTON (September 18, 2025) — ”, “PARIS (Feb. 4, 2026, Newswire) — ”
    const [, dated, credit] = (bareDate === undefined && IN_BRACKETS.exec(brackets ?? '')) || []
    const date = bareDate ?? dated
    const round = dated === undefined ? brackets : credit
    const length = match[0].length
    if (place !== undefined && LABELS.test(place)) continue
    if (!goesOn(head.slice(length))) continue
    const bare = date === undefined && round === undefined && slashed === undefined
    if (bare && match[0].endsWith(': ') && !COLON_PLACES.test(place ?? '')) continue
    const start = date === undefined ? -1 : match[0].indexOf(date, place !== undefined && match[0].startsWith(place) ? place.length : 0)
    return { length, place, agency: round ?? slashed, date: date === undefined ? undefined : { start, end: start + date.length, text: date } }
  }
  return undefined
}

/** A report begins after its dateline with a capital, a figure or a quotation mark; “NATO — which …” does not. */
function goesOn(rest: string): boolean {
  return rest === '' || /^["“‘'`«(\[]*[A-Z\d$€£]/.test(rest) || /^["“‘'`«(\[]*[\p{Lu}\p{N}]/u.test(rest) || /^[“"]/.test(rest)
}

/** Where among the first blocks the dateline stands. Titles and credits may stand before it. */
export function findDateline(text: string, blocks: readonly Block[]): Span | undefined {
  for (const block of blocks.slice(0, 8)) {
    if (block.kind !== 'paragraph' && block.kind !== 'credit') continue
    const words = text.slice(block.start, Math.min(block.end, block.start + LONGEST))
    const length = parseDateline(words)?.length
    if (length !== undefined && (block.kind === 'paragraph' || length >= words.length)) {
      return { start: block.start, end: block.start + length }
    }
  }
  return undefined
}
