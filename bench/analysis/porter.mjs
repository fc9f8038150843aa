// @ts-check
/*
 * The Porter stemmer (M. F. Porter, “An algorithm for suffix stripping”, Program 14(3), 1980), as its author published
 * it, with the two departures of his own later code (`-bli`, `-logi`).
 */

const C = '[^aeiou][^aeiouy]*'
const V = '[aeiouy][aeiou]*'
const MEASURE_ABOVE_0 = new RegExp(`^(${C})?${V}${C}`)
const MEASURE_1 = new RegExp(`^(${C})?${V}${C}(${V})?$`)
const MEASURE_ABOVE_1 = new RegExp(`^(${C})?${V}${C}${V}${C}`)
const HAS_VOWEL = new RegExp(`^(${C})?[aeiouy]`)
const SHORT_END = new RegExp(`^${C}[aeiouy][^aeiouwxy]$`)

const STEP_2 = Object.entries({
  ational: 'ate', tional: 'tion', enci: 'ence', anci: 'ance', izer: 'ize', bli: 'ble', alli: 'al', entli: 'ent', eli: 'e',
  ousli: 'ous', ization: 'ize', ation: 'ate', ator: 'ate', alism: 'al', iveness: 'ive', fulness: 'ful', ousness: 'ous',
  aliti: 'al', iviti: 'ive', biliti: 'ble', logi: 'log'
})
const STEP_3 = Object.entries({ icate: 'ic', ative: '', alize: 'al', iciti: 'ic', ical: 'ic', ful: '', ness: '' })
const STEP_4 = /^(.+?)(al|ance|ence|er|ic|able|ible|ant|ement|ment|ent|ou|ism|ate|iti|ous|ive|ize)$/

/**
 * @param {string} word in lower case
 * @returns {string}
 */
export function stem(word) {
  if (word.length < 3) return word
  const early = word.startsWith('y')
  let w = early ? `Y${word.slice(1)}` : word
  w = step1(w)
  w = replaced(w, STEP_2)
  w = replaced(w, STEP_3)
  w = step4(w)
  w = step5(w)
  return early ? `y${w.slice(1)}` : w
}

/** @param {string} word */
function step1(word) {
  let w = word.replace(/^(.+?)(ss|i)es$/, '$1$2').replace(/^(.+?)([^s])s$/, '$1$2')
  const eed = /^(.+?)eed$/.exec(w)
  const ed = /^(.+?)(ed|ing)$/.exec(w)
  if (eed) w = MEASURE_ABOVE_0.test(eed[1] ?? '') ? w.slice(0, -1) : w
  else if (ed && HAS_VOWEL.test(ed[1] ?? '')) {
    w = ed[1] ?? ''
    if (/(at|bl|iz)$/.test(w)) w += 'e'
    else if (/([^aeiouylsz])\1$/.test(w)) w = w.slice(0, -1)
    else if (SHORT_END.test(w)) w += 'e'
  }
  const y = /^(.+?)y$/.exec(w)
  return y && HAS_VOWEL.test(y[1] ?? '') ? `${y[1]}i` : w
}

/**
 * @param {string} word
 * @param {readonly (readonly [string, string])[]} endings
 */
function replaced(word, endings) {
  const ending = endings.filter(([from]) => word.endsWith(from) && word.length > from.length).sort(([a], [b]) => b.length - a.length)[0]
  if (!ending) return word
  const rest = word.slice(0, -ending[0].length)
  return MEASURE_ABOVE_0.test(rest) ? rest + ending[1] : word
}

/** @param {string} word */
function step4(word) {
  const plain = STEP_4.exec(word)
  if (plain) return MEASURE_ABOVE_1.test(plain[1] ?? '') ? (plain[1] ?? '') : word
  const ion = /^(.+?)(s|t)ion$/.exec(word)
  return ion && MEASURE_ABOVE_1.test(`${ion[1]}${ion[2]}`) ? `${ion[1]}${ion[2]}` : word
}

/** @param {string} word */
function step5(word) {
  let w = word
  const e = /^(.+?)e$/.exec(w)
  if (e) {
    const rest = e[1] ?? ''
    if (MEASURE_ABOVE_1.test(rest) || (MEASURE_1.test(rest) && !SHORT_END.test(rest))) w = rest
  }
  return w.endsWith('ll') && MEASURE_ABOVE_1.test(w) ? w.slice(0, -1) : w
}
