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

/** Where every sign is of these, words are found without the classes of Unicode, which take longer to make ready. */
const LATIN = /^[\0-\x7FÀ-ÖØ-öø-ÿ‐-‧]*$/
const LATIN_WORD = /[a-zà-öø-ÿ]+(?:['’][a-zà-öø-ÿ]+)*|\d+(?:[.,]\d+)*/g
const WORD = /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*|\p{N}+(?:[.,]\p{N}+)*/gu

/** What a sentence holds that a summary is chosen by. */
export interface Wording {
  /** How many words it has, telling or not. */
  readonly length: number
  /** Its telling words, each once, in lower case and without their commonest endings. */
  readonly telling: readonly string[]
  /** How many words of outcome it holds, 2 at most. */
  readonly cues: number
}

/** Words by which a text says what came of things, what follows and what is asked (H. P. Edmundson’s cue method, 1969). */
const CUES = new Set(
  (
    'agree agreed agrees agreement agreements accord accords deal deals treaty treaties decide decided decides decision decisions conclude ' +
    'concluded concludes conclusion conclusions announce announced announces announcement propose proposed proposes proposal proposals ' +
    'recommend recommended recommends recommendation recommendations request requested requests asked urge urged urges warn warned warns ' +
    'warning warnings invite invited invites invitation result resulted results resulting cause caused causes led implication implications ' +
    'impact consequence consequences risk risks threat threats threaten threatened threatens main key crucial significant significantly ' +
    'approve approved approves approval reject rejected rejects refuse refused refuses refusal fail failed fails failure failures ban banned ' +
    'ended neither favour favor voted ruled ordered require required requires because'
  ).split(' ')
)

/** What is remembered of a word: its root, if it is telling, and whether it is one of outcome. */
interface Known {
  readonly root: string
  readonly isCue: boolean
}

/** A reader of sentences that remembers the words it has met. Linear. */
export function wordingReader(): (sentence: string) => Wording {
  const met = new Map<string, Known>()
  const know = (word: string): Known => {
    const known = { root: tellingRoot(word), isCue: CUES.has(word) }
    met.set(word, known)
    return known
  }
  return (sentence) => {
    const lower = sentence.toLowerCase()
    const words = lower.match(LATIN.test(lower) ? LATIN_WORD : WORD) ?? []
    const telling = new Set<string>()
    let cues = 0
    words.forEach((word, at) => {
      const { root, isCue } = met.get(word) ?? know(word)
      if (at > 0 && isCue) cues++
      if (root !== '') telling.add(root)
    })
    return { length: words.length, telling: [...telling], cues: Math.min(2, cues) }
  }
}

/** The root of a word, or nothing where it is too common to tell anything. */
function tellingRoot(word: string): string {
  const plain = word.replace(/['’](?:s|t|re|ve|ll|d|m)?$/, '')
  return plain.length > 1 && !COMMON.has(plain) && !COMMON.has(word) ? stem(plain) : ''
}

/** Joins the forms of a word roughly: “strikes”, “striking” and “strike” become “strik”. */
function stem(word: string): string {
  if (word.length < 5 || !(/^[a-z]+$/.test(word) || /^\p{L}+$/u.test(word))) return word
  return word
    .replace(/ies$/, 'y')
    .replace(/(?:(?<=[sxz]|[cs]h)es|(?<![su])s)$/, '')
    .replace(/(?<=.{3})(?:ing|ed|ly)$/, '')
    .replace(/(?<=.{3})e$/, '')
    .replace(/(?<=.{2})([b-df-hj-np-rtvz])\1$/, '$1')
}
