import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

/*
 * What a printed page is styled with, as the build lays it beside the window's files: `print/print.css` and the
 * faces it names. The names are fixed, because the page that asks for them is text, not a module.
 */

interface Family {
  readonly name: string
  /** Folder of the package under `@fontsource/`, and start of its files' names. */
  readonly folder: string
  readonly faces: readonly (readonly [weight: 400 | 600, style: 'normal' | 'italic'])[]
}

// Static faces: variable ones end up in a PDF as unnamed Type 3 fonts.
const FAMILIES: readonly Family[] = [
  { name: 'Source Serif 4', folder: 'source-serif-4', faces: [[400, 'normal'], [400, 'italic'], [600, 'normal'], [600, 'italic']] },
  { name: 'Inter', folder: 'inter', faces: [[400, 'normal'], [600, 'normal']] }
]

export interface Asset {
  /** Path under the window's output folder. */
  readonly fileName: string
  readonly source: string | Uint8Array
}

/** Style and fonts of printed pages, read from the project at `root`. */
export function printAssets(root: string): Asset[] {
  const faces = FAMILIES.flatMap((family) => facesOf(root, family))
  const style = readFileSync(join(root, 'renderer/print/print.css'), 'utf8')
  return [
    { fileName: 'print/print.css', source: faces.map(({ css }) => css).join('') + style },
    ...faces.map(({ name, bytes }) => ({ fileName: `print/fonts/${name}.woff2`, source: bytes }))
  ]
}

/** Emits {@link printAssets} into the window's output folder. */
export function emitPrintAssets(root: string): Plugin {
  return {
    name: 'print-assets',
    apply: 'build',
    generateBundle() {
      for (const { fileName, source } of printAssets(root)) this.emitFile({ type: 'asset', fileName, source })
    }
  }
}

interface Face {
  readonly name: string
  readonly css: string
  readonly bytes: Uint8Array
}

function facesOf(root: string, { name, folder, faces }: Family): Face[] {
  const from = join(root, 'node_modules/@fontsource', folder)
  const subsets = JSON.parse(readFileSync(join(from, 'unicode.json'), 'utf8')) as Record<string, string>
  return faces.flatMap(([weight, style]) =>
    Object.entries(subsets).map(([subset, range]) => {
      const file = `${folder}-${subset}-${weight}-${style}`
      const bytes = new Uint8Array(readFileSync(join(from, 'files', `${file}.woff2`)))
      return { name: file, css: faceRule(name, file, { weight, style, range }), bytes }
    })
  )
}

function faceRule(family: string, file: string, face: { weight: number; style: string; range: string }): string {
  // `block`: a face that is late is waited for, never replaced.
  return `@font-face{font-family:'${family}';font-style:${face.style};font-weight:${face.weight};font-display:block;src:url('fonts/${file}.woff2') format('woff2');unicode-range:${face.range}}\n`
}
