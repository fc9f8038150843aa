import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findPeople } from '#core/analysis/people.ts'
import { splitSentences } from '#core/analysis/sentences.ts'
import type { Entity } from '#core/findings.ts'
import { documentFromText } from '#core/import/text.ts'

function peopleOf(text: string): readonly Entity[] {
  const document = documentFromText(text, 'en')
  return findPeople(document, splitSentences(document))
}

function named(people: readonly Entity[], name: string): Entity {
  const found = people.find((entity) => entity.name === name)
  if (found === undefined) throw new Error(`no ${name} among ${people.map((entity) => entity.name).join(', ')}`)
  return found
}

function namesOf(text: string, kind: Entity['kind']): string[] {
  return peopleOf(text).filter((entity) => entity.kind === kind).map((entity) => entity.name).sort()
}

/** The words of the mentions of `name`, and what follows each. */
function mentionsIn(text: string, name: string): string[] {
  return named(peopleOf(text), name).mentions.map(([start, end]) => text.slice(start, end))
}

describe('people', () => {
  it('gathers the short forms of a name under the full one', () => {
    const text =
      'Marta Lindqvist opened the meeting in Oslo. Lindqvist said the plan was ready. “Thank you, Marta,” an aide said. Critics of Lindqvist’s plan stayed away.'
    expect(mentionsIn(text, 'Marta Lindqvist')).toEqual(['Marta Lindqvist', 'Lindqvist', 'Marta', 'Lindqvist'])
    expect(named(peopleOf(text), 'Marta Lindqvist').aliases).toEqual(['Lindqvist', 'Marta'])
  })

  it('leaves titles and forms of address out of the mention and keeps offices as roles', () => {
    const text = 'Deputy Finance Minister Tomas Brandl met Ms. Okafor and Kenyan lawyer Peter Mwangi on Tuesday.'
    const people = peopleOf(text)
    expect(mentionsIn(text, 'Tomas Brandl')).toEqual(['Tomas Brandl'])
    expect(named(people, 'Tomas Brandl').roles.map((role) => role.text)).toEqual(['Deputy Finance Minister'])
    expect(named(people, 'Okafor')).toMatchObject({ kind: 'person', roles: [] })
    expect(named(people, 'Peter Mwangi').roles.map((role) => role.text)).toEqual(['Kenyan lawyer'])
  })

  it('reads roles from appositions, relative clauses and what someone is said to be', () => {
    const text =
      'Ines Duarte, a retired judge who was elected mayor of Faro in 2019, resigned. Bruno Keller is the chief executive of Nordbau AG. The union’s chairman, Piet Smeets, agreed.'
    const people = peopleOf(text)
    expect(named(people, 'Ines Duarte').roles.map((role) => role.text)).toEqual(['retired judge', 'mayor of Faro in 2019'])
    expect(named(people, 'Bruno Keller').roles[0]?.text).toBe('chief executive of Nordbau AG')
    expect(named(people, 'Piet Smeets').roles[0]?.text).toContain('chairman')
  })

  it('tells two bearers of a surname apart by the form of address', () => {
    const text =
      'John Harlan and Alice Harlan own the mill. Mr. Harlan runs it. Mrs. Harlan keeps the books. A customer praised Mrs. Harlan.'
    expect(mentionsIn(text, 'John Harlan')).toHaveLength(2)
    expect(mentionsIn(text, 'Alice Harlan')).toHaveLength(3)
  })

  it('keeps a first lady apart from the president of the same name', () => {
    const text =
      'President Varga spoke for an hour. The first lady Ilona Varga listened. President Varga then left, and Varga did not return.'
    expect(mentionsIn(text, 'Varga')).toEqual(['Varga', 'Varga', 'Varga'])
    expect(mentionsIn(text, 'Ilona Varga')).toEqual(['Ilona Varga'])
  })

  it('counts a description as an alias, never as a mention', () => {
    const text = 'Chilean President Rosa Antunez arrived late. Reporters waited for the Chilean president.'
    const person = named(peopleOf(text), 'Rosa Antunez')
    expect(person.aliases).toContain('the Chilean president')
    expect(person.mentions).toHaveLength(1)
  })

  it('takes a common word at the start of a sentence for a name only where the text supports it', () => {
    const text = 'Residents said the water was brown. Brown, who chairs the council, apologised. Gordon Brown had promised repairs.'
    const people = peopleOf(text)
    expect(named(people, 'Gordon Brown').mentions).toHaveLength(2)
    expect(people.map((entity) => entity.name)).not.toContain('Residents')
  })

  it('tells people apart by their initials, and needs none to know one again', () => {
    const text = 'Paul R. Tessier and Paul M. Tessier signed. Nina K. Holm saw it. Nina Holm left.'
    expect(namesOf(text, 'person')).toEqual(['Nina K. Holm', 'Paul M. Tessier', 'Paul R. Tessier'])
    expect(named(peopleOf(text), 'Nina K. Holm').mentions).toHaveLength(2)
  })

  it('keeps particles within names', () => {
    expect(namesOf('Pieter van den Berg met Ana de la Cruz. Mr. van den Berg smiled.', 'person')).toEqual(['Ana de la Cruz', 'Pieter van den Berg'])
  })
})

