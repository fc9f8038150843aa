import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { findPeople } from '#core/analysis/people.ts'
import { splitSentences } from '#core/analysis/sentences.ts'
import { parseBriefing } from '#core/briefing/format.ts'

const reviewed = parseBriefing(readFileSync(new URL('../../../../resources/bundled/briefing.json', import.meta.url), 'utf8'))
const { document } = reviewed
const people = findPeople(document, splitSentences(document))
const derived = (name: string) => people.find((entity) => entity.name === name)

describe('the people of the bundled article', () => {
  it.each(reviewed.people.map((entity) => [entity.name, entity] as const))('%s has exactly the reviewed mentions', (name, entity) => {
    expect(derived(name)?.mentions).toEqual(entity.mentions)
  })

  it('names hardly anything else', () => {
    const known = new Set(reviewed.people.map((entity) => entity.name))
    expect(people.filter((entity) => !known.has(entity.name)).map((entity) => entity.name)).toEqual(['America'])
  })

  it('puts the two presidents first, with their offices', () => {
    expect(people.slice(0, 2).map((entity) => entity.name).sort()).toEqual(['Donald Trump', 'Gustavo Petro'])
    expect(derived('Donald Trump')?.roles[0]?.text).toBe('US President')
    expect(derived('Donald Trump')?.aliases).toContain('the US president')
    expect(derived('Gustavo Petro')?.roles.map((role) => role.text)).toEqual([
      'Colombian President', 'former anti-imperialist guerrilla', 'Colombia’s president in 2022'
    ])
  })
})
