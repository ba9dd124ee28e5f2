/** Absolute addresses: made from the setting, never from what a request says of itself. */
import type { Kind, Language } from '@/db/vocabulary'

/** `APP_ORIGIN`, which the start sets always. */
export function publicOrigin(): string {
  const origin = process.env.APP_ORIGIN
  if (!origin) throw new Error('APP_ORIGIN is not set: start the product with npm start')
  return origin.replace(/\/$/, '')
}

/** The address that stays, whatever becomes of the pages. */
export function permanentAddress(kind: Kind, slug: string): string {
  return `${publicOrigin()}/id/${kind}/${slug}`
}

/** A file, known by the SHA-256 of its content. */
export function fileAddress(sha256: string): string {
  return `${publicOrigin()}/files/${sha256}`
}

/** A page in one language. `path` begins with '/' or is ''. */
export function pageAddress(language: Language, path: string): string {
  return `${publicOrigin()}/${language}${path}`
}

/** An address without a language. `path` begins with '/'. */
export function siteAddress(path: string): string {
  return `${publicOrigin()}${path}`
}
