/** The parts of an XLSX workbook, read tag by tag: a part is never held as a tree. */
import { SaxesParser } from 'saxes'

type Tag = { name: string; attributes: Record<string, string> }

/** Reads a part; without its prefix each tag has the name that it is known by. */
export function walk(
  part: Uint8Array | undefined,
  on: { open: (tag: Tag) => void; close?: (name: string) => void; text?: (text: string) => void },
): void {
  if (!part) return
  const parser = new SaxesParser()
  const plain = (name: string) => name.slice(name.indexOf(':') + 1)
  parser.on('opentag', ({ name, attributes }) => on.open({ name: plain(name), attributes }))
  if (on.close) parser.on('closetag', ({ name }) => on.close!(plain(name)))
  if (on.text) parser.on('text', on.text)
  parser.on('error', (error) => {
    throw error
  })
  const decoder = new TextDecoder('utf-8', { fatal: true })
  for (let at = 0; at < part.length; at += 65_536)
    parser.write(decoder.decode(part.subarray(at, at + 65_536), { stream: true }))
  parser.write(decoder.decode()).close()
}

/** `_x000D_`: how the format writes what XML has no room for. */
export function unescaped(text: string): string {
  return text.replace(/_x([0-9A-F]{4})_/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
}
