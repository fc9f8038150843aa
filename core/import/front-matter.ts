import type { Metadata } from '../metadata.ts'
import { declared, declaredAuthors, declaredDate, declaredLanguage, declaredLine, declaredUrl } from './declared.ts'

/*
 * The front matter of a Markdown file: the part of YAML that is used for it, which is keys with a line of text or a
 * list. What is more than that is passed over; nothing in it is ever run or followed.
 */

type Fields = ReadonlyMap<string, readonly string[]>

export interface FrontMatter {
  readonly metadata: Metadata
  /** The text after it. */
  readonly rest: string
}

/** Reads and takes off the front matter of `text`, where it has one. `text` has `\n` line ends. */
export function takeFrontMatter(text: string): FrontMatter {
  const match = /^---[ \t]*\n((?:.*\n){0,500}?)(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(text)
  if (!match || !/^[\w-]+[ \t]*:/m.test(match[1]!)) return { metadata: {}, rest: text }
  return { metadata: metadataOf(fieldsOf(match[1]!)), rest: text.slice(match[0].length) }
}

function metadataOf(fields: Fields): Metadata {
  const all = (...names: string[]): readonly string[] => names.map((name) => fields.get(name)).find((values) => values) ?? []
  const [date] = all('date', 'published', 'pubdate', 'created')
  return declared({
    title: declaredLine(all('title')[0]),
    ...declaredAuthors(all('author', 'authors', 'by')),
    ...declaredDate(date, 'date in the front matter'),
    publisher: declaredLine(all('publisher', 'source', 'site')[0]),
    URL: declaredUrl(all('url', 'link', 'canonical', 'source_url', 'source')[0]),
    language: declaredLanguage(all('lang', 'language', 'locale')[0])
  })
}

function fieldsOf(yaml: string): Fields {
  const fields = new Map<string, string[]>()
  let open: string[] | undefined
  for (const line of yaml.split('\n')) {
    const [, key, value = ''] = /^([\w-]+)[ \t]*:(?:[ \t]+(.*))?$/.exec(line) ?? []
    const item = /^[ \t]*-[ \t]+(?:name:[ \t]*)?(.+)$/.exec(line)?.[1]
    if (key !== undefined) fields.set(key.toLowerCase(), (open = valuesOf(value)))
    else if (item !== undefined && open) open.push(unquoted(item))
  }
  return fields
}

function valuesOf(value: string): string[] {
  const list = /^\[(.*)\]\s*$/.exec(value)?.[1]
  if (list !== undefined) return (list.match(/"[^"]*"|'[^']*'|[^,]+/g) ?? []).map((one) => unquoted(one.trim())).filter(Boolean)
  return value.trim() === '' || /^[|>]/.test(value) ? [] : [unquoted(value)]
}

function unquoted(value: string): string {
  const bare = value.trim()
  const quoted = /^"((?:[^"\\]|\\.)*)"|^'((?:[^']|'')*)'/.exec(bare)
  if (quoted) return quoted[1]?.replace(/\\(.)/g, '$1') ?? quoted[2]!.replaceAll("''", "'")
  return bare.replace(/\s+#.*$/, '')
}
