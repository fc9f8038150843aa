import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { folderName, slugOf, sourceExtension } from '../../../core/library/slug.ts'
import { expiredStamps, stampOf } from '../../../core/library/snapshots.ts'

const SHA = 'e31010b019f5'.padEnd(64, '0')

describe('folder names', () => {
  it.each([
    ['The Harbour Plan', 'the-harbour-plan'],
    ['Trump’s “cordial” call: what next?', 'trumps-cordial-call-what-next'],
    ['..\\..//etc/passwd', 'etc-passwd'],
    ['CON', 'con'],
    ['Ёлка и ЁЖ', 'ёлка-и-ёж'],
    ['政策简报', '政策简报'],
    ['हिन्दी नीति', 'हिन्दी-नीति'],
    ['🎉🎉', 'document'],
    ['', 'document'],
    ['a'.repeat(300), 'a'.repeat(60)]
  ])('of “%s” is %s', (title, slug) => {
    expect(slugOf(title)).toBe(slug)
    expect(folderName(title, SHA)).toBe(`${slug}-e31010b0`)
  })

  it('are safe for every title', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0x10ffff }).map((point) => String.fromCodePoint(point)), { maxLength: 90 }), (points) => {
        const title = points.join('')
        const name = folderName(title, SHA)
        expect(name).toMatch(/^[\p{L}\p{M}\p{N}-]+$/u)
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255)
        expect(name).toBe(name.normalize('NFC').toLowerCase().normalize('NFC'))
      })
    )
  })

  it.each([
    ['report.PDF', 'application/pdf', 'pdf'],
    ['no extension', 'text/plain', 'txt'],
    ['a.b c', 'application/x-strange', 'bin'],
    ['evil.tar/../x', 'text/html', 'html']
  ])('keep the source “%s” (%s) as source.%s', (name, type, extension) => {
    expect(sourceExtension(name, type)).toBe(extension)
  })
})

describe('expiredStamps', () => {
  const hours = (count: number): Date => new Date(Date.UTC(2026, 1, 20, 12) - count * 3_600_000)

  it('keeps the last five and the last of each of seven days', () => {
    // Four a day for ten days.
    const stamps = Array.from({ length: 40 }, (_none, index) => stampOf(hours(index * 6)))
    const expired = expiredStamps(stamps, hours(0))
    const kept = stamps.filter((stamp) => !expired.includes(stamp))
    expect(kept.slice(0, 5)).toEqual(stamps.slice(0, 5))
    expect(new Set(kept.map((stamp) => stamp.slice(0, 10))).size).toBe(7)
    expect(kept).toHaveLength(10)
  })

  it('drops nothing of few', () => {
    expect(expiredStamps([stampOf(hours(2000)), stampOf(hours(0))], hours(0))).toEqual([])
  })
})
