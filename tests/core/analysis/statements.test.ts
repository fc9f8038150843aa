import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findQuotes } from '#core/analysis/quotes.ts'
import { splitSentences } from '#core/analysis/sentences.ts'
import { findStatements } from '#core/analysis/statements.ts'
import { documentFromText } from '#core/import/text.ts'

function statementsIn(text: string) {
  const document = documentFromText(text, 'en')
  const sentences = splitSentences(document)
  return { document, statements: findStatements(document, sentences, [], findQuotes(document, sentences, [])) }
}

describe('findStatements', () => {
  it.each([
    ['Kask said the dam would hold.', 'Kask', 'said', 'the dam would hold'],
    ['Kask said on Monday that the dam would hold.', 'Kask', 'said', 'that the dam would hold'],
    ['The dam will hold, Kask said.', 'Kask', 'said', 'The dam will hold'],
    ['According to the ministry, the dam will hold.', 'the ministry', 'According to', 'the dam will hold'],
    ['The dam will hold, according to two people familiar with the report.', 'two people familiar with the report', 'according to', 'The dam will hold'],
    ['Kask told reporters the two sides were close.', 'Kask', 'told', 'the two sides were close'],
    ['Kask told the council that it had been misled.', 'Kask', 'told', 'that it had been misled'],
    ['The minister urged farmers to sell early.', 'The minister', 'urged', 'farmers to sell early'],
    ['The minister accused the company of hiding figures.', 'The minister', 'accused', 'the company of hiding figures'],
    ['The union called for a second inquiry.', 'The union', 'called', 'a second inquiry'],
    ['Holm asked whether the locks had been checked.', 'Holm', 'asked', 'whether the locks had been checked'],
    ['Petra Kask, who chairs the board, warned that the money was gone.', 'Petra Kask, who chairs the board', 'warned', 'that the money was gone'],
    ['Analysts expect prices to fall.', 'Analysts', 'expect', 'prices to fall'],
    ['Holm left the room and said he would not return.', 'Holm', 'said', 'he would not return'],
    ['His claim that the dam was safe did not last.', 'His', 'claim', 'that the dam was safe did not last'],
    ['The mayor promised to rebuild the quay.', 'The mayor', 'promised', 'to rebuild the quay'],
    ['But, he said, it is a risky plan at a time of doubt.', 'he', 'said', 'it is a risky plan at a time of doubt'],
    ['And, Kask added, the trains would run on time.', 'Kask', 'added', 'the trains would run on time'],
    ['Engineers told the Herald, however, that the lock had leaked.', 'Engineers', 'told', 'that the lock had leaked'],
    ['Kask told the council, in a letter, that the lock had leaked.', 'Kask', 'told', 'that the lock had leaked'],
    ['Holm, however, said the lock was sound.', 'Holm', 'said', 'the lock was sound'],
    ['Holm, in a letter to the board, said the lock was sound.', 'Holm', 'said', 'the lock was sound'],
    ['Holm, an engineer, said the lock was sound.', 'Holm, an engineer', 'said', 'the lock was sound'],
    ['The ministry said in a statement on Friday it had no plans to close the lock.', 'The ministry', 'said', 'it had no plans to close the lock'],
    ['Kask said on Monday the locks would hold.', 'Kask', 'said', 'the locks would hold'],
    ['Another said the locks would hold.', 'Another', 'said', 'the locks would hold'],
    ['The plan is a disgrace, in the words of Holm.', 'Holm', 'in the words of', 'The plan is a disgrace'],
    ['Police said the captain, whose name was not given, had passed a test.', 'Police', 'said', 'the captain, whose name was not given, had passed a test'],
    ['We condemn in the strongest terms the attack on the lock.', 'We', 'condemn', 'the attack on the lock'],
    ['It was Holm who said the lock was sound.', 'Holm who', 'said', 'the lock was sound'],
    ['In Vasa — a town Holm is likely to win — Kask has opened an office and recently unveiled a list of backers.', 'Kask', 'unveiled', 'a list of backers']
  ])('%s', (text, source, cue, content) => {
    const found = statementsIn(text).statements.map((one) => ({ source: one.source?.text, cue: one.cue?.text, content: one.content.text }))
    expect(found).toContainEqual({ source, cue, content })
  })

  it.each([
    ['The ministry closed the dam on Monday. It said the lock was unsafe.', 'said', 'The ministry', 'unnamed'],
    ['A report on the dam came out on Monday. It warned that the lock was unsafe.', 'warned', 'A report on the dam', 'document'],
    ['Two engineers came on Monday. They said the lock was unsafe.', 'said', 'Two engineers', 'unnamed'],
    ['Anders Holm and Petra Kask met on Monday. They agreed that the lock was unsafe.', 'agreed', 'Anders Holm; Petra Kask', 'named'],
    ['A senior official came at noon. He said the lock was unsafe.', 'said', 'A senior official', 'unnamed'],
    ['Rain fell on the town on Monday. It said the lock was unsafe.', 'said', undefined, 'none'],
    ['The dam opened on Monday. It is unclear whether the lock will hold.', 'unclear', undefined, 'reporter']
  ])('gives a pronoun the words it stands for, or nobody: %s', (text, cue, name, attribution) => {
    const found = statementsIn(text).statements.find((one) => one.cue?.text === cue)
    expect(found).toMatchObject({ attribution })
    expect(found?.source?.name).toBe(name)
    expect(found?.antecedent?.text).toBe(name?.replace(';', ' and'))
  })

  it.each([
    ['The paper ran a cache of cables and military documents provided by a clerk.', 'documents'],
    ['Both have put forward fairly detailed plans for the quay.', 'detailed'],
    ['Holm can reasonably campaign saying that he won.', 'campaign'],
    ['One resident, who asked not to be named, left.', 'asked'],
    ['The town is split by a debate about the lock.', 'debate'],
    ['The board voted by a majority of five to keep the lock.', 'a majority of five'],
    ['Reaffirming its belief in unity, peace and the harbour,', 'peace'],
    ['Holm was met with criticism of the new lock.', 'criticism']
  ])('takes what only looks like a report or a source for neither: %s', (text, word) => {
    const { statements } = statementsIn(text)
    expect(statements.map(({ cue, source }) => [cue?.text, source?.text]).flat()).not.toContain(word)
  })

  it.each([
    ['Kask described herself as a friend and has asked for a vote.', 'described', 'herself as a friend'],
    ['Those who support the plan told the paper so.', 'support', 'the plan'],
    ['Holm defended the board by quoting the report.', 'defended', 'the board'],
    ['The board endorsed the plan after polling its members.', 'endorsed', 'the plan'],
    ['Kask supports the plan, with rain in sight.', 'supports', 'the plan']
  ])('ends what is reported where something else begins: %s', (text, cue, content) => {
    expect(statementsIn(text).statements.find((one) => one.cue?.text === cue)?.content.text).toBe(content)
  })

  it('reads on for reports where the first one ends', () => {
    const { statements } = statementsIn('Groups that have endorsed the plan say they expect a vote.')
    expect(statements.map(({ cue, content }) => [cue?.text, content.text])).toEqual([['endorsed', 'the plan'], ['say', 'they expect a vote']])
  })

  it.each([
    ['Despite fears that the dam is weak, the mill reopened.', 'fears', 'that the dam is weak'],
    ['Residents have questions about the lock.', 'questions', 'the lock'],
    ['Advisers to the board say other locks leak.', 'say', 'other locks leak']
  ])('knows more words of report: %s', (text, cue, content) => {
    expect(statementsIn(text).statements.find((one) => one.cue?.text === cue)?.content.text).toContain(content)
  })

  it('gives a participle the subject of its sentence', () => {
    const { statements } = statementsIn('Kask told the council that the tone had changed, implying that a deal was near.')
    expect(statements.map(({ source, cue }) => [source?.text, cue?.text])).toEqual([['Kask', 'told'], ['Kask', 'implying']])
  })

  it.each([
    ['The council, meeting in Ostby, shut the lock, saying it was unsafe.', 'saying', 'The council'],
    ['Holm opened the meeting by warning that the money was gone.', 'warning', 'Holm'],
    ['Kask sent out a letter urging farmers to sell early.', 'urging', 'Kask'],
    ['The flood led engineers to say that the dam was safe.', 'say', 'engineers'],
    ['The room cheered when Kask took the floor and promised to rebuild the quay.', 'promised', 'Kask'],
    ['Kask is convinced that the dam will hold.', 'convinced', 'Kask'],
    ['Holm roused the room with criticism of the new lock.', 'criticism', 'Holm'],
    ['In Ostby, about half of residents said the dam was safe.', 'said', 'about half of residents'],
    ['Two engineers, Ana Ruiz and Petra Kask, had warned that the dam was weak.', 'warned', 'Two engineers'],
    ['In any case, Holm said, the dam would hold.', 'said', 'Holm'],
    ['People briefed on the matter say that the dam is safe.', 'say', 'People'],
    ['One firm is late, and another says the work is done.', 'says', 'another']
  ])('finds who it is that says it: %s', (text, cue, source) => {
    const found = statementsIn(text).statements.find((one) => one.cue?.text === cue)
    expect(found?.source?.text).toContain(source)
  })

  it.each([
    ['When critics dismissed the canal, Kask walked out.', 'dismissed', 'the canal'],
    ['Opposing the canal, Kask walked out.', 'Opposing', 'the canal'],
    ['Kask talked about the flood.', 'talked', 'the flood'],
    ['Kask voted against the canal.', 'voted', 'the canal'],
    ['Kask praised the engineers on Monday.', 'praised', 'the engineers'],
    ['Kask attacked Holm during the hearing.', 'attacked', 'Holm'],
    ['Kask said that the dam was late, and engineers warned that it would leak.', 'said', 'that the dam was late'],
    ['Kask pointed out that the dam was late.', 'pointed', 'that the dam was late'],
    ['Kask pointed out the cracks.', 'pointed', 'the cracks'],
    ['Kask noted the cracks.', 'noted', 'the cracks'],
    ['As polls show Kask ahead, Holm left.', 'show', 'Kask ahead'],
    ['According to law, no one may open the lock.', 'According to', 'no one may open the lock'],
    ['He works on another rule, he said.', 'said', 'He works on another rule'],
    ['Rep. Ana Holm, R-N.Y., noted in a column in the Ostby Times that the lock leaks.', 'noted', 'that the lock leaks'],
    ['As Kask put it, the dam is a leak.', 'put it', 'the dam is a leak'],
    ['To Kask, the dam is a leak.', 'To', 'the dam is a leak'],
    ['The lock has leaked for years, records show.', 'show', 'The lock has leaked for years'],
    ['The lock reportedly leaks.', 'reportedly', 'The lock reportedly leaks'],
    ['Kask opened 30 locks, which he said were late.', 'said', 'which he said were late'],
    ['The vote is expected to fail.', 'expected', 'The vote is expected to fail'],
    ['At the heart of the flood, according to Kask, was a leak.', 'according to', 'At the heart of the flood, according to Kask, was a leak'],
    ['Kask supported closing the lock.', 'supported', 'closing the lock'],
    ['Supporters in the town say they feel betrayed.', 'say', 'they feel betrayed'],
    ['Holm, when asked about the leak, walked out.', 'asked', 'the leak'],
    ['Critics, who once called the canal a gift, left.', 'called', 'the canal a gift']
  ])('reports what is said and no more: %s', (text, cue, content) => {
    const found = statementsIn(text).statements.find((one) => one.cue?.text === cue)
    expect(found?.content.text).toBe(content)
  })

  it.each(['The river states account for half of the water.', 'It fell by two percentage points.', 'He drank a beer called Ostby Pale.'])('sees no verb in a noun: %s', (text) => {
    expect(statementsIn(text).statements).toEqual([])
  })

  it('counts a report within a report only where it is one of its own', () => {
    const cues = (text: string) => statementsIn(text).statements.map(({ cue }) => cue?.text)
    expect(cues('Holm said that Kask had announced that the dam was late.')).toEqual(['said', 'announced'])
    expect(cues('Holm said that Kask had asked whether the dam was late.')).toEqual(['said'])
    expect(cues('Holm said that he wanted to announce that the dam was late.')).toEqual(['said'])
  })

  it('takes no verb without a speaker for a statement', () => {
    expect(statementsIn('Propose alternatives.').statements).toEqual([])
  })

  it('takes a preposition that its verb left behind for no report', () => {
    const { statements } = statementsIn('The wall is all they talked about, the wall is all they thought about.')
    for (const { content } of statements) expect(content.start).toBeLessThan(content.end)
  })

  it('marks denials and what was not said', () => {
    expect(statementsIn('Holm denied the report.').statements[0]).toMatchObject({ denied: true, negated: false })
    expect(statementsIn('Holm did not say that he would resign.').statements[0]).toMatchObject({ negated: true, denied: false })
    expect(statementsIn('Neither leader stated that a deal was near.').statements[0]).toMatchObject({ negated: true })
    expect(statementsIn('Holm declined to say whether he would resign.').statements[0]).toMatchObject({ negated: true })
  })

  it('finds what a relative pronoun stands for', () => {
    const { statements } = statementsIn('The letter mentions illegal payments, which Holm has denied.')
    expect(statements.find(({ denied }) => denied)).toMatchObject({ source: { text: 'Holm' }, content: { text: 'illegal payments' } })
  })

  it('names both of two sources', () => {
    const { statements } = statementsIn('Premier Anders Holm and President Petra Kask said that they had met.')
    expect(statements[0]?.source?.name).toBe('Anders Holm; Petra Kask')
  })

  it('knows who “I” is in a transcript', () => {
    const { statements } = statementsIn('HOLM: I think the dam is safe.\n\nKASK: I believe the engineers were misled.\n\nHOLM: No.')
    expect(statements.map(({ source }) => source?.name)).toEqual(['HOLM', 'KASK'])
  })

  it('reports nobody’s words where there is a quotation only', () => {
    expect(statementsIn('“The dam will hold,” Kask said.').statements).toEqual([])
  })

  it('leaves verbs alone that say nothing', () => {
    expect(statementsIn('The company added 200 jobs in May. Rain fell. The reports lay on the table.').statements).toEqual([])
  })

  it('stands a sentence that breaks off', () => {
    expect(statementsIn('Holm was asked to').statements.map(({ content }) => content.text)).toEqual(['Holm was asked to'])
  })

  it('never throws, and every span holds', () => {
    const pieces = fc.constantFrom(
      'Holm ', 'said ', 'that ', 'who ', ', ', '. ', '; ', ': ', 'he ', 'the ', 'and ', 'to ', 'by ', 'according to ', 'told ',
      'reporters ', 'accused ', 'of ', 'was ', 'has ', 'not ', 'denied ', '“no,” ', '(', ')', ' — ', '\n\n', 'saying ', 'claim ', 'asked ', 'confident ', 'talked ', 'about ', 'we ', 'this is '
    )
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.array(pieces, { maxLength: 80 }).map((parts) => parts.join(''))), (text) => {
        const { document, statements } = statementsIn(text)
        for (const one of statements) {
          for (const words of [one, one.content, one.cue, one.source, one.antecedent]) {
            if (words) expect(document.text.slice(words.start, words.end)).toBe(words.text)
          }
          expect(one.content.start < one.content.end && one.start <= one.content.start && one.content.end <= one.end).toBe(true)
        }
      }),
      { numRuns: 300 }
    )
  })
})
