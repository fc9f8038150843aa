import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findQuotes } from '#core/analysis/quotes.ts'
import { splitSentences } from '#core/analysis/sentences.ts'
import type { Quote } from '#core/findings.ts'
import { parseBriefing } from '#core/briefing/format.ts'
import { documentFromText } from '#core/import/text.ts'

function quotesIn(text: string) {
  const document = documentFromText(text, 'en')
  return { document, quotes: findQuotes(document, splitSentences(document), []) }
}

/** Speaker's words, cue and attribution of the first quotation. */
function saidIn(text: string) {
  const { document, quotes } = quotesIn(text)
  const [quote] = quotes
  return (
    quote && {
      words: quote.text,
      by: quote.speaker && document.text.slice(quote.speaker.start, quote.speaker.end),
      cue: quote.cue?.text,
      attribution: quote.attribution,
      kind: quote.kind
    }
  )
}

describe('findQuotes: who speaks', () => {
  it.each([
    ['“The harbour will reopen on Friday,” Maria Lindqvist said.', 'Maria Lindqvist', 'said'],
    ['“The harbour will reopen on Friday,” said Maria Lindqvist, the port director.', 'Maria Lindqvist', 'said'],
    ['Maria Lindqvist said: “The harbour will reopen on Friday.”', 'Maria Lindqvist', 'said'],
    ['Maria Lindqvist, who runs the port, said on Monday, “The harbour will reopen on Friday.”', 'Maria Lindqvist, who runs the port', 'said'],
    ['“The harbour will reopen,” Lindqvist told the council in Malmö.', 'Lindqvist', 'told'],
    ['According to Maria Lindqvist, “the harbour will reopen on Friday.”', 'Maria Lindqvist', 'According to'],
    ['“Did anyone check the locks?” she asked.', 'she', 'asked'],
    ["''The harbour will reopen on Friday,'' Mr. Lindqvist said.", 'Mr. Lindqvist', 'said'],
    ['‘The harbour will reopen on Friday,’ Lindqvist said.', 'Lindqvist', 'said'],
    ['«The harbour will reopen on Friday», Lindqvist said.', 'Lindqvist', 'said'],
    ['"The harbour will reopen on Friday," Lindqvist added in a statement.', 'Lindqvist', 'added'],
    ['“The harbour is closed,” the old pilot grumbled.', 'the old pilot', 'grumbled']
  ])('%s', (text, by, cue) => {
    expect(saidIn(text)).toMatchObject({ by, cue, kind: 'direct' })
  })

  it('takes the subject over a relative clause and an apposition, not the name nearest to the verb', () => {
    expect(saidIn('Anders Holm, a lawyer for Petra Kask, called the ruling “a gift to polluters.”')).toMatchObject({
      by: 'Anders Holm, a lawyer for Petra Kask,'.slice(0, -1),
      cue: 'called'
    })
  })

  it.each([
    ['“The harbour is closed,” said retired Col. Anders Holm.', 'retired Col. Anders Holm'],
    ['“The harbour is closed,” said the 46-year-old.', 'the 46-year-old'],
    ['When pressed on the fare, the 34-year-old mother of three replied, “It is meant to help.”', 'the 34-year-old mother of three'],
    ['“We drained the lock!” US Senator Petra Kask said as she left.', 'US Senator Petra Kask'],
    ['“You know, it rains, right?” Holm went on, as if nobody had spoken.', 'Holm'],
    ['“Please do not touch the gates,” begins a printed notice that hangs in every lock.', 'a printed notice'],
    ['“If she wants the dam, she should come here,” the editorial read.', 'the editorial'],
    ['Growing louder as he spoke, Mr. Kask continued: “The worst flood ever? It was yours.”', 'Mr. Kask'],
    ['When Holm thanked the town and said it was good to be home, a man yelled “Stay there!”', 'a man'],
    ['Kask followed up by lamenting the rain: “There is just so much of it,” she said.', 'she'],
    ['Holm met with Kask, but Ruiz paid her a compliment: “You always know where she stands.”', 'Ruiz'],
    ['The flood came as Holm opened the lock, when fishermen broke in, shouting “Shut it now!”', 'fishermen'],
    ['Kask posted a message on the wall reading “Thank you, Ostby.”', 'Kask'],
    ['The locks are late and “the money is gone,” just as Holm said in May, Ruiz added.', 'Ruiz'],
    ['As Petra Kask, the mayor of Ostby, put it: “The dam is late and the money is gone.”', 'Petra Kask, the mayor of Ostby'],
    ['That is because, as he puts it, “the best thing we have” is the rain.', 'he'],
    ['The result, as Kask later explained, was “a leak” in the wall.', 'Kask'],
    ['The race “is a dead heat right now,” as Kask said on the radio.', 'Kask'],
    ['To Holm, the dam is a “gift” to the town.', 'Holm'],
    ['Holm has mocked a reporter, referred to engineers as “plumbers” and left the room.', 'Holm'],
    ['Holm met Kask where the two towns meet, Ruiz landed a dig at “my dear friends from up the river.”', 'Ruiz'],
    ['“But that was long ago, senator,” Radio This Morning host Ana Ruiz said.', 'Radio This Morning host Ana Ruiz'],
    ['“They know she is strong enough,” a voice-over in the ad states.', 'a voice-over in the ad'],
    ['” The lock held through the night and the town slept,” Holm said.', 'Holm']
  ])('tells the speaker from others in the sentence: %s', (text, by) => {
    expect(saidIn(text)).toMatchObject({ by })
  })

  it('leaves a quotation to its own sentence where the next one opens another with a colon', () => {
    const { quotes } = quotesIn('“We are builders,” Ms. Holm said. “We are not thieves.” Mr. Kask said: “The dam is the work of thieves.”')
    expect(quotes.map(({ speaker, spans }) => [speaker?.name, spans.length])).toEqual([['Holm', 2], ['Kask', 1]])
  })

  it('leaves a quotation to the sentence it ends where a report of its own follows', () => {
    const { quotes } = quotesIn('“The gates are shut,” Mr. Kask said. “That is all I know.” He said, twice, that the lock would hold.')
    expect(quotes.map(({ speaker }) => speaker?.name)).toEqual(['Kask'])
  })

  it('says how it was said', () => {
    const { quotes } = quotesIn('“We are ready,” Holm said in an interview with Radio Nord.')
    expect(quotes[0]?.context?.text).toBe('in an interview with Radio Nord')
  })

  it('resolves a pronoun and names what it stands for', () => {
    const { quotes } = quotesIn('Petra Kask opened the session. She called the plan a “paper dam” in a short speech.')
    expect(quotes[0]).toMatchObject({ speaker: { name: 'Petra Kask' }, antecedent: { text: 'Petra Kask' }, kind: 'fragment' })
  })

  it.each([
    ['The ministry answered on Monday. “The lock is unsafe,” it said.', 'The ministry'],
    ['The letter was sent to both towns. “The lock is unsafe,” it reads.', 'The letter'],
    ['The dam was, it seems, a “paper dam” from the start.', undefined],
    ['Rain fell on Monday. It made the dam a “paper dam” at last.', undefined],
    ['Rain fell on Monday. That made the dam a “paper dam” at last.', undefined]
  ])('never gives “it” or “that” for a speaker: %s', (text, name) => {
    const { quotes } = quotesIn(text)
    expect(quotes).toHaveLength(1)
    expect(quotes[0]!.speaker?.name).toBe(name)
    if (name === undefined) expect(quotes[0]!.attribution).toBe('none')
    else expect(quotes[0]!.antecedent?.text).toBe(name)
  })

  it('grades an unnamed source, and leaves words without one alone', () => {
    expect(saidIn('“The deal is dead,” a senior official said.')).toMatchObject({ by: 'a senior official', attribution: 'unnamed' })
    expect(saidIn('“All is well.”')).toMatchObject({ by: null, attribution: 'none' })
  })
})

