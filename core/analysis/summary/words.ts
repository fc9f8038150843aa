/** Words too common to say what a text is about. */
const COMMON = new Set(
  (
    'a an the this that these those my your his her its our their some any no each every all both either neither another such same other others ' +
    'i you he she it we they him them us me who whom whose which what where when why how there here one ones ' +
    'of in on at by for with from to into onto over under about above across after against along among around as before behind below between ' +
    'beyond despite down during except inside like near off out outside past per since through throughout toward towards until up upon via ' +
    'within without than and or but nor so yet if because although though while whereas unless whether not never also only just still already ' +
    'now then even too very more most much many few less least own again once further is are was were be been being am has have had having do ' +
    'does did doing will would shall should can could may might must said says say saying told tell tells added asked according mr mrs ms dr ' +
    'get got go goes going went come came make made take took know think see seen use used ' +
    's t re ve ll d m don didn isn wasn aren doesn won couldn wouldn hasn haven'
  ).split(' ')
)

const WORD = /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*|\p{N}+(?:[.,]\p{N}+)*/gu

/** The telling words of a sentence in order, in lower case and without their commonest endings. */
export function tellingWords(sentence: string): string[] {
  const found: string[] = []
  for (const [word] of sentence.toLowerCase().matchAll(WORD)) {
    const plain = word.replace(/['’](?:s|t|re|ve|ll|d|m)?$/, '')
    if (plain.length > 1 && !COMMON.has(plain) && !COMMON.has(word)) found.push(stem(plain))
  }
  return found
}

/** Words by which a text says what came of things, what follows and what is asked (H. P. Edmundson’s cue method, 1969). */
const CUES =
  /\b(?:agree(?:d|s|ments?)?|accords?|deals?|treat(?:y|ies)|decid(?:ed|es?)|decisions?|conclu(?:ded?|des|sions?)|announc(?:ed|es?|ements?)|propos(?:ed|es?|als?)|recommend(?:ed|s|ations?)?|request(?:ed|s)?|(?<!^)asked|urg(?:ed|es?)|warn(?:ed|s|ings?)?|invit(?:ed|es?|ations?)|result(?:ed|s|ing)?|caus(?:ed?|es)|led to|leads? to|implications?|impact|consequences?|risks?|threat(?:s|en(?:ed|s)?)?|main|key|crucial|significant(?:ly)?|approv(?:ed|es?|al)|reject(?:ed|s)?|refus(?:ed?|es|al)|fail(?:ed|s|ures?)?|bann?(?:ed|s)?|ended|neither|no longer|in favou?r|voted|ruled|ordered|require[ds]?|means that|because)\b/giu

/** How many words of outcome a sentence holds, 2 at most. */
export function cueCount(sentence: string): number {
  return Math.min(2, sentence.match(CUES)?.length ?? 0)
}

/** How many words a sentence has, telling or not. */
export function wordCount(sentence: string): number {
  return sentence.match(WORD)?.length ?? 0
}

/** Joins the forms of a word roughly: “strikes”, “striking” and “strike” become “strik”. */
function stem(word: string): string {
  if (word.length < 5 || !/^\p{L}+$/u.test(word)) return word
  return word
    .replace(/ies$/, 'y')
    .replace(/(?:(?<=[sxz]|[cs]h)es|(?<![su])s)$/, '')
    .replace(/(?<=[\p{L}]{3})(?:ing|ed|ly)$/u, '')
    .replace(/(?<=[\p{L}]{3})e$/u, '')
    .replace(/(?<=[\p{L}]{2})([b-df-hj-np-rtvz])\1$/u, '$1')
}
