import type { Metadata } from '../metadata.ts'

/*
 * What documents declare of themselves in their properties: titles that programs filled in, names in one string.
 */

/** Names of files, programs' defaults and numbers are no titles. */
export function isLikelyTitle(title: string): boolean {
  if (title.length < 4 || title.length > 300) return false
  if (/\.(?:docx?|pdf|indd|qxd|qxp|pptx?|xlsx?|odt|rtf|tex|dvi|ps|eps|p65|pmd|cdr|ai|html?|txt|wpd)$/i.test(title)) return false
  if (/^(?:untitled|microsoft (?:word|powerpoint|excel)|document\d*$|layout \d|slide \d|powerpoint presentation|no title|title$|draft$|print|https?:|file:|about:)/i.test(title)) return false
  return /\p{L}{2}.*\p{L}{2}/u.test(title) && (/\s/.test(title.trim()) || /^\p{Lu}?\p{Ll}+$/u.test(title) || /[\p{Script=Han}\p{Script=Hangul}\p{Script=Thai}]/u.test(title))
}

/** The names in one string, as word processors keep them; what names a program or an account is passed over. */
export function authorsFrom(names: string): NonNullable<Metadata['author']> {
  return names
    .split(/\s*(?:;|\n|\band\b|(?<=\p{L}{2}),\s(?=\p{Lu}\S+\s\p{Lu}))\s*/u)
    .map((name) => name.trim().replace(/\s+/g, ' '))
    .filter((name) => name.length >= 3 && name.length <= 120 && /\p{Lu}\p{L}*[\s,]|\p{Lo}{2}|^\p{Lu}{2,}$/u.test(name) && !/^(?:microsoft|adobe|user|admin|owner|administrator|author|unknown|default|windows|acrobat)\b/i.test(name))
    .slice(0, 30)
    .map((name) => ({ literal: name }))
}