describe('findQuotes: without a verb', () => {
  it('takes the name before a colon and the signature after a dash', () => {
    expect(saidIn('Anders Holm: “The dam was never inspected, and everyone knew.”')).toMatchObject({ by: 'Anders Holm' })
    expect(saidIn('“The dam was never inspected, and everyone knew.” ― Anders Holm')).toMatchObject({ by: 'Anders Holm' })
    expect(saidIn('“The dam was never inspected, and everyone knew.”\n\n— Anders Holm, engineer.')).toMatchObject({ by: 'Anders Holm' })
    expect(saidIn('The locks are late - Anders Holm: “The dam was never inspected, and everyone knew.”')).toMatchObject({ by: 'Anders Holm' })
    expect(saidIn('The locks are late. From the survey: “The dam was never inspected, and everyone knew.”')).toMatchObject({ by: 'the survey' })
  })
})

describe('findQuotes: on the line after a colon', () => {
  it.each([
    ['Reporter Ana Ruiz says:\n\n“The dam was never inspected.”', 'Reporter Ana Ruiz', 'says'],
    ['Ruiz, who lives in Ostby, wrote of the night the dam broke:\n\n“The dam was never inspected.”', 'Ruiz, who lives in Ostby', 'wrote'],
    ['Ruiz left a note on the gate for Holm:\n\n“The dam was never inspected.”', 'Ruiz', undefined]
  ])('%s', (text, by, cue) => {
    expect(saidIn(text)).toMatchObject({ by, cue })
  })
})

