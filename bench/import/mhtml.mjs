// @ts-check

/**
 * Saves a page as browsers do: one multipart message, the page in quoted-printable, and a picture beside it.
 *
 * @param {Buffer} html
 * @returns {Buffer}
 */
export function mhtmlOf(html) {
  const boundary = '----MultipartBoundary--b3Yk7XgCzOq1----'
  const head = [
    'From: <Saved by Blink>',
    'Snapshot-Content-Location: https://example.org/saved/page.html',
    'Subject: =?utf-8?Q?Saved=20page?=',
    'Date: Wed, 4 Feb 2026 10:00:00 -0000',
    'MIME-Version: 1.0',
    `Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="${boundary}"`,
    '',
    '',
    `--${boundary}`,
    'Content-Type: text/html',
    'Content-ID: <frame-1@mhtml.blink>',
    'Content-Transfer-Encoding: quoted-printable',
    'Content-Location: https://example.org/saved/page.html',
    '',
    '',
  ].join('\r\n')
  const rest = [
    '',
    `--${boundary}`,
    'Content-Type: image/gif',
    'Content-Transfer-Encoding: base64',
    'Content-Location: https://example.org/saved/dot.gif',
    '',
    'R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==',
    `--${boundary}--`,
    '',
  ].join('\r\n')
  return Buffer.concat([Buffer.from(head), Buffer.from(quotedPrintable(html)), Buffer.from(rest)])
}

/**
 * @param {Buffer} bytes
 * @returns {string} RFC 2045, section 6.7
 */
function quotedPrintable(bytes) {
  const lines = []
  let line = ''
  for (const byte of bytes) {
    if (byte === 0x0a) {
      lines.push(line.replace(/[ \t]$/, (space) => `=${space === ' ' ? '20' : '09'}`))
      line = ''
      continue
    }
    const plain = (byte >= 32 && byte <= 126 && byte !== 61) || byte === 9
    const next = plain ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
    if (line.length + next.length > 75) {
      lines.push(`${line}=`)
      line = ''
    }
    line += next
  }
  lines.push(line)
  return lines.join('\r\n')
}
