import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, foldText, sourceSpan } from '#core/search/fold.ts'

describe('folding', () => {
  it.each([
    ['Bogotá', 'bogota'],
    ['BOGOTA\u0301', 'bogota'],
    ['Straße', 'strasse'],
    ['STRAẞE', 'strasse'],
    ['ﬁne', 'fine'],
    ['Łódź Ærø Œuvre', 'lodz aero oeuvre'],
    ['İstanbul', 'istanbul'],
    ['ΟΔΟΣ ὁδός', 'οδοσ οδοσ'],
    ['Petro’s', "petro's"],
    ['“x” «y»', '"x" "y"'],
    ['non‑stop', 'non-stop'],
    ['co\u00adca\u2060ine', 'cocaine'],
    ['a\u00a0b', 'a b'],
    ['עִבְרִית', 'עברית'],
    ['عَرَبِيّ', 'عربي'],
    ['हिन्दी', 'हिन्दी'],
    ['がぎ', 'がぎ'],
    ['한국어', '한국어'],
    ['❤️', '❤'],
    ['\ud800x', '\ud800x']
  ])('takes %s as %s', (words, folded) => {
    expect(fold(words)).toBe(folded)
  })

  it('keeps case or accents where asked to', () => {
    expect(fold('Bogotá’S', { keepCase: true })).toBe("Bogota'S")
    expect(fold('Bogotá’S', { keepAccents: true })).toBe("bogotá's")
    expect(fold('ẞß', { keepCase: true })).toBe('SSss')
  })

  it('is the same done in one piece or character by character, and the same done twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (words, keepCase) => {
        const folded = fold(words, { keepCase })
        expect(folded).toBe(Array.from(words, (character) => fold(character, { keepCase })).join(''))
        expect(fold(folded, { keepCase })).toBe(folded)
      })
    )
  })

  it('maps every run of whole characters back to exactly their units', () => {
    const character = fc.constantFrom('a', 'É', 'ß', 'ﬃ', '\u0301', '😀', '\u00ad', 'İ', '…', '½', '\ud83d', '한')
    const characters = fc.array(character, { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(characters, fc.nat(), fc.nat(), (parts, a, b) => {
        const [from, to] = [a % parts.length, b % (parts.length + 1)].toSorted((x, y) => x - y) as [number, number]
        const before = parts.slice(0, from).join('')
        const inner = parts.slice(from, to).join('')
        fc.pre(fold(parts[from] ?? '') !== '' && !before.endsWith('\ud83d'))
        const next = parts.slice(to).findIndex((part) => fold(part) !== '')
        const dropped = parts.slice(to, next === -1 ? parts.length : to + next).join('')
        fc.pre(inner !== '')
        const folded = foldText(parts.join(''))
        const span = sourceSpan(folded, fold(before).length, fold(before).length + fold(inner).length)
        expect(span).toEqual({ start: before.length, end: before.length + inner.length + dropped.length })
      })
    )
  })

  it('gives no span for a part of a character', () => {
    expect(sourceSpan(foldText('Straße'), 4, 5)).toBeUndefined()
    expect(sourceSpan(foldText('a😀'), 1, 2)).toBeUndefined()
  })
})
