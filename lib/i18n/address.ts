import type { Locale } from './routing'

/** The page itself in another language, query and all. Without a trusted address: that language's home. */
export function addressIn(target: Locale, current: Locale, address: string | null): string {
  const prefix = `/${current}`
  const rest = address?.startsWith(prefix) ? address.slice(prefix.length) : ''
  return `/${target}${/^[/?]/.test(rest) ? rest : ''}`
}
