import type { SourceDocument } from '../../document.ts'
import type { Entity } from '../../findings.ts'
import { isSpace } from './candidate.ts'
import type { Token } from './tokens.ts'
import { COUNTRY_ALIASES, isDemonym, placeRank } from './words/places.ts'
import { isListedRole } from './words/titles.ts'
import { foldName } from './words/word-set.ts'

/** Adds “the US president” to the aliases of the one person whom the text calls US president. */
export function describedPeople(
  document: SourceDocument, tokens: readonly Token[], entities: readonly Entity[]
): readonly Entity[] {
  const bearers = bearersOfOffices(entities)
  const descriptions = new Map<Entity, Set<string>>()
  for (let index = 2; index < tokens.length; index++) {
    const bearer = described(tokens, index, bearers)
    if (bearer === undefined) continue
    const words = document.text.slice(tokens[index - 2]!.start, tokens[index]!.end).replace(/\s+/g, ' ')
    const said = descriptions.get(bearer) ?? new Set<string>()
    descriptions.set(bearer, said.add(`t${words.slice(1)}`))
  }
  return entities.map((entity) => {
    const said = descriptions.get(entity)
    return said === undefined ? entity : { ...entity, aliases: [...entity.aliases, ...said] }
  })
}

/** Who holds the office of “us president”; `undefined` where more than one does. */
function bearersOfOffices(entities: readonly Entity[]): ReadonlyMap<string, Entity | undefined> {
  const bearers = new Map<string, Entity | undefined>()
  for (const entity of entities) {
    for (const { text } of entity.roles) {
      const words = foldName(text).split(/\s+/)
      if (words.length < 2 || words.includes('former')) continue
      const office = officeOf(words[0]!.replace(/'s?$/, ''), words.at(-1)!)
      bearers.set(office, bearers.has(office) && bearers.get(office) !== entity ? undefined : entity)
    }
  }
  return bearers
}

function described(tokens: readonly Token[], index: number, bearers: ReadonlyMap<string, Entity | undefined>): Entity | undefined {
  if (tokens[index - 2]!.folded !== 'the') return undefined
  const nation = tokens[index - 1]!
  const head = tokens[index]!
  if (head.shape !== 'lower' || !isListedRole(head.folded)) return undefined
  if (!isSpace(nation.gap) || !isSpace(head.gap) || nation.possessive) return undefined
  if (!isDemonym(nation.folded) && placeRank(nation.folded) === undefined) return undefined
  const next = tokens[index + 1]
  if (next !== undefined && isSpace(next.gap) && next.shape === 'capital') return undefined
  return bearers.get(officeOf(nation.folded, head.folded))
}

/** “Colombian” and “Colombia” open alike, which is all that tells them to be one nation. */
function officeOf(nation: string, head: string): string {
  const name = nation === 'american' ? 'united states' : (COUNTRY_ALIASES.get(nation) ?? nation)
  return `${name.slice(0, 5)} ${head}`
}
