/** The bytes of a text file as text: UTF-16 where its mark says so, else strictly UTF-8, else GB18030, as spreadsheets in China write it. */

/** Null where it is none of these. */
export function decoded(bytes: Uint8Array): string | null {
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
  return null
}
