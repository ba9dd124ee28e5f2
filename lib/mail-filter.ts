/** What mails of the outbox an administrator asks for, as it stands in the address. */
import { z } from 'zod'

/** `kept`: done, but not sent, for there is no mail server. */
export const mailStates = ['waiting', 'failed', 'sent', 'kept'] as const
export type MailState = (typeof mailStates)[number]

export type MailFilter = { state: MailState | ''; to: string; after: string }

export function parseMailFilter(params: Record<string, string | string[] | undefined>): MailFilter {
  const text = (name: string) => (typeof params[name] === 'string' ? params[name].trim() : '')
  return {
    state: mailStates.find((state) => state === text('state')) ?? '',
    to: text('to').toLowerCase().slice(0, 200).replaceAll('\0', ''),
    after: z.uuid().safeParse(text('after')).data ?? '',
  }
}

/** As the end of an address; empty where nothing is asked. */
export function mailSearch(filter: MailFilter): string {
  const search = new URLSearchParams(Object.entries(filter).filter(([, value]) => value))
  return search.size ? `?${search}` : ''
}
