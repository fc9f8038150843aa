import type { Briefing } from '../briefing/briefing.ts'
import { toMarkdown } from '../briefing/export/markdown.ts'
import { toBibtex, toCsl, toRis } from '../briefing/export/references.ts'
import { toWebAnnotation } from '../briefing/export/webannotation.ts'
import type { Annotated } from '../briefing/export/remark.ts'
import { serialiseBriefing } from '../briefing/format.ts'
import { withoutEmpty, type Metadata } from '../metadata.ts'
import type { Notes } from './notes.ts'

interface TextFormat {
  readonly extension: string
  /** What a dialog calls it. */
  readonly name: string
  readonly write: (annotated: Annotated) => string
}

/** The formats that are one text. The travelling `.briefing` holds files and is made elsewhere. */
export const TEXT_FORMATS = {
  markdown: { extension: 'md', name: 'Markdown', write: toMarkdown },
  json: { extension: 'json', name: 'Briefing as JSON', write: ({ briefing }) => serialiseBriefing(briefing) },
  webannotation: { extension: 'jsonld', name: 'Web Annotation', write: toWebAnnotation },
  csl: { extension: 'json', name: 'CSL-JSON', write: ({ briefing }) => toCsl(briefing) },
  bibtex: { extension: 'bib', name: 'BibTeX', write: ({ briefing }) => toBibtex(briefing) },
  ris: { extension: 'ris', name: 'RIS', write: ({ briefing }) => toRis(briefing) }
} as const satisfies Record<string, TextFormat>

export type TextFormatName = keyof typeof TEXT_FORMATS

/** A document in another format, with its analyst's corrections and remarks. */
export function exportText(to: TextFormatName, briefing: Briefing, notes: Notes | null): string {
  const annotated: Annotated = {
    briefing: notes === null ? briefing : { ...briefing, metadata: corrected(briefing.metadata, notes) },
    remarks: notes?.annotations.filter(({ position }) => position.end <= briefing.document.text.length) ?? [],
    tags: notes?.tags ?? [],
    comment: notes?.comment ?? ''
  }
  return TEXT_FORMATS[to].write(annotated)
}

/** The analyst’s word goes before the source’s, and is then neither working nor worked out. Without a title, the working one stays. */
function corrected(metadata: Metadata, { metadata: { title, ...own }, published }: Notes): Metadata {
  const date = published === null ? {} : { issued: { 'date-parts': [published.split('-').map(Number)] } }
  const said = { ...own, ...(title ? { title } : {}), ...date }
  const { titleIsWorking, issuedIsDerived, issuedDerivation, ...rest } = metadata
  return withoutEmpty({
    ...rest,
    ...(said.title === undefined && titleIsWorking !== undefined ? { titleIsWorking } : {}),
    ...(said.issued === undefined && issuedIsDerived !== undefined ? { issuedIsDerived } : {}),
    ...(said.issued === undefined && issuedDerivation !== undefined ? { issuedDerivation } : {}),
    ...said
  })
}
