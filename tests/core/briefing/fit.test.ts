import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { composeBrief } from '#core/briefing/compose.ts'
import { CUTS, fitBrief } from '#core/briefing/fit.ts'
import { renderBriefHtml } from '#core/briefing/print/brief-html.ts'
import { bundled } from './bundled.ts'

const page = { paper: 'letter', printedAt: '4 Feb 2026, 14:05 (UTC+00:00)' } as const

/** A renderer whose page holds so many characters of HTML, less where the type is larger. */
function pageHolding(capacity: number): { render: (html: string) => Promise<{ pages: number }>; asked: string[] } {
  const asked: string[] = []
  return {
    asked,
    render: (html) => {
      asked.push(html)
      const size = /size-95/.test(html) ? 0.95 : /size-90/.test(html) ? 0.9 : 1
      return Promise.resolve({ pages: Math.ceil((html.length * size) / capacity) })
    }
  }
}

describe('the ladder of sacrifice', () => {
  it('goes in the order that was decided, down to 9 pt', () => {
    const steps = CUTS.slice(1).map((cut, index) =>
      Object.entries(cut).filter(([key, value]) => CUTS[index]![key as keyof typeof cut] !== value).map(([key, value]) => `${key} ${value}`)
    )
    expect(steps.flat()).toEqual([
      'emptySections left-out', 'timeline 4', 'timeline 3', 'quotes 2', 'people 3', 'keyPoints 3', 'gaps 2', 'points 9.5', 'points 9'
    ])
  })
})

describe('fitBrief', () => {
  it('renders once where the whole page fits', async () => {
    const { render, asked } = pageHolding(1e6)
    const fitted = await fitBrief(bundled, page, render)
    expect(asked).toHaveLength(1)
    expect(fitted).toMatchObject({ fits: true, cutNote: '', rendered: { pages: 1 } })
  })

  it('finds the least cut that fits, as a walk down every step does', async () => {
    const ladder = CUTS.map((cut) => renderBriefHtml(composeBrief(bundled, { cut }), page))
    const sizes = ladder.map((html) => html.length)
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: Math.round(Math.min(...sizes) * 0.85), max: Math.max(...sizes) + 10 }), async (capacity) => {
        const { render, asked } = pageHolding(capacity)
        const fitted = await fitBrief(bundled, page, render)
        const pages = await Promise.all(ladder.map(pageHolding(capacity).render))
        const oracle = ladder[pages.findIndex((rendered) => rendered.pages === 1)]
        expect(fitted.fits).toBe(oracle !== undefined)
        if (oracle !== undefined) expect(fitted.html).toBe(oracle)
        expect(asked.length).toBeLessThanOrEqual(6)
      }),
      { numRuns: 40 }
    )
  })

  it('says on the page itself what was cut', async () => {
    const full = renderBriefHtml(composeBrief(bundled), page).length
    const fitted = await fitBrief(bundled, page, pageHolding(full - 1).render)
    expect(fitted.cutNote).toBe('Cut to fit: 1 timeline entry')
    expect(fitted.html).toContain('<p class="cut">Cut to fit: 1 timeline entry.</p>')
    expect(fitted.html).toContain('Page 1 of 1')
  })

  it('offers more pages where the floor does not fit, with their number, and clips nothing', async () => {
    const fitted = await fitBrief(bundled, { ...page, comment: 'word '.repeat(3000) }, pageHolding(12_000).render)
    expect(fitted.fits).toBe(false)
    expect(fitted.rendered.pages).toBeGreaterThan(1)
    expect(fitted.html).toContain(`${fitted.rendered.pages} pages: it does not fit one`)
    expect(fitted.html).not.toContain('one-page')
    expect(fitted.html).toContain('word '.repeat(2999))
  })

  it('passes on what the renderer throws', async () => {
    await expect(fitBrief(bundled, page, () => Promise.reject(new Error('no printer')))).rejects.toThrow('no printer')
  })
})