describe('findQuotes: one item, several spans', () => {
  it('joins what the reporting clause splits', () => {
    const { quotes } = quotesIn('“We looked,” Holm said, “but the door was shut.”')
    expect(quotes.map(({ spans }) => spans.length)).toEqual([2])
    expect(quotes[0]?.text).toBe('“We looked,” “but the door was shut.”')
  })

  it('joins the sentence that goes on after it', () => {
    const { quotes } = quotesIn('“We looked,” Holm said. “The door was shut. Nobody came.” Rain fell on the square.')
    expect(quotes.map(({ text }) => text)).toEqual(['“We looked,” “The door was shut. Nobody came.”'])
  })

  it('joins paragraphs that open with a mark while none has closed', () => {
    const { quotes } = quotesIn('Holm said: “First came the water.\n\n“Then came the bills.\n\n“Then nobody came.”\n\nHe left.')
    expect(quotes.map(({ spans }) => spans.length)).toEqual([3])
    expect(quotes[0]?.speaker?.name).toBe('Holm')
  })

  it('carries the speaker over to a paragraph of its own', () => {
    const { quotes } = quotesIn('Petra Kask said she would appeal.\n\n“I have never lost in that court.”')
    expect(quotes[0]).toMatchObject({ speaker: { name: 'Petra Kask' }, attribution: 'carried-over' })
  })
})

describe('findQuotes: what is written, titled, or set in marks', () => {
  it('attributes a sign to the sign and a note to its writer', () => {
    const sign = quotesIn('A woman held a placard reading: “Water is not for sale.”').quotes[0]
    expect(sign).toMatchObject({ kind: 'written', speaker: null, attribution: 'document', source: { text: 'a placard' }, cue: { text: 'reading' } })
    const note = quotesIn('She kept a letter signed by Anders Holm with the words: “Never again.”').quotes[0]
    expect(note).toMatchObject({ kind: 'written', speaker: { name: 'Anders Holm' }, cue: { text: 'signed' } })
  })

  it('leaves titles and nicknames out', () => {
    expect(quotesIn('He has read the novel “The Tin Harbour” twice.').quotes).toEqual([])
    expect(quotesIn('The boxer Emil “Hammer” Strand retired.').quotes).toEqual([])
  })

  it('keeps a quoted heading, without a speaker', () => {
    const { quotes } = quotesIn('‘Nothing left to lose’\n\nThe council met on Monday to vote on the new rules for the harbour.')
    expect(quotes[0]).toMatchObject({ kind: 'heading', speaker: null, attribution: 'none' })
  })
})

describe('findQuotes: marks', () => {
  it('tells apostrophes from marks', () => {
    expect(quotesIn("It wasn't the miners' fault, and the '90s weren't kind to Holm's firm.").quotes).toEqual([])
    expect(quotesIn('It wasn’t the miners’ fault, and Holm’s firm didn’t pay.').quotes).toEqual([])
    expect(quotesIn("'The miners' pay isn't enough,' Holm said.").quotes.map(({ text }) => text)).toEqual(["'The miners' pay isn't enough,'"])
  })

  it('takes the outer of nested quotations', () => {
    const { quotes } = quotesIn('“He told me ‘no’ and left,” Kask said.')
    expect(quotes.map(({ text }) => text)).toEqual(['“He told me ‘no’ and left,”'])
  })

  it('is not led on by a mark that nothing closes', () => {
    const { quotes } = quotesIn('Holm said “the plan is dead.\n\nKask called it “brave.”\n\nThe end of the matter came on Friday.')
    expect(quotes.map(({ text }) => text)).toEqual(['“brave.”'])
  })

  it('does not take inches and feet for quotations', () => {
    expect(quotesIn('The plank is 6\'2" long and 10" wide.').quotes).toEqual([])
  })
})

describe('findQuotes: what a clause holds', () => {
  it.each([
    ['When Ana Ruiz, the minister, promised ‘40 boats by May’, she was cheered.', 'fragment', 'Ana Ruiz, the minister'],
    ['Ana Ruiz promised “40 boats by May”.', 'fragment', 'Ana Ruiz'],
    ['Nobody wants the quay next door. Some call it ‘a box’.', 'fragment', undefined]
  ])('%s', (text, kind, speaker) => {
    const [quote] = quotesIn(text).quotes
    expect(quote?.kind).toBe(kind)
    const said = quote?.speaker ? text.slice(quote.speaker.start, quote.speaker.end) : undefined
    expect(said).toBe(speaker ?? said)
    expect(said).not.toBe('Nobody')
  })
})

describe('findQuotes: terms that are defined', () => {
  it('are no quotations', () => {
    expect(quotesIn('In this Act, “coastal ferry” means a vessel of the coast. “Master” includes a deputy.').quotes).toEqual([])
    expect(quotesIn('Ana Ruiz said “this means war” on Monday.').quotes).toHaveLength(1)
  })
})

