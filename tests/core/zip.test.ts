import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter, type ZipWriterConstructorOptions } from '@zip.js/zip.js/lib/zip-core-native.js'
import { describe, expect, it } from 'vitest'
import { unzip, zip, zipDirectory, type Container } from '../../core/zip.ts'
import { CONTAINERS } from '../fixtures/hostile/containers.ts'
import { zipOf, type ZipEntry } from '../fixtures/hostile/zip.ts'

const words = (text: string): Uint8Array => new TextEncoder().encode(text)
const DOCUMENT: ZipEntry = { name: 'word/document.xml', data: words('<w:document/>'.repeat(1000)) }
const unzipAll = async (bytes: Uint8Array): Promise<Container> => unzip(bytes, { fileName: 'a.docx', want: () => true })

async function written(options: ZipWriterConstructorOptions & { password?: string }): Promise<Uint8Array> {
  const writer = new ZipWriter<Uint8Array>(new Uint8ArrayWriter(), options)
  await writer.add(DOCUMENT.name, new Uint8ArrayReader(DOCUMENT.data))
  return writer.close()
}

describe('zipDirectory', () => {
  it('lists what an ordinary document holds', async () => {
    const bytes = zipOf([DOCUMENT, { name: 'word/media/image 1.png', data: words('x') }])
    expect(await zipDirectory(bytes, 'a.docx')).toMatchObject([{ name: DOCUMENT.name, unpacked: DOCUMENT.data.length }, { name: 'word/media/image 1.png', unpacked: 1 }])
  })

  it('pauses on the way through a long directory', async () => {
    let pauses = 0
    const bytes = zipOf(Array.from({ length: 1000 }, (_unused, index) => ({ name: `${index}`, data: words('x') })))
    await zipDirectory(bytes, 'a.docx', () => Promise.resolve(pauses++))
    expect(pauses).toBe(10)
  })

  it('unpacks nothing: what is packed may be anything', async () => {
    const bytes = zipOf([DOCUMENT])
    bytes.fill(0xff, 30 + DOCUMENT.name.length, 60)
    expect(await zipDirectory(bytes, 'a.docx')).toHaveLength(1)
    await expect(unzipAll(bytes)).rejects.toMatchObject({ code: 'damaged-document' })
  })

  it.each(CONTAINERS)('refuses $what', async ({ bytes, fileName, expected }) => {
    const failure: unknown = await zipDirectory(bytes(), fileName).catch((error: unknown) => error)
    expect(failure).toMatchObject({ code: expected.codes![0], message: expect.stringContaining(fileName) })
  })

  it('refuses what is locked, by its flag or in truth', async () => {
    const flagged = Buffer.from(zipOf([DOCUMENT]))
    flagged[flagged.indexOf('PK\x01\x02', 0, 'latin1') + 8]! |= 1
    await expect(zipDirectory(flagged, 'a.docx')).rejects.toMatchObject({ code: 'encrypted' })
    await expect(zipDirectory(await written({ password: 'secret' }), 'a.docx')).rejects.toMatchObject({ code: 'encrypted' })
  })

  it('refuses what is no container', async () => {
    for (const bytes of [new Uint8Array(), words('PK\x03\x04 and no more'), words('PK\x05\x06')]) {
      await expect(zipDirectory(bytes, 'a.docx')).rejects.toMatchObject({ code: 'damaged-document' })
    }
  })

  it('refuses a directory that is cut off at any place', async () => {
    const bytes = zipOf([DOCUMENT, { name: 'word/styles.xml', data: words('x') }])
    for (let length = bytes.length - 1; length > 0; length -= 7) {
      await expect(zipDirectory(bytes.slice(0, length), 'a.docx')).rejects.toMatchObject({ code: 'damaged-document' })
    }
  })
})

describe('unzip', () => {
  it('gives the files that are wanted, and the names of all', async () => {
    const bytes = zipOf([DOCUMENT, { name: 'word/media/image.png', data: words('x') }])
    const { files, names } = await unzip(bytes, { fileName: 'a.docx', want: (name) => name.endsWith('.xml') })
    expect(names).toEqual([DOCUMENT.name, 'word/media/image.png'])
    expect([...files]).toEqual([[DOCUMENT.name, DOCUMENT.data]])
  })

  it('reads ZIP64, and what was written in one go', async () => {
    for (const options of [{ zip64: true }, { dataDescriptor: true }, { level: 0 }]) {
      const bytes = await written(options)
      expect(await zipDirectory(bytes, 'a.docx')).toHaveLength(1)
      expect((await unzipAll(bytes)).files.get(DOCUMENT.name)).toEqual(DOCUMENT.data)
    }
  })

  it('stops where more comes out than the directory claims', async () => {
    const bytes = zipOf([{ name: 'word/document.xml', data: new Uint8Array(50 * 1024 * 1024), claims: 1000 }])
    let beats = 0
    await expect(unzip(bytes, { fileName: 'a.docx', want: () => true, beat: () => beats++ })).rejects.toMatchObject({ code: 'damaged-document' })
    expect(beats).toBeLessThan(10)
  })

  it('refuses content that is not what was packed', async () => {
    const bytes = zipOf([{ name: 'word/document.xml', data: words('abc') }])
    const checksum = 14
    bytes[checksum]! ^= 1
    bytes[bytes.length - 22 - DOCUMENT.name.length - 46 + 16]! ^= 1
    await expect(unzipAll(bytes)).rejects.toMatchObject({ code: 'damaged-document', message: expect.stringContaining('a.docx') })
  })

  it('refuses entries whose data is the same', async () => {
    const bytes = zipOf([DOCUMENT, { name: 'word/copy0000.xml', data: DOCUMENT.data }])
    const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const second = view.lastIndexOf('PK\x01\x02', undefined, 'latin1')
    view.writeUInt32LE(0, second + 42)
    await expect(unzipAll(bytes)).rejects.toMatchObject({ code: 'damaged-document' })
  })
})

describe('zip', () => {
  it('is unpacked as it was, and makes the same bytes of the same files', async () => {
    const files = [['a.txt', words('Words. '.repeat(500))], ['b/ä.txt', new Uint8Array()]] as const
    const { bytes, entries } = await zip(files)
    expect(entries[0]!.packed).toBeLessThan(entries[0]!.unpacked / 10)
    expect([...(await unzipAll(bytes)).files]).toEqual(files)
    expect((await zip(files)).bytes).toEqual(bytes)
  })

  it('does not squeeze what is to be stored', async () => {
    const { entries } = await zip([['a.txt', words('a'.repeat(500))]], () => true)
    expect(entries[0]).toMatchObject({ packed: 500, unpacked: 500 })
  })
})
