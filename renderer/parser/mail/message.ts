import PostalMime, { type Address, type Email } from 'postal-mime'
import { BriefingError } from '#core/errors.ts'
import { documentFromBlocks, type BlockWords } from '#core/import/blocks.ts'
import { declared, declaredAuthors, declaredDate, declaredLine } from '#core/import/declared.ts'
import { countWords, type Dropped, type Imported } from '#core/import/imported.ts'
import { partQuoted } from '#core/import/quoted.ts'
import { documentFromText } from '#core/import/text.ts'
import { sampleOf } from '#core/import/sample.ts'
import type { Metadata } from '#core/metadata.ts'
import type { Piece } from '../html/flows.ts'
import { importPage } from '../html/html.ts'
import type { ImportContext } from '../importers.ts'

/** A message of which less than this is its own was sent for what it quotes. */
const FEW_WORDS = 40

/** Imports an e-mail message: who sent it to whom and when, and what it says. Earlier messages that it quotes are left out and counted, unless it forwards them. */
export async function importMessage(bytes: Uint8Array, context: ImportContext): Promise<Imported> {
  const email = await PostalMime.parse(bytes, { rfc822Attachments: true })
  context.beat()
  const head = headOf(email)
  const imported = email.html !== undefined && /\S/.test(email.html) ? fromMarkup(email, head, context) : fromText(email, head, context)
  const metadata = { ...imported.metadata, ...metadataOf(email) }
  const dropped = [...imported.loss.dropped, ...attachmentsOf(email)]
  return { ...imported, metadata, loss: { ...imported.loss, dropped } }
}

function fromMarkup(email: Email, head: readonly BlockWords[], context: ImportContext): Imported {
  const forwards = isForward(email)
  let own: boolean | undefined
  const without = ({ kind }: Piece, flows: readonly { pieces: readonly Piece[]; text: string }[]): boolean => {
    own ??= !forwards && flows.reduce((sum, { pieces, text }) => sum + (pieces.some((piece) => piece.kind === 'quoted-message') ? 0 : countWords(text)), 0) >= FEW_WORDS
    return own && kind === 'quoted-message'
  }
  const imported = importPage({ markup: email.html!, mediaType: 'message/rfc822', whole: true, head, without, prepare: markOutlook }, context)
  // What the page of a message says of itself is its mail program's, not its writer's.
  return { ...imported, metadata: {} }
}

/** Outlook quotes by a ruled head, and all that follows it beside it. */
function markOutlook(page: Document): void {
  for (let node = page.querySelector('#divRplyFwdMsg, #x_divRplyFwdMsg'); node; node = node.nextElementSibling) node.classList.add('quoted-history')
}

function fromText(email: Email, head: readonly BlockWords[], { fileName }: ImportContext): Imported {
  const all = email.text ?? ''
  const parted = partQuoted(all)
  const leavesOut = !isForward(email) && countWords(parted.own) >= FEW_WORDS && countWords(parted.quoted) > 0
  const body = documentFromText(leavesOut ? parted.own : all)
  const parts = body.blocks.map(({ kind, level, start, end }) => ({ kind, level, text: body.text.slice(start, end) }))
  const document = documentFromBlocks([...head, ...parts])
  if (parts.length === 0) throw new BriefingError('no-text', `“${fileName}” is a message without words. If it has attachments, save and open those.`)
  const words = head.reduce((sum, { text }) => sum + countWords(text), 0)
  const quoted: Dropped[] = leavesOut
    ? [{ kind: 'quoted-message', items: 1, words: countWords(parted.quoted), sample: sampleOf([parted.quoted]) }]
    : []
  const wordsIn = words + countWords(parted.own) + countWords(parted.quoted)
  const blocks = document.blocks.length
  const loss = { wordsIn, wordsOut: countWords(document.text), wordsAdded: 0, blocksIn: blocks + quoted.length, blocksOut: blocks, dropped: quoted, notes: [] }
  return { mediaType: 'message/rfc822', document, metadata: {}, loss }
}

function isForward({ subject = '', text = '', html = '' }: Email): boolean {
  return /^\s*(?:fwd?|wg|tr|rv|i|enc)\s*:/i.test(subject) || /-{5,}\s*Forwarded message\s*-{5,}/i.test(text + html)
}

function headOf({ subject, from, to, cc, headers }: Email): BlockWords[] {
  const date = headers.find(({ key }) => key === 'date')?.value
  const title = declaredLine(subject)
  const lines: readonly (readonly [string, string | undefined])[] = [
    ['From', from && named(from)],
    ['To', to?.map(named).join(', ')],
    ['Cc', cc?.map(named).join(', ')],
    ['Date', date]
  ]
  return [
    ...(title === undefined ? [] : [{ kind: 'heading' as const, level: 1, text: title }]),
    ...lines.flatMap(([label, value]) => (declaredLine(value) === undefined ? [] : [{ kind: 'credit' as const, text: `${label}: ${declaredLine(value)!}` }]))
  ]
}

function named(one: Address): string {
  if (one.group) return [one.name, ...one.group.map(named)].join(' ')
  return one.name === '' || one.name === one.address ? one.address : `${one.name} <${one.address}>`
}

function metadataOf({ subject, from, headers }: Email): Metadata {
  const date = headers.find(({ key }) => key === 'date')?.value
  return declared({
    type: 'personal_communication',
    title: declaredLine(subject),
    ...declaredAuthors([from?.name === '' ? from.address : from?.name]),
    ...declaredDate(date, 'Date of the message')
  })
}

function attachmentsOf({ attachments }: Email): Dropped[] {
  const real = attachments.filter(({ related, mimeType }) => !(related === true && mimeType.startsWith('image/')))
  const sample = sampleOf(real.map(({ filename }) => filename ?? 'unnamed'))
  return real.length === 0 ? [] : [{ kind: 'attachment', items: real.length, words: 0, sample }]
}
