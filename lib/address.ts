/** An address within the product that a request names, or the fallback: never another site's. */
export function ownAddress(text: unknown, fallback: string): string {
  return typeof text === 'string' && /^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(text) ? text : fallback
}
