import { readdir } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { acceptReview, bringIn, expect } from './program.ts'

/** A short text of no date. */
export const NOTE = `Fisheries talks resume

The ministers of Norway and Iceland met yesterday in Bergen, the first such meeting since 2019.

“We are close to an agreement,” Norwegian Fisheries Minister Kari Solberg said. Iceland has not confirmed the figures.

Solberg said the quota would rise by 4.5 percent to 120,000 tonnes. Talks end on Friday.
`

/** A document in the window's list. */
export function row(page: Page, name: string | RegExp): Locator {
  return page.getByRole('list', { name: 'Documents' }).getByRole('button', { name })
}

/** Adds a text to the library. */
export async function add(page: Page, text: string, name = 'talks.txt'): Promise<void> {
  await bringIn(page, 'drop', { files: { [name]: text } })
  await acceptReview(page, 'Add to library')
  await expect(page.getByRole('status').getByText(/is in the library/)).toBeVisible()
}

/** The folders of a library's documents. */
export async function documents(library: string): Promise<string[]> {
  const names = await readdir(library, { withFileTypes: true })
  return names.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.')).map(({ name }) => name)
}
