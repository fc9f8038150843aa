/** Characters in a cell. What is longer is a text that a table only puts in its place. */
const LONGEST_CELL = 600

/** Whether a table holds data in rows and columns, rather than putting the parts of a page in their places. */
export function isDataTable(table: Element): boolean {
  if (table.querySelector('table, h1, h2, h3, h4, h5, h6, article, section, pre, blockquote')) return false
  const rows = [...table.querySelectorAll('tr')].map((row) => [...row.children].filter(({ localName }) => localName === 'td' || localName === 'th'))
  if (rows.length < 2 || !rows.some((cells) => cells.length > 1)) return false
  return rows.flat().every((cell) => cell.textContent.length <= LONGEST_CELL && cell.querySelectorAll('p').length < 3)
}
