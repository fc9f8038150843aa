import { readFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { describeUnsupported, isCovered, unsupportedScript } from '#core/briefing/print/coverage.ts'

const FONTS = new URL('../../../../node_modules/@fontsource/', import.meta.url)
const CMAP_TAG = 0

/** A number of WOFF2’s variable-length form, and where it ends. */
function base128(bytes: Buffer, at: number): [value: number, next: number] {
  let value = 0
  for (let next = at; ; ) {
    const byte = bytes[next++]!
    value = value * 128 + (byte & 127)
    if (byte < 128) return [value, next]
  }
}

/** The `cmap` table of a WOFF2 file (W3C WOFF File Format 2.0, section 4), which is never transformed. */
function cmapOf(file: URL): Buffer {
  const bytes = readFileSync(file)
  let [at, offset] = [48, 0]
  let table: { from: number; length: number } | undefined
  for (let tables = bytes.readUInt16BE(12); tables > 0; tables--) {
    const flags = bytes[at++]!
    const tag = flags & 63
    if (tag === 63) at += 4
    const outlines = tag === 10 || tag === 11
    const transformed = outlines ? flags >> 6 !== 3 : flags >> 6 !== 0
    let length: number
    ;[length, at] = base128(bytes, at)
    if (transformed) [length, at] = base128(bytes, at)
    if (tag === CMAP_TAG) table = { from: offset, length }
    offset += length
  }
  const data = brotliDecompressSync(bytes.subarray(at, at + bytes.readUInt32BE(20)))
  return data.subarray(table!.from, table!.from + table!.length)
}

/** Code points of a `cmap`’s format 4 subtables (OpenType, cmap): the fonts here have none beyond them. */
function pointsOf(cmap: Buffer): Set<number> {
  const points = new Set<number>()
  for (let index = 0; index < cmap.readUInt16BE(2); index++) {
    const table = cmap.readUInt32BE(8 + index * 8)
    if (cmap.readUInt16BE(table) !== 4) continue
    const segments = cmap.readUInt16BE(table + 6) / 2
    for (let segment = 0; segment < segments; segment++) {
      const last = cmap.readUInt16BE(table + 14 + segment * 2)
      const first = cmap.readUInt16BE(table + 16 + (segments + segment) * 2)
      if (first !== 0xffff) for (let point = first; point <= last; point++) points.add(point)
    }
  }
  return points
}

function coverageOf(family: string): Set<number> {
  const subsets = JSON.parse(readFileSync(new URL(`${family}/unicode.json`, FONTS), 'utf8')) as Record<string, string>
  return new Set(
    Object.entries(subsets).flatMap(([subset, ranges]) => {
      const points = pointsOf(cmapOf(new URL(`${family}/files/${family}-${subset}-400-normal.woff2`, FONTS)))
      return ranges.split(',').flatMap((range) => {
        const [first = 0, last = first] = range.slice(2).split('-').map((point) => Number.parseInt(point, 16))
        return Array.from({ length: last - first + 1 }, (_, index) => first + index).filter((point) => points.has(point))
      })
    })
  )
}

describe('what the bundled fonts can show', () => {
  it('is what their files hold', () => {
    const held = new Set([...coverageOf('source-serif-4'), ...coverageOf('inter')])
    const wrong: string[] = []
    for (let point = 0x21; point <= 0xffff; point++) {
      const character = String.fromCharCode(point)
      if (/[\s\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cs}]/u.test(character)) continue
      if (held.has(point) !== isCovered(character)) wrong.push(point.toString(16))
    }
    expect(wrong).toEqual([])
    expect(held.size).toBeGreaterThan(1500)
  })

  it.each([
    ['English, “quoted” — with ¶7 and †', undefined],
    ['Łódź, Đà Nẵng, Ærøskøbing, Ünïcödé', undefined],
    ['Президент заявил', undefined],
    ['Ο πρωθυπουργός, ἐν ἀρχῇ', undefined],
    ['dit\u202F: « non »\u2009!\u00AD', undefined],
    ['总统', { scripts: ['Chinese or Japanese'], characters: 2 }],
    ['مرحبا שלום', { scripts: ['Arabic', 'Hebrew'], characters: 9 }],
    ['한국 😀', { scripts: ['Korean', 'symbols'], characters: 3 }]
  ])('judges %j', (text, verdict) => {
    expect(unsupportedScript(text)).toEqual(verdict)
  })

  it('says so in words', () => {
    expect(describeUnsupported({ scripts: ['Korean'], characters: 1 })).toMatch(/^The bundled fonts lack 1 character on this page \(Korean\)/)
  })
})
