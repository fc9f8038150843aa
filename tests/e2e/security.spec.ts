import { spawn, type ChildProcess } from 'node:child_process'
import { readdir, readFile, readlink } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { engineSwitches, expect, PROJECT, test } from './program.ts'

/** Electron tells how a window was made, though its types do not say so. */
interface Inspectable {
  getLastWebPreferences(): Readonly<Record<string, unknown>>
}

test('the window is sandboxed, isolated and without Node', async ({ start }) => {
  const { app, page } = await start()
  const preferences = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ webContents }) => (webContents as unknown as Inspectable).getLastWebPreferences())
  )
  expect(preferences).toHaveLength(1)
  expect(preferences[0]).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false })
  const globals = await page.evaluate(() => ['require', 'process', 'module', 'Buffer'].filter((name) => name in globalThis))
  expect(globals).toEqual([])
})

test('the page can neither run strings, style itself inline, nor reach a network', async ({ start }) => {
  const { page } = await start()
  const blocked = await page.evaluate(async () => {
    const violations: string[] = []
    addEventListener('securitypolicyviolation', (event) => violations.push(event.effectiveDirective))
    const attempt = async (act: () => unknown): Promise<string> => {
      try {
        await act()
        return 'done'
      } catch (error) {
        return (error as Error).name
      }
    }
    // The debugger's own evaluation is free of the policy until it first gives way.
    await new Promise(requestAnimationFrame)
    const div = document.body.appendChild(document.createElement('div'))
    div.setAttribute('style', 'color: red')
    const results = {
      eval: await attempt(() => (0, eval)('1 + 1')),
      function: await attempt(() => new Function('return 1')()),
      markup: await attempt(() => (div.innerHTML = '<b>bold</b>')),
      script: await attempt(() => (document.createElement('script').src = 'app://briefing/x.js')),
      worker: await attempt(() => new Worker('blob:x')),
      fetch: await attempt(() => fetch('https://example.org/')),
      own: await attempt(() => fetch('app://briefing/index.html')),
      file: await attempt(() => fetch('file:///etc/passwd')),
      policy: await attempt(() => (window as unknown as { trustedTypes: { createPolicy(name: string, rules: object): unknown } }).trustedTypes.createPolicy('mine', {}))
    }
    await new Promise(requestAnimationFrame)
    const color = getComputedStyle(div).color
    div.remove()
    return { results, color, violations }
  })
  expect(blocked.results).toEqual({
    eval: 'EvalError',
    function: 'EvalError',
    markup: 'TypeError',
    script: 'TypeError',
    worker: 'TypeError',
    fetch: 'TypeError',
    own: 'TypeError',
    file: 'TypeError',
    policy: 'TypeError'
  })
  expect(blocked.color).not.toBe('rgb(255, 0, 0)')
  expect(blocked.violations).toContain('style-src-attr')
  expect(blocked.violations).toContain('connect-src')
})

test('navigation, new windows and permissions are refused', async ({ start }) => {
  const { app, page } = await start()
  const url = page.url()
  const opened = await page.evaluate(() => window.open('https://example.org/') === null)
  expect(opened).toBe(true)
  await page.evaluate(() => {
    const link = document.body.appendChild(document.createElement('a'))
    link.href = 'https://example.org/'
    link.click()
    link.href = 'file:///etc/passwd'
    link.click()
    link.remove()
  })
  expect(await page.evaluate(() => Notification.requestPermission())).toBe('denied')
  expect(await page.evaluate(() => navigator.permissions.query({ name: 'geolocation' }).then(({ state }) => state))).toBe('denied')
  expect(page.url()).toBe(url)
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
})

test('requests are refused unless they are of the agreed form and from the window’s own frame', async ({ start }) => {
  const { app, page } = await start()
  const ask = (channel: string, payload: unknown): Promise<unknown> =>
    page.evaluate(
      ([name, value]) => (window as unknown as { briefingReader: { request(c: unknown, p: unknown): unknown } }).briefingReader.request(name, value),
      [channel, payload] as const
    )
  expect(await ask('file:read', { path: '/etc/passwd' })).toMatchObject({ ok: false, code: 'bad-request' })
  expect(await ask('settings:save', { version: 1, theme: 'pink' })).toMatchObject({ ok: false, code: 'bad-request' })
  expect(await ask('print:pdf', { id: '../../etc/passwd' })).toMatchObject({ ok: false, code: 'bad-request' })
  expect(await ask('print:pdf', { id: 'none', path: '/tmp/x' })).toMatchObject({ ok: false, code: 'bad-request' })
  expect(await ask('app:about', null)).toMatchObject({ ok: true })

  // Another page of the same program, with the same preload, is not the window.
  const preload = join(PROJECT, 'out/preload/preload.cjs')
  const refused = await app.evaluate(async ({ BrowserWindow }, preload) => {
    const other = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } })
    await other.loadURL('app://briefing/index.html')
    const result: unknown = await other.webContents.executeJavaScript("briefingReader.request('app:about', null)")
    other.destroy()
    return { result }
  }, preload)
  expect(refused.result).toMatchObject({ ok: false, code: 'bad-request' })
})

