import { CONTAINERS } from '../fixtures/hostile/containers.ts'
import { RAN, type HostileFile } from '../fixtures/hostile/hostile.ts'
import { MARKUP } from '../fixtures/hostile/markup.ts'
import { NETWORK } from '../fixtures/hostile/network.ts'
import { SHAPES } from '../fixtures/hostile/shapes.ts'
import { expect, test, type Program } from './program.ts'

interface Outcome {
  readonly ok: boolean
  readonly code?: string
  readonly message?: string
  readonly value?: { readonly imported: Imported | null }
}

interface Imported {
  readonly mediaType: string
  readonly document: { readonly text: string }
  readonly metadata: { readonly title?: string }
  readonly loss: { readonly wordsIn: number; readonly wordsAdded: number; readonly wordsOut: number; readonly dropped: readonly { readonly words: number }[] }
}

async function importFile({ page }: Program, { fileName, bytes }: Pick<HostileFile, 'fileName' | 'bytes'>): Promise<Outcome> {
  return page.evaluate(
    async ([name, base64]) => {
      const { briefingReader } = window as unknown as { briefingReader: { request(channel: string, payload: unknown): Promise<never> } }
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
      const offered: { value: { id: string } } = await briefingReader.request('import:offer', { fileName: name, bytes })
      return briefingReader.request('import:read', { ticket: offered.value.id })
    },
    [fileName, Buffer.from(bytes()).toString('base64')] as const
  )
}

/** Listens to everything that the parser's pages say, and to every request that any of them makes beyond the program. */
async function watch({ app }: Program): Promise<void> {
  await app.evaluate(({ app }) => {
    const seen: string[] = []
    Object.assign(globalThis, { seen })
    app.on('web-contents-created', (_event, contents) => {
      contents.on('console-message', (...words: unknown[]) => seen.push(`said ${words.slice(1).join(' ')}`))
      contents.session.webRequest.onErrorOccurred(({ url }) => seen.push(`asked ${url}`))
    })
  })
}

function seenBy({ app }: Program): Promise<string[]> {
  return app.evaluate(() => (globalThis as unknown as { seen: string[] }).seen)
}

/** Styles and base addresses are refused while the markup is parsed, whether or not it would ever be shown. */
function isRefusal(line: string): boolean {
  return /^said \d Refused to (?:apply inline style|set the document's base URI to \S+) because it violates/.test(line) && !line.includes(RAN)
}

function expectOutcome(outcome: Outcome, { fileName, expected }: HostileFile): void {
  if (!outcome.ok) {
    expect(expected.codes ?? []).toContain(outcome.code)
    expect(outcome.message).toContain(`“${fileName}”`)
    return
  }
  const { mediaType, document, metadata, loss } = outcome.value!.imported!
  expect(expected.has).toBeDefined()
  for (const words of expected.has!) expect(document.text).toContain(words)
  for (const words of expected.hasNot ?? []) expect(document.text).not.toContain(words)
  if (expected.title !== undefined) expect(metadata.title).toBe(expected.title)
  if (expected.mediaType !== undefined) expect(mediaType).toBe(expected.mediaType)
  expect(loss.wordsIn + loss.wordsAdded).toBe(loss.dropped.reduce((sum, { words }) => sum + words, loss.wordsOut))
}

for (const [group, files] of Object.entries({ MARKUP, NETWORK, CONTAINERS, SHAPES })) {
  test(`hostile files (${group.toLowerCase()}) run nothing, ask for nothing, and come out as they should`, async ({ start }) => {
    test.setTimeout(240_000)
    const program = await start()
    await watch(program)
    for (const file of files) {
      await test.step(`row ${file.row}: ${file.what}`, async () => expectOutcome(await importFile(program, file), file))
    }
    expect((await seenBy(program)).filter((line) => !isRefusal(line))).toEqual([])
    // The program is still there, and so is its own document.
    await expect(program.page.getByRole('region', { name: 'Text', exact: true })).toBeVisible()
  })
}

test('the control: a script that does run in the parser’s page is seen', async ({ start }) => {
  const program = await start()
  await watch(program)
  await program.app.evaluate(({ app }, word) => {
    app.on('web-contents-created', (_event, contents) => {
      contents.once('dom-ready', () => void contents.executeJavaScript(`console.log('${word}'); new Image().src = 'https://hostile.example.org/x'; fetch('https://hostile.example.org/y').catch(() => 0); 0`).catch(() => undefined))
    })
  }, RAN)
  await importFile(program, MARKUP[0]!)
  await expect.poll(async () => (await seenBy(program)).join('\n')).toContain(RAN)
  await expect.poll(async () => (await seenBy(program)).join('\n')).toMatch(/Refused to|violates/)
})
