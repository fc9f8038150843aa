/*
 * What core may take for granted beyond ECMAScript: the WHATWG Encoding classes, which Node and every browser
 * engine provide alike. Nothing else of a host's globals is visible here.
 */
declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean })
  readonly encoding: string
  decode(input?: Uint8Array): string
}
declare class TextEncoder {
  encode(input?: string): Uint8Array
}