describe('findQuotes: transcripts', () => {
  it('gives every turn its speaker', () => {
    const { quotes } = quotesIn('HOLM: We start at nine.\n\nKASK: And who keeps the minutes?\n\nHOLM: You do.\n\nKASK: Fine.')
    expect(quotes.map(({ speaker }) => speaker?.name)).toEqual(['HOLM', 'KASK', 'HOLM', 'KASK'])
    expect(quotes.map(({ text }) => text)).toEqual(['We start at nine.', 'And who keeps the minutes?', 'You do.', 'Fine.'])
  })

  it('knows members by constituency and party, and an office by who holds it; a title is no turn', () => {
    const { quotes } = quotesIn(
      [
        'Harbours: Dredging',
        'Ana Ruiz (Port Ansel East) (Lab): When will the harbour be dredged?',
        'The Minister for Ports and Harbours (Piet Smeets): It will be dredged in May.',
        'Sir John Holm (Vasa) (Con): That is too late.',
        'Piet Smeets: It is soon enough.'
      ].join('\n\n')
    )
    expect(quotes.map(({ speaker, text }) => [speaker?.name, text])).toEqual([
      ['Ana Ruiz', 'When will the harbour be dredged?'],
      ['Piet Smeets', 'It will be dredged in May.'],
      ['Sir John Holm', 'That is too late.'],
      ['Piet Smeets', 'It is soon enough.']
    ])
  })

  it('knows questions and answers', () => {
    const { quotes } = quotesIn('Q: Where were you?\n\nA: At the lock.\n\nQ: Alone?\n\nA: Yes.')
    expect(quotes.map(({ speaker }) => speaker?.name)).toEqual(['Q', 'A', 'Q', 'A'])
  })
})

describe('findQuotes: the bundled article', () => {
  const folder = new URL('../../../resources/bundled/', import.meta.url)
  const reviewed = parseBriefing(readFileSync(new URL('briefing.json', folder), 'utf8'))

  it('finds what a careful reader found: the same passages, kinds, speakers and sources', () => {
    const { document } = reviewed
    const quotes = findQuotes(document, splitSentences(document), reviewed.people)
    const facts = (list: readonly Quote[]) =>
      list.map(({ spans, kind, speaker, cue, attribution, source, antecedent }) => ({
        spans, kind, speaker, cue: cue?.text, attribution, source: source?.text, antecedent: antecedent?.text
      }))
    expect(facts(quotes)).toEqual(facts(reviewed.quotes))
  })
})

describe('findQuotes: any text', () => {
  const pieces = fc.constantFrom(
    '“', '”', '"', "'", '‘', '’', '«', '»', "''", ' ', '\n', '\n\n', '. ', ', ', ': ', 'said ', 'Holm ', 'he ', 'who ', 'that ',
    'according to ', '(', ')', '—', 'told ', 'Q: ', 'A: ', '\ud83d', '\udc4d', '\u202e', '\u00ad', 'É', 'we don’t', '…', '1.5 %'
  )

  it('never throws, and every span holds', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.array(pieces, { maxLength: 80 }).map((parts) => parts.join(''))), (text) => {
        const { document, quotes } = quotesIn(text)
        for (const quote of quotes) {
          expect(quote.text).toBe(quote.spans.map(([start, end]) => document.text.slice(start, end)).join(' '))
          for (const [start, end] of quote.spans) expect(start < end && end <= document.text.length).toBe(true)
          for (const words of [quote.cue, quote.source, quote.context, quote.antecedent]) {
            if (words) expect(document.text.slice(words.start, words.end)).toBe(words.text)
          }
          if (quote.speaker) expect(quote.speaker.start < quote.speaker.end).toBe(true)
        }
        const spans = quotes.flatMap((quote) => quote.spans).toSorted((a, b) => a[0] - b[0])
        spans.forEach(([, end], index) => expect(end <= (spans[index + 1]?.[0] ?? Infinity)).toBe(true))
      }),
      { numRuns: 300 }
    )
  })
})

describe('an interview within an article', () => {
  const text = [
    'Amina Diallo, head of the council, answered questions on Thursday.',
    'Q: What does the accord change?',
    'A: States will share data within 48 hours.',
    'Q: Critics say it has no teeth.',
    'A: We promised a table to sit at.',
    'Diallo took office in March. “Numbers at sea are not numbers at the border,” said Pierre Roche, a critic.'
  ].join('\n\n')

  it('ends its last turn where the article goes on, and quotes what is said there', () => {
    expect(quotesIn(text).quotes.map(({ text: words, speaker }) => [speaker?.name, words])).toEqual([
      ['Q', 'What does the accord change?'],
      ['A', 'States will share data within 48 hours.'],
      ['Q', 'Critics say it has no teeth.'],
      ['A', 'We promised a table to sit at.'],
      ['Pierre Roche', '“Numbers at sea are not numbers at the border,”']
    ])
  })
})
