export const PAPERS = ['a4', 'letter'] as const

export type Paper = (typeof PAPERS)[number]

/** Regions on US Letter: Unicode CLDR, supplementalData.xml, `<paperSize type="US-Letter">`; all others use A4. */
const LETTER_REGIONS: ReadonlySet<string> = new Set(
  ['BZ', 'CA', 'CL', 'CO', 'CR', 'GT', 'MX', 'NI', 'PA', 'PH', 'PR', 'SV', 'US', 'VE']
)

/** The paper that offices in `region` use (ISO 3166-1 alpha-2, either case); A4 where the region is not known. */
export function defaultPaper(region: string | undefined): Paper {
  return region !== undefined && LETTER_REGIONS.has(region.toUpperCase()) ? 'letter' : 'a4'
}
