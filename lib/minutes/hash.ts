import { hash } from 'node:crypto'

/** SHA-256 of a text in UTF-8 as it is stored, hexadecimal. */
export function textHash(text: string): string {
  return hash('sha256', text)
}
