import { describe, expect, it } from 'vitest'
import { checkContainer } from '../../electron/import/preflight.ts'
import { CONTAINERS } from '../fixtures/hostile/containers.ts'
import { zipOf } from '../fixtures/hostile/zip.ts'

describe('checkContainer', () => {
  it('lets an ordinary document through', async () => {
    const data = new TextEncoder().encode('<w:document/>'.repeat(1000))
    await expect(checkContainer(zipOf([{ name: 'word/document.xml', data }, { name: 'word/media/image 1.png', data }]), 'a.docx')).resolves.toBeUndefined()
  })

  it.each(CONTAINERS.filter(({ fileName }) => fileName !== 'none'))('refuses $what', async ({ bytes, fileName, expected }) => {
    const failure: unknown = await checkContainer(bytes(), fileName).catch((error: unknown) => error)
    expect(failure).toMatchObject({ code: expected.codes![0], message: expect.stringContaining(fileName) })
  })

  it('refuses what is encrypted, and what is no container', async () => {
    const locked = Buffer.from(zipOf([{ name: 'word/document.xml', data: new Uint8Array(20) }]))
    locked[locked.indexOf('PK\x01\x02', 0, 'latin1') + 8]! |= 1
    await expect(checkContainer(locked, 'a.docx')).rejects.toMatchObject({ code: 'encrypted' })
    await expect(checkContainer(new TextEncoder().encode('PK\x03\x04 and no more'), 'a.docx')).rejects.toMatchObject({ code: 'damaged-document' })
  })
})
