import { NextIntlClientProvider } from 'next-intl'
import { getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'

/** Gives the browser the words the form needs, and no others. */
export async function FormMessages({ children }: { children: ReactNode }) {
  const { workspace, words, dates, errors, texts } = await getMessages()
  const { form, save, conflict, gap, pair, row, noParty, noAct, effect, actLine } = workspace
  const messages = {
    workspace: { form, save, conflict, gap, pair, row, noParty, noAct, effect, actLine },
    words,
    dates,
    errors,
    texts,
  }
  return (
    <NextIntlClientProvider messages={messages as unknown as Awaited<ReturnType<typeof getMessages>>}>
      {children}
    </NextIntlClientProvider>
  )
}