describe('organisations', () => {
  it('knows bodies by suffix, pattern and definition', () => {
    const text =
      'Halvorsen Shipping Corp. sued the Ministry of Fisheries and Coastal Affairs. The North Sea Research Council (NSRC) declined to comment. Later the NSRC published a report.'
    expect(namesOf(text, 'organisation')).toEqual([
      'Halvorsen Shipping Corp.',
      'Ministry of Fisheries and Coastal Affairs',
      'North Sea Research Council'
    ])
    expect(named(peopleOf(text), 'North Sea Research Council').aliases).toEqual(['NSRC'])
  })

  it('makes an administration a body of its own', () => {
    const text = 'Henry Calder won. The Calder administration raised fees. Calder defended the Calder administration’s decision.'
    expect(mentionsIn(text, 'Henry Calder')).toEqual(['Henry Calder', 'Calder'])
    expect(mentionsIn(text, 'Calder administration')).toEqual(['Calder administration', 'Calder administration'])
  })

  it('takes the common noun before a name for its kind', () => {
    expect(namesOf('She told radio station Brisa that the newspaper Volkswil had refused.', 'organisation')).toEqual(['Brisa', 'Volkswil'])
  })

  it('lends the kind of the full name to the short one', () => {
    const text = 'Zentrix Holdings reported a loss. Shares of Zentrix fell. Zentrix said it would cut jobs.'
    expect(peopleOf(text).every((entity) => entity.kind === 'organisation')).toBe(true)
  })
})

describe('places', () => {
  it('gathers the forms of a country, in adjectives of office and compounds too', () => {
    const text = 'The US president left the United States. A US-led mission stayed, and U.S. officials approved.'
    expect(mentionsIn(text, 'United States')).toEqual(['US', 'United States', 'US', 'U.S.'])
  })

  it('keeps a capital that stands for a government a place', () => {
    expect(named(peopleOf('Oslo argues that quotas work. Talks in Oslo failed.'), 'Oslo').kind).toBe('place')
  })

  it('leaves nationalities out', () => {
    expect(peopleOf('The Norwegian and South African delegations met a Canadian.')).toEqual([])
  })

  it('knows an unlisted place by the words around it', () => {
    expect(namesOf('Floods hit the village of Brackenholm. Roads near Brackenholm were closed.', 'place')).toEqual(['Brackenholm'])
  })

  it('takes a state after a city, with the full stop of its abbreviation', () => {
    expect(namesOf('He moved to Tarrville, Ohio, and later to Fennick, Calif., with friends.', 'place')).toEqual(['Calif.', 'Fennick', 'Ohio', 'Tarrville'])
  })
})

