import { describe, expect, it } from 'vitest'
import { findPeople } from '#core/analysis/people.ts'
import { agrees, candidatesBefore, entitiesIn, personAt, pronounOf } from '#core/analysis/people/lookup.ts'
import { splitSentences } from '#core/analysis/sentences.ts'
import { documentFromText } from '#core/import/text.ts'

const text =
  'Mr. Adeyemi and Clara Voss of the Delta Institute met in Lagos. She praised the institute. Voss later joined queen Mirela Dast.'
const document = documentFromText(text, 'en')
const people = findPeople(document, splitSentences(document))
const spanOf = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
const entity = (name: string) => people.find((candidate) => candidate.name === name)!

describe('personAt', () => {
  it('is whom the words name, a person rather than a body', () => {
    expect(personAt(people, spanOf('Clara Voss of the Delta Institute'))?.name).toBe('Clara Voss')
    expect(personAt(people, spanOf('of the Delta Institute'))?.name).toBe('Delta Institute')
    expect(personAt(people, spanOf('met in Lagos'))?.name).toBe('Lagos')
  })

  it('takes a part of a mention for the mention', () => {
    expect(personAt(people, spanOf('Voss later'))?.name).toBe('Clara Voss')
  })

  it('is undefined where nobody is named', () => {
    expect(personAt(people, spanOf('She praised'))).toBeUndefined()
    expect(personAt([], spanOf('Clara'))).toBeUndefined()
  })
})

describe('entitiesIn', () => {
  it('lists each entity once, in text order', () => {
    expect(entitiesIn(people, { start: 0, end: text.length }).map(({ name }) => name)).toEqual([
      'Adeyemi', 'Clara Voss', 'Delta Institute', 'Lagos', 'Mirela Dast'
    ])
  })
})

describe('candidatesBefore', () => {
  it('has the nearest first, without places unless asked', () => {
    const names = candidatesBefore(people, text.indexOf('She')).map((candidate) => candidate.entity.name)
    expect(names).toEqual(['Delta Institute', 'Clara Voss', 'Adeyemi'])
    expect(candidatesBefore(people, text.indexOf('She'), ['place']).map((candidate) => candidate.entity.name)).toEqual(['Lagos'])
  })

  it('gives the nearest mention of each and nothing at the start', () => {
    const voss = candidatesBefore(people, text.length).find((candidate) => candidate.entity.name === 'Clara Voss')
    const last = text.lastIndexOf('Voss')
    expect(voss?.mention).toEqual({ start: last, end: last + 4 })
    expect(candidatesBefore(people, 0)).toEqual([])
  })
})

describe('pronounOf', () => {
  it('reads forms of address, roles and given names', () => {
    expect(pronounOf(document, entity('Adeyemi'))).toBe('he')
    expect(pronounOf(document, entity('Clara Voss'))).toBe('she')
    expect(pronounOf(document, entity('Mirela Dast'))).toBe('she')
    expect(pronounOf(document, entity('Delta Institute'))).toBe('it')
  })

  it('agrees with the cases of a pronoun, and with both where nothing tells it', () => {
    expect(agrees(document, entity('Clara Voss'), 'her')).toBe(true)
    expect(agrees(document, entity('Clara Voss'), 'He')).toBe(false)
    const unknown = { ...entity('Adeyemi'), name: 'Xu', mentions: [], roles: [] }
    expect([agrees(document, unknown, 'he'), agrees(document, unknown, 'she'), agrees(document, unknown, 'it')]).toEqual([true, true, false])
  })
})
