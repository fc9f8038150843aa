import type { PdfFont } from './finish.ts'

/** PostScript names of the bundled faces begin so. */
const BUNDLED = /^(?:SourceSerif4|Inter)(?:[A-Z][A-Za-z]*)?(?:-|$)/
/** On `<html>` of a page that says itself that the bundled fonts lack some of its characters. */
const BEYOND_FONTS = /^<!doctype html>\n<html [^>]*class="[^"]*\bbeyond-fonts\b/

/**
 * What is wrong with the fonts of a PDF made from `html`: a page is set in the bundled faces, all of them embedded.
 * Only a page that says so itself may hold others, for characters that the bundled ones lack.
 */
export function faultsOfFonts(fonts: readonly PdfFont[], html: string): string[] {
  const mayBeForeign = BEYOND_FONTS.test(html)
  const faults = fonts.flatMap(({ name, embedded }) => {
    if (!embedded) return [`${name || 'a font without a name'} is not embedded`]
    return BUNDLED.test(name) || mayBeForeign ? [] : [`${name} is not one of the program’s own`]
  })
  const bundled = fonts.some(({ name }) => BUNDLED.test(name))
  return bundled ? faults : [...faults, 'none of the program’s own fonts is in it']
}
