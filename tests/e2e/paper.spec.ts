import { blocksOf, importFile } from './importing.ts'
import { expect, test, type Program } from './program.ts'

/*
 * A policy paper of two columns, with running heads, page numbers, footnotes and divided words, printed by the engine
 * itself and read back: what comes out must be what was set, paragraph by paragraph.
 */

const SOFT = '\u00AD'
const topics = ['Harne', 'Ness', 'Old Quay', 'Saltmarsh', 'Ferry Point', 'Long Bank', 'Kirkholm', 'Westwater']
const PARAGRAPHS = topics.map(
  (place, index) =>
    `At ${place}, the in${SOFT}ter${SOFT}na${SOFT}tion${SOFT}al review found that the sea wall stands ${20 + index} centi${SOFT}me${SOFT}tres lower than the plans say, and that the main${SOFT}te${SOFT}nance of its foun${SOFT}da${SOFT}tions had been put off since ${1990 + index}. The ad${SOFT}min${SOFT}is${SOFT}tra${SOFT}tion of the harbour told the com${SOFT}mit${SOFT}tee that its long-term re${SOFT}spon${SOFT}si${SOFT}bil${SOFT}i${SOFT}ties were never written down, while the De${SOFT}part${SOFT}ment of Rivers said that they were. Both agree that nobody measured the wall between ${1995 + index} and ${2015 + index}, and that the in${SOFT}stru${SOFT}ments to do so were sold.`
)
const NOTES = ['Department of Rivers, Plans of the Harbours, second edition, p. 12.', 'Minutes of the committee, 3 March 2025, paragraph 44.']
const plain = (text: string): string => text.replaceAll(SOFT, '')

/** Sets the paper in the program's own window, which may be styled from scripts only, and prints it. */
async function printPaper({ app, page }: Program): Promise<Uint8Array> {
  await page.evaluate(
    ([paragraphs, notes]) => {
      const style = new CSSStyleSheet()
      style.replaceSync(`
        @page { size: A4; }
        html, body { margin: 0; padding: 0; height: auto; overflow: visible; display: block; font: 10pt/1.3 serif; color: black; background: white; }
        section { position: relative; height: 240mm; break-after: page; overflow: hidden; }
        h1 { font: bold 18pt sans-serif; margin: 0 0 6mm; text-align: center; }
        h2 { font: bold 11pt sans-serif; margin: 3mm 0 1mm; }
        .columns { column-count: 2; column-gap: 8mm; text-align: justify; column-fill: balance; }
        p { margin: 0; text-indent: 4mm; hyphens: manual; orphans: 1; widows: 1; }
        sup { font-size: 6pt; line-height: 0; }
        .notes { position: absolute; bottom: 0; left: 0; right: 0; font-size: 7.5pt; border-top: 1px solid; }
        .notes p { text-indent: 0; }`)
      document.adoptedStyleSheets = [style]
      const make = (name: string, ...children: (Node | string)[]): HTMLElement => {
        const element = document.createElement(name)
        element.append(...children)
        return element
      }
      const sections = [0, 1].map((half) => {
        const own = paragraphs.slice(half * 4, half * 4 + 4)
        const columns = make('div', ...own.flatMap((text, index) => [...(index === 0 ? [make('h2', half === 0 ? 'What was found' : 'What is to be done')] : []), make('p', text, ...(index === 1 ? [make('sup', String(half + 1))] : []))]))
        columns.className = 'columns'
        const foot = make('div', make('p', make('sup', String(half + 1)), ` ${notes[half]!}`))
        foot.className = 'notes'
        return make('section', ...(half === 0 ? [make('h1', 'Walls That Are Too Low')] : []), columns, foot)
      })
      document.body.replaceChildren(...sections)
    },
    [PARAGRAPHS, NOTES] as const
  )
  const base64 = await app.evaluate(async ({ BrowserWindow }) => {
    const line = (words: string): string => `<div style="font-size:8pt;width:100%;text-align:center">${words}</div>`
    const [window] = BrowserWindow.getAllWindows()
    const pdf = await window!.webContents.printToPDF({
      displayHeaderFooter: true,
      headerTemplate: line('Institute of Rivers · Policy Paper 12'),
      footerTemplate: line('<span class="pageNumber"></span>'),
      margins: { top: 0.8, bottom: 0.8, left: 0.8, right: 0.8 }
    })
    return pdf.toString('base64')
  })
  return Buffer.from(base64, 'base64')
}

test('a paper of two columns comes out paragraph by paragraph, its notes at the end', async ({ start }) => {
  const bytes = await printPaper(await start())
  const outcome = await importFile(await start(), 'paper.pdf', bytes)
  expect(outcome.message).toBeUndefined()
  const imported = outcome.value!.imported!
  const texts = PARAGRAPHS.map(plain)
  expect(blocksOf(imported)).toEqual([
    'heading1 p1 Walls That Are Too Low',
    'heading2 p1 What was found',
    ...texts.slice(0, 4).map((text) => `paragraph p1 ${text}`),
    'heading2 p2 What is to be done',
    ...texts.slice(4).map((text) => `paragraph p2 ${text}`),
    'heading2 p1 Notes',
    `list-item p1 1 ${NOTES[0]!}`,
    `list-item p2 2 ${NOTES[1]!}`
  ])
  const { loss } = imported
  expect(loss.dropped.find(({ kind }) => kind === 'running-head')).toMatchObject({ sample: 'Institute of Rivers · Policy Paper 12' })
  expect(loss.dropped.find(({ kind }) => kind === 'page-number')).toMatchObject({ words: 2 })
  expect(loss.dropped.find(({ kind }) => kind === 'footnote')).toMatchObject({ words: 2 })
  expect(loss.wordsIn + loss.wordsAdded).toBe(loss.dropped.reduce((sum, { words }) => sum + words, loss.wordsOut))
  expect(imported.metadata.issuedDerivation).toContain('need not be the day it was published')
})
