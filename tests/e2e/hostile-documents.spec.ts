import { DOCUMENTS } from '../fixtures/hostile/documents.ts'
import type { HostileFile } from '../fixtures/hostile/hostile.ts'
import { PDFS } from '../fixtures/hostile/pdfs.ts'
import { importFile, type Outcome } from './importing.ts'
import { expect, test, type Program } from './program.ts'

/** Listens to what the parser's pages say and ask for. That it hears is shown by the control in hostile.spec.ts. */
async function watch({ app }: Program): Promise<() => Promise<string[]>> {
  await app.evaluate(({ app }) => {
    const seen: string[] = []
    Object.assign(globalThis, { seen })
    app.on('web-contents-created', (_event, contents) => {
      contents.on('console-message', (...words: unknown[]) => seen.push(`said ${words.slice(1).join(' ')}`))
      contents.session.webRequest.onErrorOccurred(({ url }) => seen.push(`asked ${url}`))
    })
  })
  return () => app.evaluate(() => (globalThis as unknown as { seen: string[] }).seen)
}

function expectOutcome(outcome: Outcome, { fileName, expected }: HostileFile): void {
  if (!outcome.ok) {
    expect(expected.codes ?? [], outcome.message).toContain(outcome.code)
    expect(outcome.message).toContain(`“${fileName}”`)
    return
  }
  const { document, loss } = outcome.value!.imported!
  expect(expected.has, document.text.slice(0, 200)).toBeDefined()
  for (const words of expected.has!) expect(document.text).toContain(words)
  for (const words of expected.hasNot ?? []) expect(document.text).not.toContain(words)
  expect(loss.wordsIn + loss.wordsAdded).toBe(loss.dropped.reduce((sum, { words }) => sum + words, loss.wordsOut))
}

for (const [group, files] of Object.entries({ PDFs: PDFS, 'Word files and books': DOCUMENTS })) {
  test(`hostile ${group} run nothing, ask for nothing, and come out as they should`, async ({ start }) => {
    test.setTimeout(240_000)
    const program = await start()
    const seen = await watch(program)
    for (const file of files) {
      await test.step(`row ${file.row}: ${file.what}`, async () => {
        const outcome = await importFile(program, file.fileName, file.bytes())
        expectOutcome(outcome, file)
        // pdf.js warns of what it leaves be, and the engine of what the page's policy has refused.
        expect((await seen()).filter((words) => !/Warning: |Refused to (?:set the document's base URI|apply inline style)/.test(words))).toEqual([])
      })
    }
    // The program is still there, and so is its own document.
    await expect(program.page.getByRole('region', { name: 'Text', exact: true })).toBeVisible()
  })
}
