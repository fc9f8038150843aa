import { createRequire, syncBuiltinESMExports } from 'node:module'
import { app, type Session } from 'electron'

/*
 * The offline recipe, all of it, in one place. Each measure leaves something over that another one closes, so
 * none may be dropped because the others seem to do: host rules leave UDP and Node's own sockets, a dead proxy
 * leaves look-ups, request filters leave prefetch, STUN and QUIC, and the spelling checker downloads its
 * dictionary even when it is switched off.
 */

/** Ports are never listened on; 9 is “discard”, which nothing answers. */
const DEAD_PROXY = 'http://127.0.0.1:9'

const SWITCHES: readonly (readonly [name: string, value?: string])[] = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['proxy-server', DEAD_PROXY],
  ['proxy-bypass-list', '<-loopback>'],
  ['disable-features', 'WebRtcHideLocalIpsWithMdns,MediaRouter,DialMediaRouteProvider,OptimizationHints,Translate'],
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-quic'],
  ['dns-prefetch-disable'],
  ['no-pings'],
  ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp']
]

/** Shuts every way out that can be shut before the program is ready. Call it first of all. */
export function closeNetwork(): void {
  for (const [name, value] of SWITCHES) app.commandLine.appendSwitch(name, value)
  unplugNode()
  app.on('session-created', closeSession)
  app.on('web-contents-created', (_event, contents) => contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp'))
}

/** Origins the program serves itself; everything else is cancelled. */
function isOwn(url: string): boolean {
  return url.startsWith('app://') || url.startsWith('devtools://') || url.startsWith('blob:app://')
}

function closeSession(session: Session): void {
  session.setSpellCheckerEnabled(false)
  session.setSpellCheckerDictionaryDownloadURL('app://none/')
  session.webRequest.onBeforeRequest((details, callback) => callback({ cancel: !isOwn(details.url) }))
  session.setPermissionRequestHandler((_contents, _permission, callback) => callback(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event) => event.preventDefault())
}

const refuse = (): never => {
  throw new Error('Briefing Reader has no network.')
}

/** Entry points of Node's network modules. Unplugged rather than left alone: nothing here needs them. */
const NODE_ENTRIES: Readonly<Record<string, readonly string[]>> = {
  net: ['connect', 'createConnection', 'createServer'],
  tls: ['connect', 'createServer'],
  dgram: ['createSocket'],
  dns: ['lookup', 'resolve', 'resolve4', 'resolve6', 'reverse'],
  http: ['request', 'get', 'createServer'],
  https: ['request', 'get', 'createServer'],
  http2: ['connect', 'createServer', 'createSecureServer']
}

function unplugNode(): void {
  const load = createRequire(import.meta.url)
  for (const [name, entries] of Object.entries(NODE_ENTRIES)) {
    const module = load(`node:${name}`) as Record<string, unknown>
    for (const entry of entries) module[entry] = refuse
  }
  const { Socket, Server } = load('node:net') as { Socket: { prototype: object }; Server: { prototype: object } }
  Object.assign(Socket.prototype, { connect: refuse })
  Object.assign(Server.prototype, { listen: refuse })
  for (const name of ['fetch', 'WebSocket', 'EventSource']) {
    Object.defineProperty(globalThis, name, { value: refuse, configurable: false, writable: false })
  }
  syncBuiltinESMExports()
}
