/*
 * The parts of a MIME multipart, as bytes. A saved page is such a thing: the page first, then what it shows. What is in
 * a part is for postal-mime to decode.
 */

export interface Part {
  /** Headers by name in lower case, unfolded. */
  readonly headers: ReadonlyMap<string, string>
  readonly body: Uint8Array
}

/** Parts in parts. No saved page needs more. */
const DEEPEST = 6
const LONGEST_HEAD = 256 * 1024

/** Splits a message or part into its headers and its body. */
export function partOf(bytes: Uint8Array): Part {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, LONGEST_HEAD))
  // Some programs put empty lines before the first header.
  const start = /^\s*/.exec(head)![0].length
  const end = /\r?\n\r?\n/.exec(head.slice(start))
  const stop = end ? start + end.index : head.length
  const lines = head.slice(start, stop).replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)
  const headers = new Map(lines.map((line) => [/^([^:\s]+)\s*:/.exec(line)?.[1]?.toLowerCase() ?? '', line.replace(/^[^:]*:\s*/, '')]))
  return { headers, body: bytes.subarray(end ? stop + end[0].length : stop) }
}

/** The first part of `type` in `part`, or in the parts of it. */
export function firstOf(part: Part, type: RegExp, depth = 0): Part | undefined {
  const contentType = part.headers.get('content-type') ?? 'text/plain'
  if (type.test(contentType)) return part
  const boundary = parameterOf(contentType, 'boundary')
  if (boundary === undefined || depth === DEEPEST) return undefined
  for (const bytes of split(part.body, boundary)) {
    const found = firstOf(partOf(bytes), type, depth + 1)
    if (found) return found
  }
  return undefined
}

export function parameterOf(header: string, name: string): string | undefined {
  const match = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]+))`, 'i').exec(header)
  return match?.[1] ?? match?.[2]
}

function* split(body: Uint8Array, boundary: string): Generator<Uint8Array> {
  const mark = new TextEncoder().encode(`--${boundary}`)
  let from = find(body, mark, 0)
  while (from !== -1) {
    const start = lineEnd(body, from)
    const next = find(body, mark, start)
    if (body[from + mark.length] === 0x2d && body[from + mark.length + 1] === 0x2d) return
    yield body.subarray(start, next === -1 ? body.length : next)
    from = next
  }
}

/** Where `mark` stands at the beginning of a line. */
function find(bytes: Uint8Array, mark: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(mark[0]!, from); at !== -1; at = bytes.indexOf(mark[0]!, at + 1)) {
    if ((at === 0 || bytes[at - 1] === 0x0a) && mark.every((byte, index) => bytes[at + index] === byte)) return at
  }
  return -1
}

function lineEnd(bytes: Uint8Array, from: number): number {
  const feed = bytes.indexOf(0x0a, from)
  return feed === -1 ? bytes.length : feed + 1
}
