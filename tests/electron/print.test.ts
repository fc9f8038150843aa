import { fileURLToPath } from 'node:url'
import { PDFDict, PDFDocument, PDFName, StandardFonts } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { printAssets } from '../../electron/print/assets.ts'
import { finishPdf } from '../../electron/print/finish.ts'
import { faultsOfFonts } from '../../electron/print/fonts.ts'
import { Kept } from '../../electron/print/kept.ts'
import { createQueue, within } from '../../electron/print/queue.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

async function taggedPdf(pages: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  for (let page = 0; page < pages; page++) pdf.addPage().drawText('words', { font })
  const tree = pdf.context.register(pdf.context.obj({ Type: 'StructTreeRoot' }))
  pdf.catalog.set(PDFName.of('StructTreeRoot'), tree)
  pdf.catalog.set(PDFName.of('MarkInfo'), pdf.context.obj({ Marked: true }))
  return pdf.save()
}

describe('finishPdf', () => {
  it('labels the file, counts its pages, and leaves its tags', async () => {
    const raw = await taggedPdf(3)
    const finished = await finishPdf(raw, { title: 'Tïtle — brief', author: 'Reuters', language: 'en-GB' })
    const pdf = await PDFDocument.load(finished.bytes, { updateMetadata: false })
    expect(finished.pages).toBe(3)
    expect([pdf.getTitle(), pdf.getAuthor(), pdf.getCreator()]).toEqual(['Tïtle — brief', 'Reuters', 'Briefing Reader'])
    expect(String(pdf.catalog.get(PDFName.of('Lang')))).toBe('(en-GB)')
    expect(pdf.catalog.lookup(PDFName.of('StructTreeRoot'))).toBeInstanceOf(PDFDict)
    expect(String(pdf.catalog.lookup(PDFName.of('MarkInfo')))).toContain('/Marked true')
  })

  it('sees a font that is not in the file', async () => {
    const { fonts } = await finishPdf(await taggedPdf(1), { title: '', author: '', language: 'en' })
    expect(fonts).toEqual([{ name: 'Helvetica', embedded: false }])
  })
})

describe('faultsOfFonts', () => {
  const own = [{ name: 'SourceSerif4-Regular', embedded: true }, { name: 'Inter-SemiBold', embedded: true }]
  const page = '<!doctype html>\n<html lang="en" class="paper-a4 size-100 one-page">'
  const foreign = '<!doctype html>\n<html lang="zh" class="paper-a4 size-100 one-page beyond-fonts">'

  it('passes a page set in the bundled faces', () => {
    expect(faultsOfFonts(own, page)).toEqual([])
  })

  it('finds faces that are missing, not embedded, or stand in for ours', () => {
    expect(faultsOfFonts([], page)).toEqual(['none of the program’s own fonts is in it'])
    expect(faultsOfFonts([...own, { name: 'DejaVuSans', embedded: true }], page)).toEqual(['DejaVuSans is not one of the program’s own'])
    expect(faultsOfFonts([{ name: 'Inter-Regular', embedded: false }], page)).toContain('Inter-Regular is not embedded')
    expect(faultsOfFonts([{ name: 'InternationalFont', embedded: true }], page)).toHaveLength(2)
  })

  it('lets other fonts in only where the page says so on its root', () => {
    const other = [...own, { name: 'DroidSansFallback', embedded: true }]
    expect(faultsOfFonts(other, foreign)).toEqual([])
    expect(faultsOfFonts(other, `${page}<body>&lt;html class=beyond-fonts`)).toHaveLength(1)
    expect(faultsOfFonts([{ name: 'DroidSansFallback', embedded: false }, ...own], foreign)).toHaveLength(1)
  })
})

describe('Kept', () => {
  const item = (size: number): { bytes: Uint8Array } => ({ bytes: new Uint8Array(size) })

  it('lets the oldest go beyond its number', () => {
    const kept = new Kept({ most: 2, bytes: 1000 })
    const [a, b, c] = [kept.add(item(1)), kept.add(item(2)), kept.add(item(3))]
    expect([a, b, c].map((id) => kept.get(id)?.bytes.length)).toEqual([undefined, 2, 3])
  })

  it('lets the oldest go beyond its size, but never the newest', () => {
    const kept = new Kept({ most: 9, bytes: 100 })
    const [a, b, c] = [kept.add(item(60)), kept.add(item(30)), kept.add(item(20))]
    expect([a, b, c].map((id) => kept.get(id)?.bytes.length)).toEqual([undefined, 30, 20])
    const huge = kept.add(item(500))
    expect([b, c].map((id) => kept.get(id))).toEqual([undefined, undefined])
    expect(kept.get(huge)?.bytes.length).toBe(500)
    expect(kept.get('no such id')).toBeUndefined()
  })
})

describe('the queue', () => {
  it('does one thing at a time, in order, and goes on after a failure', async () => {
    const inTurn = createQueue()
    const log: string[] = []
    const work = (name: string, fails = false) => async () => {
      log.push(`${name} begins`)
      await Promise.resolve()
      log.push(`${name} ends`)
      if (fails) throw new Error(name)
      return name
    }
    const results = await Promise.allSettled([inTurn(work('a')), inTurn(work('b', true)), inTurn(work('c'))])
    expect(log).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends'])
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  })

  it('gives up on work that takes too long', async () => {
    await expect(within(1, new Promise(() => undefined), () => new Error('late'))).rejects.toThrow('late')
    await expect(within(60_000, Promise.resolve(7), () => new Error('late'))).resolves.toBe(7)
  })
})

describe('the style and fonts of printed pages', () => {
  const assets = printAssets(ROOT)
  const css = assets.find(({ fileName }) => fileName === 'print/print.css')!.source as string

  it('holds every file that the style names, and nothing from elsewhere', () => {
    const named = [...css.matchAll(/url\('([^']*)'\)/g)].map(([, url]) => `print/${url!}`)
    const emitted = assets.map(({ fileName }) => fileName).filter((name) => name !== 'print/print.css')
    expect(named.toSorted()).toEqual(emitted.toSorted())
    expect(css).not.toMatch(/https?:|@import|data:/)
    expect(css).toMatch(/@page letter \{\s+size: Letter;/)
  })

  it('holds WOFF2 files', () => {
    for (const { fileName, source } of assets) {
      if (fileName.endsWith('.woff2')) expect(new TextDecoder().decode(source.slice(0, 4) as Uint8Array)).toBe('wOF2')
    }
    expect(assets.length).toBeGreaterThan(35)
  })
})
