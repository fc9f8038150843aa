import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseBriefing } from '../../core/briefing/format.ts'
import { searchAsTyped } from '../../core/search/as-typed.ts'
import { createSearcher } from '../../core/search/search.ts'
import { NearSearch } from '../../renderer/near-search.ts'

const briefing = parseBriefing(readFileSync(new URL('../../resources/bundled/briefing.json', import.meta.url), 'utf8'))
const far = createSearcher(briefing)

describe('NearSearch', () => {
  it.each(['p', 'petr', 'petro', 'white hou', '"war cri', 'sanction*', 'speaker:petro drug', 'nowhere', ''])(
    'finds for “%s” what the engine finds',
    async (query) => {
      const near = await NearSearch.of(briefing, far.storedIndex())
      for (const typing of [true, false]) {
        expect(near.search(query, { typing })).toEqual(searchAsTyped(far, query, { typing }))
      }
    }
  )

  it('leaves to the engine what may take longer than a frame', async () => {
    const near = await NearSearch.of(briefing, far.storedIndex())
    expect(near.search('(a|b)*c', { regex: true })).toBeUndefined()
    expect(near.search('/na.*s/', {})).toBeUndefined()
    expect(near.search('word '.repeat(100), {})).toBeUndefined()
  })
})