describe('the order of the findings', () => {
  it('puts those named most and first at the front', () => {
    const text = 'Nora Pell met Ivo Lund. Pell spoke. Pell smiled. Pell left. In the end Carla Voss arrived.'
    expect(peopleOf(text).map((entity) => entity.name)).toEqual(['Nora Pell', 'Ivo Lund', 'Carla Voss'])
  })

  it('takes codes, symbols and numerals for no names', () => {
    const text = 'Each worker gets NOK 250,000 under Chapter VII of the text, says T/RES/12. See ISSN 2045-1234. The port of Ness paid CHF 40.'
    expect(peopleOf(text).map(({ name }) => name).filter((name) => /NOK|VII|RES|ISSN|CHF/.test(name))).toEqual([])
  })

  it('names whoever leads a body, not the body, after the comma, and keeps the field of an office out of the name', () => {
    const text = 'The head of the agency, Maria Brown, resigned. Brown had served since May. Deputy Governor for Markets Tomas Lind took over.'
    expect(namesOf(text, 'person')).toEqual(['Maria Brown', 'Tomas Lind'])
    expect(mentionsIn(text, 'Maria Brown')).toEqual(['Maria Brown', 'Brown'])
  })

  it('takes the two words of a dateline for one place, a firm for no person, and “Cllr” for a form of address', () => {
    const people = peopleOf('PORT ALDER (AP) — The contractor, Brookfield Civil, met Cllr R. Ahmed. Cllr Ahmed left.')
    expect(named(people, 'PORT ALDER').kind).toBe('place')
    expect(people.find(({ name }) => name === 'Brookfield Civil')?.kind).not.toBe('person')
    expect(named(people, 'R. Ahmed').aliases).toEqual(['Ahmed'])
  })

  it('finds nothing in nothing', () => {
    expect(peopleOf('')).toEqual([])
    expect(peopleOf('   \n\n ')).toEqual([])
    expect(peopleOf('and so it goes on without a single name')).toEqual([])
  })
})

const piece = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.constantFrom(
    'Anna Berg', ' Berg', 'President ', 'Mr. ', 'U.S. ', 'Bank of ', ' and ', ', ', '. ', '\n\n', '’s ', '“', '”', ' (NSRC) ', '-', 'de ', 'al-', 'the ', 'The ', 'WASHINGTON — ',
    '\u202e', '\u00ad', '\ud800', '\udc00', ' administration', 'X', ' on X ', '1st ', ' Inc.', 'St. ', '(R-Ohio)', 'É', 'ß', 'İ', 'ŉ'
  )
)

describe('any text', () => {
  it('gives mentions that hold, apart and in text order, each under one name', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const document = documentFromText(pieces.join(''), 'en')
        const people = findPeople(document, splitSentences(document))
        const taken = people.flatMap((entity) => entity.mentions).sort((a, b) => a[0] - b[0])
        taken.forEach(([start, end], index) => {
          expect(start).toBeLessThan(end)
          expect(end).toBeLessThanOrEqual(taken[index + 1]?.[0] ?? document.text.length)
        })
        for (const entity of people) {
          const words = entity.mentions.map(([start, end]) => document.text.slice(start, end).replace(/\s+/g, ' '))
          expect(words).toContain(entity.name)
          expect([...entity.mentions].sort((a, b) => a[0] - b[0])).toEqual(entity.mentions)
          for (const role of entity.roles) expect(document.text.slice(role.start, role.end)).toBe(role.text)
        }
      }),
      { numRuns: 400 }
    )
  })

  it('gives the same findings for the same text', () => {
    const text = 'Anna Berg of the Alpine Club met Berg’s brother, Karl Berg, in Turin.'
    expect(peopleOf(text)).toEqual(peopleOf(text))
  })
})
