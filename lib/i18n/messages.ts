import type { Messages } from 'next-intl'
import { namespaces } from './namespaces'
import type { Locale } from './routing'

export async function loadMessages(locale: Locale): Promise<Messages> {
  const files = await Promise.all(
    namespaces.map(async (namespace) => {
      const file = await import(`./messages/${locale}/${namespace}.json`)
      return [namespace, file.default] as const
    }),
  )
  return Object.fromEntries(files) as unknown as Messages
}
