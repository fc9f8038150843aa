// @ts-check

/**
 * @param {readonly number[]} values
 * @param {number} share 0.5 for the median, 0.95 for the 95th percentile
 * @returns {number} by the nearest rank
 */
export function percentile(values, share) {
  const ordered = [...values].sort((a, b) => a - b)
  return ordered[Math.max(0, Math.ceil(share * ordered.length) - 1)] ?? Number.NaN
}

/**
 * @param {readonly Record<string, string | number>[]} rows
 * @returns {string} a table, numbers to one decimal
 */
export function table(rows) {
  const heads = Object.keys(rows[0] ?? {})
  const cells = [heads, ...rows.map((row) => heads.map((head) => shown(row[head] ?? '')))]
  const widths = heads.map((_head, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)))
  const line = (/** @type {string[]} */ row) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`
  return [line(cells[0] ?? []), rule, ...cells.slice(1).map(line)].join('\n')
}

/** @param {string | number} value */
function shown(value) {
  return typeof value === 'number' && !Number.isInteger(value) ? value.toFixed(value < 10 ? 2 : 1) : String(value)
}
