import type { Span } from '../document.ts'
import { isFigureAt, isUpperAt, letterPattern } from '../letters.ts'
import { headOf } from './lines.ts'

/**
 * What the beginning of a line says that it is. `columns` is a table row only beside another, and `dash` is a list
 * item beside others, a credit alone.
 */
export type Mark = 'plain' | 'dash' | 'hash' | 'rule' | 'bullet' | 'number' | 'quote' | 'table' | 'columns' | 'label'

const HEADING_MAX_LENGTH = 90
const SENTENCE_END = /[.!?…:;,][”"’'»)\]]{0,6}$/
const AGENCIES =
  'Reuters|AP|AFP|Bloomberg|dpa|ANI|PTI|Xinhua|EFE|IANS|UPI|TASS|Interfax|Yonhap|Kyodo|ANSA|AAP|Bernama|Agencies|PA Media|(?:The )?Associated Press|Agence France-Presse|Thomson Reuters Foundation'
const CREDIT_TAIL = new RegExp(
  `[ \\t]+(?:[—–-] ?(?:${AGENCIES})|\\([a-z]{2,4}(?:/[a-z]{2,4}){1,4}\\)|\\((?:(?:Additional )?[Rr]eporting|[Ww]riting|[Ee]diting) by [^()]{3,300}\\))$`,
  'u'
)
const CREDIT_NAME = '\\p{Lu}[\\p{L}.&’\'-]*(?: (?:\\p{Lu}[\\p{L}.&’\'-]*|of|and|the|for|in|de|van|&)){0,6}'
const CREDIT_LINE = letterPattern(`^[—–-]{1,2} ?(?=.{2,60}$)${CREDIT_NAME}$`)

/** Lines that carry no news of their own: credits, copyright, page furniture and a site's calls to its readers. */
const CREDITS: readonly RegExp[] = [
  /^[([*_–—-]{0,3}\s?(?:additional )?(?:reporting|writing|editing|compiled|translated|photograph(?:s|y|ed)?|photos?|illustrations?|graphics?) (?:by|from)\b.{3,190}$/i,
  /^(?:©|\(c\) (?=\d{4}|copyright)|copyright\b(?! (?:law|act|reform|rules?|infring)))/i,
  /^.{0,60}\ball rights reserved\b.{0,40}$/i,
  /^(?:photo|image|picture|credit|source|caption|photograph)s?(?: credits?| by)?: .{2,120}$/i,
  /^(?:(?:read more|related(?: (?:stories|articles|content|coverage|links|topics))?|see also|more on this (?:story|topic))(?:: .{2,140})?|share this(?: (?:article|story|page))?|follow (?:us|@)\b.{0,60}|sign up (?:for|to)\b.{3,120}|subscribe (?:to|now)\b.{0,120}|advertisement|story continues below.{0,30}|click here\b.{0,80}|read the (?:rest|full (?:story|article))\b.{0,30}|download the\b.{0,60} app\b.{0,30}|skip to (?:main )?content|print this page|back to top|watch|listen)\b[\s:.→»>]*$/i,
  /^(?:###|-\s?(?:30|ends?)\s?-|\*\s?\*\s?\*|ends)$/i,
  /^(?:page )?\d{1,4}(?: (?:of|\/) \d{1,4})?$|^[-–—] ?\d{1,4} ?[-–—]$|^page \d{1,4}\b.{0,20}$/i,
  /^(?:https?:\/\/|www\.)\S+$/i,
  /^\S+@\S+\.\w{2,10}$/
]

const MONTHS = '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const WEEKDAYS = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,? )?'
const DATE_LINE = new RegExp(
  `^(?:(?:first )?(?:published|posted|updated|last (?:updated|modified|reviewed)|issued|released?|date|dated|for immediate release)\\b[: ]{0,3}(?:on |at )?.{0,60}|${WEEKDAYS}(?:${MONTHS} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,2}(?:st|nd|rd|th)? ${MONTHS},? \\d{4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4})(?:[ ,·|–-].{0,40})?)$`,
  'i'
)
/** Without a year or one of these words no line is a date; a cheap look before the pattern itself. */
const DATED = /\d\d|^(?:first |publ|post|upd|last |issu|relea|date|for imm)/i
const BYLINE = letterPattern(
  String.raw`^(?:[Bb]y|BY):?\s+(?:[Tt]he\s)?\p{Lu}[\p{L}.'’-]*(?:[ ,|&·]{1,3}(?:and |AND |of |in |for |from |de |van |von |the )?[\p{L}.'’@-]+){0,14}$`
)

/** The lines that head a memorandum or a letter. */
const MEMO_LINE = /^(?:to|from|cc|bcc|subject|re|via|attn|attention|ref|reference|our ref|distribution|classification|embargo(?:ed)?(?: until)?|(?:media |press )?contact|version|status)\s?:\s?\S.{0,130}$/i

const BULLET = /^[•◦▪‣●○■□·*+–—-]\s+\S/
const NUMBER = /^(?:\(?\d{1,3}[.)]|\d{1,2}(?:\.\d{1,2}){1,4}\.?|\(?[a-z]\)|\(?[ivx]{1,5}[.)])\s+\S/
const RULE = /^(?:[-=_*~#—–•·]\s?){3,}$/
const LABEL = letterPattern(String.raw`^(?:[QA]|\p{Lu}[\p{Lu} .'’-]{1,40}|(?:\p{Lu}[\p{L}.'’-]*\s){0,3}\p{Lu}[\p{L}.'’-]*(?:\s\([^)]{1,40}\))?)(?::|\.(?=\s)(?<=^[QA]\.))\s+\S`)

const SOME_LETTER = letterPattern(String.raw`\p{L}`)
const SMALL_LETTER = letterPattern(String.raw`\p{Ll}`)
const CAPITALS = letterPattern(String.raw`\p{Lu}{2}`)
const TWICE_CAPITALS = letterPattern(String.raw`\p{Lu}{2}.*\p{Lu}{2}`)

/** What the line is by its first signs. Looks at 200 characters at most. */
export function markOf(text: string, line: Span): Mark {
  const words = headOf(text, line)
  if (/^#{1,6}\s+\S/.test(words)) return 'hash'
  if (words.length < 120 && RULE.test(words)) return 'rule'
  if (/^>+\s?\S/.test(words)) return 'quote'
  if (/^\|.*\|/.test(words) || /^[^|]{1,60}(?: \| [^|]{1,60}){2,}/.test(words)) return words.startsWith('|') ? 'table' : 'columns'
  if (BULLET.test(words)) return CREDIT_LINE(words).test(words) ? 'dash' : 'bullet'
  if (NUMBER.test(words)) return 'number'
  if (/\S\t+\S/.test(words) || /\S {3,}\S.*\S {3,}\S/.test(words)) return 'columns'
  return /:\s|^[QA]\.\s/.test(words) && LABEL(words).test(words) ? 'label' : 'plain'
}

/** The kind of number that opens a line: those of one list are alike. */
export function numberStyle(words: string): string {
  return /^\S+/.exec(words)![0].replace(/\d+/g, '1').replace(/[A-Za-z]+/g, 'a')
}

export function isCredit(words: string): boolean {
  return (/^[—–-]/.test(words) && CREDIT_LINE(words).test(words)) || (mayBeCredit(words) && CREDITS.some((pattern) => pattern.test(words)))
}

/** With what the credits open, in lower case: most lines are told by a look at their first word. */
const CREDIT_OPENERS = new Set(
  `additional reporting writing editing compiled translated photograph photographs photography photographed photo photos illustration
  illustrations graphic graphics copyright image images picture pictures credit credits source sources caption captions read related see more
  share follow sign subscribe advertisement story click download skip print back watch listen ends page http https www`.split(/\s+/)
)

function mayBeCredit(words: string): boolean {
  if (words.includes('@') || /rights reserved/i.test(words)) return true
  const first = /^[a-z]+/i.exec(words)?.[0]
  return first === undefined ? !/^[“"‘'$€£]/.test(words) : CREDIT_OPENERS.has(first.toLowerCase())
}

/** Bylines, lone dates and the lines of a memorandum, which only the head of a text carries. */
export function isHeadCredit(words: string): boolean {
  return words.length <= 140 && ((/^by/i.test(words) && BYLINE(words).test(words) && !/[.!?]$/.test(words)) || (DATED.test(words) && DATE_LINE.test(words)) || (words.includes(':') && MEMO_LINE.test(words)))
}

/** A short line that opens with a capital or a figure and does not end like a sentence. */
export function isPlainHeading(words: string): boolean {
  if (words.length > HEADING_MAX_LENGTH) return isCapitals(words) && words.length <= 120
  if (isCapitals(words) && TWICE_CAPITALS(words).test(words)) return !/[!?…;,][”"’'»)\]]{0,6}$/.test(words)
  return !SENTENCE_END.test(words) && opensHeading(words) && SOME_LETTER(words).test(words)
}

function opensHeading(words: string): boolean {
  return isUpperAt(words, 0) || isFigureAt(words, 0) || /^[‘“"']/.test(words)
}

export function isCapitals(words: string): boolean {
  return words.length <= 120 && !SMALL_LETTER(words).test(words) && CAPITALS(words).test(words)
}

/** Rank of a heading that says it, by its number (“2.1 Scope”) or its word (“Chapter 4”). */
export function headingLevel(words: string): number | undefined {
  const depth = /^\d{1,2}((?:\.\d{1,2})*)\.?\s/.exec(words)
  if (depth) return Math.min(6, 2 + depth[1]!.split('.').length - 1)
  if (/^(?:Part|PART|Title|TITLE|Chapter|CHAPTER|Annex|ANNEX|Appendix|APPENDIX)\s[\dIVXA-Z]/.test(words)) return 2
  return /^(?:section|article|sec\.|art\.)\s\d/i.test(words) ? 3 : undefined
}

/** Where the credit at the end of a paragraph begins, and where the paragraph ends before it. */
export function creditTail(text: string, block: Span): Span | undefined {
  const from = Math.max(block.start + 1, block.end - 360)
  const tail = text.slice(from, block.end)
  const match = tail.endsWith(')') || /[A-Za-z]$/.test(tail) ? CREDIT_TAIL.exec(tail) : null
  if (!match) return undefined
  const start = block.end - match[0].trimStart().length
  const end = block.start + text.slice(block.start, start).trimEnd().length
  return end > block.start ? { start, end } : undefined
}