test('only the program’s own files are served', async ({ start }) => {
  const { app } = await start()
  const statuses = await app.evaluate(async ({ session }) => {
    const own = session.defaultSession
    const ask = async (url: string): Promise<number> => (await own.fetch(url)).status
    return Promise.all(
      ['index.html', '../main/main.js', '..%2Fmain%2Fmain.js', '%2Fetc%2Fpasswd', 'a%00b', 'package.json'].map((path) => ask(`app://briefing/${path}`))
    )
  })
  expect(statuses).toEqual([200, 404, 404, 404, 404, 404])
})

test('Node’s network modules are unplugged', async ({ start }) => {
  const { app } = await start()
  const results = await app.evaluate(() => {
    const attempt = (act: () => unknown): string => {
      try {
        act()
        return 'done'
      } catch (error) {
        return (error as Error).message
      }
    }
    const builtin = (name: string): Record<string, (...args: unknown[]) => unknown> =>
      process.getBuiltinModule(name) as never
    return [
      attempt(() => builtin('net')['connect']!(9, '127.0.0.1')),
      attempt(() => builtin('net')['createServer']!()),
      attempt(() => builtin('http')['get']!('http://127.0.0.1:9/')),
      attempt(() => builtin('https')['request']!('https://127.0.0.1:9/')),
      attempt(() => builtin('dgram')['createSocket']!('udp4')),
      attempt(() => builtin('dns')['lookup']!('example.org', () => undefined)),
      attempt(() => fetch('http://127.0.0.1:9/'))
    ]
  })
  expect(new Set(results)).toEqual(new Set(['Briefing Reader has no network.']))
})

test.describe('sockets', () => {
  test.skip(process.platform !== 'linux', 'reads /proc')

  test('a running program holds no internet socket, bound or listening', async ({ emptyFolder }) => {
    // Without Playwright’s own debugging ports.
    const electron = createRequire(import.meta.url)('electron') as string
    const child = spawn(electron, [...engineSwitches(await emptyFolder()), PROJECT], {
      env: { ...process.env, BRIEFING_READER_REPORT_READY: '1' },
      stdio: ['ignore', 'pipe', 'ignore']
    })
    try {
      await lineFrom(child, 'briefing-reader: ready')
      const pids = await familyOf(child.pid!)
      expect(pids.length).toBeGreaterThan(2)
      expect(await internetSocketsOf(pids)).toEqual([])
    } finally {
      child.kill()
    }

    // The control: the same look finds a socket where there is one.
    const server = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    const { port } = server.address() as AddressInfo
    expect(await internetSocketsOf([process.pid])).toContainEqual(expect.stringContaining(port.toString(16).toUpperCase().padStart(4, '0')))
    server.close()
  })
})

function lineFrom(child: ChildProcess, wanted: string): Promise<void> {
  return new Promise((resolve, reject) => {
    createInterface(child.stdout!).on('line', (line) => line === wanted && resolve())
    child.once('exit', (code) => reject(new Error(`ended with ${code} before it said “${wanted}”`)))
  })
}

/** The process and all its descendants. */
async function familyOf(pid: number): Promise<number[]> {
  const parents = new Map<number, number>()
  for (const name of await readdir('/proc')) {
    const stat = /^\d+$/.test(name) ? await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '') : ''
    const parent = /^\d+ \(.*\) \S (\d+)/s.exec(stat)?.[1]
    if (parent) parents.set(Number(name), Number(parent))
  }
  const isOf = (candidate: number): boolean => candidate === pid || (parents.has(candidate) && isOf(parents.get(candidate)!))
  return [...parents.keys()].filter(isOf)
}

/** Rows of the kernel’s TCP and UDP tables whose socket one of the processes holds. */
async function internetSocketsOf(pids: readonly number[]): Promise<string[]> {
  const inodes = new Set<string>()
  for (const pid of pids) {
    for (const fd of await readdir(`/proc/${pid}/fd`).catch(() => [])) {
      const inode = /^socket:\[(\d+)\]$/.exec(await readlink(`/proc/${pid}/fd/${fd}`).catch(() => ''))?.[1]
      if (inode) inodes.add(inode)
    }
  }
  const tables = await Promise.all(['tcp', 'tcp6', 'udp', 'udp6', 'raw', 'raw6'].map((name) => readFile(`/proc/net/${name}`, 'utf8').catch(() => '')))
  return tables.flatMap((table) => table.split('\n').slice(1)).filter((row) => inodes.has(row.trim().split(/\s+/)[9] ?? ''))
}
