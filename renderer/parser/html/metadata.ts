import { declared, declaredAuthors, declaredDate, declaredLanguage, declaredLine, declaredUrl } from '#core/import/declared.ts'
import type { Metadata } from '#core/metadata.ts'
import { linkedDataOf } from './linked-data.ts'

/** Where pages say when they were published, the surest first. */
const DATES = [
  'article:published_time', 'og:article:published_time', 'citation_publication_date', 'citation_date', 'citation_online_date', 'dcterms.issued', 'dc.date.issued',
  'dcterms.created', 'dc.date.created', 'dcterms.date', 'dc.date', 'datepublished', 'parsely-pub-date', 'sailthru.date', 'pubdate', 'publishdate', 'publish-date',
  'publication_date', 'date', 'dat'
]
const TITLES = ['og:title', 'citation_title', 'dcterms.title', 'dc.title', 'twitter:title', 'parsely-title']
const AUTHORS = ['citation_author', 'author', 'dcterms.creator', 'dc.creator', 'article:author', 'parsely-author', 'sailthru.author', 'byl']
const SITES = ['og:site_name', 'application-name', 'citation_journal_title', 'dcterms.publisher', 'dc.publisher', 'citation_publisher']

/** What a page declares of itself in its head, in JSON-LD, and in its `<time>` elements. Nothing is guessed from its words. */
export function metadataOf(page: Document): Metadata {
  const linked = linkedDataOf(page)
  const metas = metasOf(page)
  const first = (names: readonly string[]): string | undefined => names.map((name) => metas.get(name)?.[0]).find((value) => value !== undefined)
  const authors = linked && linked.authors.length > 0 ? linked.authors : (AUTHORS.map((name) => metas.get(name)).find((values) => values) ?? marked(page))
  const site = declaredLine(first(SITES))
  return declared({
    type: 'webpage',
    title: declaredLine(linked?.title) ?? declaredLine(first(TITLES)),
    ...declaredAuthors(authors),
    'container-title': site,
    publisher: declaredLine(linked?.publisher) ?? site,
    ...issuedOf(page, metas, linked?.published),
    URL: urlOf(page, metas, linked?.url),
    language: languageOf(page, metas, linked?.language)
  })
}

/** The contents of `<meta>` by name or property, in lower case. */
function metasOf(page: Document): ReadonlyMap<string, string[]> {
  const metas = new Map<string, string[]>()
  for (const meta of page.querySelectorAll('meta[content]')) {
    const content = meta.getAttribute('content')!.trim()
    const names = ['name', 'property', 'itemprop', 'http-equiv'].flatMap((attribute) => meta.getAttribute(attribute)?.toLowerCase().split(/\s+/) ?? [])
    if (content !== '') for (const name of names) metas.set(name, [...(metas.get(name) ?? []), content.slice(0, 2000)])
  }
  return metas
}

function issuedOf(page: Document, metas: ReadonlyMap<string, string[]>, linked: string | undefined): Pick<Metadata, 'issued' | 'issuedDerivation'> {
  const found = declaredDate(linked, 'datePublished in JSON-LD')
  if (found.issued) return found
  for (const name of DATES) {
    const date = declaredDate(metas.get(name)?.[0], `meta ${name}`)
    if (date.issued) return date
  }
  const time = page.querySelector('[itemprop~="datePublished"], time[pubdate], time.published, time.entry-date, time.dt-published, article header time[datetime], article time[datetime]')
  const written = time?.getAttribute('datetime') ?? time?.getAttribute('content') ?? time?.textContent
  return declaredDate(written ?? undefined, time?.localName === 'time' ? '<time> element' : 'datePublished')
}

/** Names that are marked as the author's in the page itself. */
function marked(page: Document): string[] {
  const names = [...page.querySelectorAll('[rel~="author"], [itemprop~="author"] [itemprop~="name"], [itemprop~="author"]')].map(({ textContent }) => textContent)
  return names.filter((name) => name.trim().length > 1 && name.length < 100).slice(0, 1)
}

function urlOf(page: Document, metas: ReadonlyMap<string, string[]>, linked: string | undefined): string | undefined {
  const canonical = page.querySelector('link[rel~="canonical" i]')?.getAttribute('href')
  return declaredUrl(canonical) ?? declaredUrl(metas.get('og:url')?.[0]) ?? declaredUrl(linked) ?? declaredUrl(savedFrom(page))
}

/** What browsers write above a page that they save: `<!-- saved from url=(0023)https://example.org/ -->`. */
function savedFrom(page: Document): string | undefined {
  for (const node of [...page.childNodes, ...page.documentElement.childNodes]) {
    const url = node.nodeType === Node.COMMENT_NODE ? /saved from url=\(\d+\)(\S+)/.exec(node.nodeValue ?? '')?.[1] : undefined
    if (url !== undefined) return url
  }
  return undefined
}

function languageOf(page: Document, metas: ReadonlyMap<string, string[]>, linked: string | undefined): string | undefined {
  const said = [page.documentElement.lang, page.documentElement.getAttribute('xml:lang'), page.body.lang, linked, ...['content-language', 'dc.language', 'og:locale'].map((name) => metas.get(name)?.[0])]
  return said.map(declaredLanguage).find((tag) => tag !== undefined)
}
