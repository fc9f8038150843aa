import { describe, expect, it } from 'vitest'
import { DEFAULT_SETTINGS, steppedScale, withComment, withPlace } from '../../../core/ipc/settings.ts'

describe('steppedScale', () => {
  it('goes up and down the steps and stops at the ends', () => {
    expect(steppedScale(100, 1)).toBe(110)
    expect(steppedScale(100, -1)).toBe(90)
    expect(steppedScale(133, 1)).toBe(150)
    expect(steppedScale(133, -1)).toBe(125)
    expect(steppedScale(300, 1)).toBe(300)
    expect(steppedScale(80, -1)).toBe(80)
  })
})

describe('what is kept by source', () => {
  it('keeps one place for a source, the newest last, and two hundred in all', () => {
    let settings = withPlace(DEFAULT_SETTINGS, 'a', { block: 1, share: 0 })
    settings = withPlace(settings, 'b', { block: 2, share: 0.5 })
    settings = withPlace(settings, 'a', { block: 3, share: 0.25 })
    expect(settings.places).toEqual([
      ['b', { block: 2, share: 0.5 }],
      ['a', { block: 3, share: 0.25 }]
    ])
    for (let index = 0; index < 300; index++) settings = withPlace(settings, `hash-${index}`, { block: 0, share: 0 })
    expect(settings.places).toHaveLength(200)
    expect(settings.places.at(-1)?.[0]).toBe('hash-299')
  })

  it('forgets an emptied comment', () => {
    const settings = withComment(DEFAULT_SETTINGS, 'a', 'Ask again.')
    expect(settings.comments).toEqual([['a', 'Ask again.']])
    expect(withComment(settings, 'a', '').comments).toEqual([])
  })
})
