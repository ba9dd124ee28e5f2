/** The bytes of a text file as text: UTF-16 where its mark says so, else strictly UTF-8, else GB18030, as spreadsheets in China write it. */
import { Refusal } from '@/lib/errors'

export function decode(bytes: Uint8Array): string {
  const [first, second] = bytes
  const utf16 =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null
  for (const encoding of utf16 ? [utf16] : ['utf-8', 'gb18030']) {
    try {
      // The mark at its beginning is left out by the decoder.
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      // The next one, if any.
    }
  }
  throw new Refusal('table_encoding')
}
