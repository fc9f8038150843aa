// @ts-check
import { chmodSync, closeSync, mkdirSync, openSync, readSync, fstatSync, writeFileSync } from 'node:fs'
import { dirname, join, normalize, sep } from 'node:path'
import { inflateRawSync } from 'node:zlib'

/**
 * @typedef {{ name: string, method: number, packedSize: number, mode: number, at: number }} Entry
 */

/**
 * Unpacks the entries of a ZIP file that a filter accepts, with their Unix permissions. The names and numbers of the
 * fields are those of PKWARE's APPNOTE.TXT, sections 4.3.7, 4.3.12 and 4.3.16. ZIP64, encryption and symbolic links are
 * not read: the one archive this is for has none, and is known by its hash.
 *
 * @param {string} zipPath
 * @param {string} folder
 * @param {(name: string) => boolean} accept
 */
export function unzip(zipPath, folder, accept) {
  const file = openSync(zipPath, 'r')
  try {
    for (const entry of readDirectory(file)) {
      if (accept(entry.name)) unpackEntry(file, entry, folder)
    }
  } finally {
    closeSync(file)
  }
}

/**
 * @param {number} file
 * @returns {readonly Entry[]}
 */
function readDirectory(file) {
  const size = fstatSync(file).size
  const tail = readAt(file, Math.max(0, size - 65_557), Math.min(size, 65_557))
  const end = tail.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'))
  if (end < 0) throw new Error('This is not a ZIP file.')
  const directory = readAt(file, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12))
  /** @type {Entry[]} */
  const entries = []
  for (let at = 0; at < directory.length; ) {
    const nameLength = directory.readUInt16LE(at + 28)
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
      method: directory.readUInt16LE(at + 10),
      packedSize: directory.readUInt32LE(at + 20),
      mode: (directory.readUInt32LE(at + 38) >>> 16) & 0o777,
      at: directory.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  }
  return entries
}

/**
 * @param {number} file
 * @param {Entry} entry
 * @param {string} folder
 */
function unpackEntry(file, entry, folder) {
  const target = normalize(join(folder, entry.name))
  if (!target.startsWith(normalize(folder) + sep)) throw new Error(`${entry.name} lies outside the archive.`)
  if (entry.name.endsWith('/')) {
    mkdirSync(target, { recursive: true })
    return
  }
  const header = readAt(file, entry.at, 30)
  const packed = readAt(file, entry.at + 30 + header.readUInt16LE(26) + header.readUInt16LE(28), entry.packedSize)
  mkdirSync(dirname(target), { recursive: true })
  writeFileSync(target, entry.method === 0 ? packed : inflateRawSync(packed))
  if (entry.mode !== 0) chmodSync(target, entry.mode)
}

/**
 * @param {number} file
 * @param {number} position
 * @param {number} length
 * @returns {Buffer}
 */
function readAt(file, position, length) {
  const bytes = Buffer.alloc(length)
  if (readSync(file, bytes, 0, length, position) !== length) throw new Error('The ZIP file is cut short.')
  return bytes
}
