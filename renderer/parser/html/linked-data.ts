/** What a page says of its article in JSON-LD, as far as a briefing has a place for it. */
export interface LinkedData {
  readonly title?: string | undefined
  readonly authors: readonly string[]
  readonly published?: string | undefined
  readonly publisher?: string | undefined
  readonly language?: string | undefined
  readonly url?: string | undefined
}

type Thing = Readonly<Record<string, unknown>>

const ARTICLE = /(?:Article|Report|BlogPosting|Posting|Book|Chapter|CreativeWork|Legislation|PressRelease|Review|Thesis)$/
const LONGEST = 512 * 1024

/** The first article among the JSON-LD of `page`. What is not valid JSON is passed over. */
export function linkedDataOf(page: Document): LinkedData | undefined {
  for (const script of page.querySelectorAll('script[type="application/ld+json" i]')) {
    const article = thingsIn(parse(script.textContent)).find((thing) => typesOf(thing).some((type) => ARTICLE.test(type)))
    if (article) return read(article)
  }
  return undefined
}

function parse(json: string): unknown {
  if (json.length > LONGEST) return undefined
  try {
    return JSON.parse(json.replace(/^\s*(?:<!\[CDATA\[|\/\/<!\[CDATA\[)|(?:\/\/)?\]\]>\s*$/g, ''))
  } catch {
    return undefined
  }
}

function thingsIn(value: unknown): Thing[] {
  if (Array.isArray(value)) return value.slice(0, 100).flatMap(thingsIn)
  if (typeof value !== 'object' || value === null) return []
  const thing = value as Thing
  return [thing, ...(Array.isArray(thing['@graph']) ? thing['@graph'].slice(0, 100).flatMap((one) => (isThing(one) ? [one] : [])) : [])]
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function typesOf(thing: Thing): string[] {
  return [thing['@type']].flat().filter((type) => typeof type === 'string')
}

function read(article: Thing): LinkedData {
  return {
    title: text(article['headline']) ?? text(article['name']),
    authors: namesOf(article['author']),
    published: text(article['datePublished']),
    publisher: namesOf(article['publisher'])[0],
    language: text(article['inLanguage']),
    url: text(article['url'])
  }
}

function namesOf(value: unknown): string[] {
  return [value].flat(3).flatMap((one) => (isThing(one) ? (text(one['name']) ?? []) : (text(one) ?? []))).slice(0, 50)
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined
}
