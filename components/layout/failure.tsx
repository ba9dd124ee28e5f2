'use client'

import { Button } from '@/components/ui/button'
import en from '@/lib/i18n/messages/en/failure.json'
import mn from '@/lib/i18n/messages/mn/failure.json'
import ru from '@/lib/i18n/messages/ru/failure.json'
import zh from '@/lib/i18n/messages/zh/failure.json'
import { htmlLang, type Locale } from '@/lib/i18n/routing'

// Carried along, because the server that has the other words may be what broke.
const words = { en, zh, mn, ru }

type Props = { error: unknown; locales: readonly Locale[]; retry: () => void }

/** Something broke: what to do, and the number under which our log has it. */
export function Failure({ error, locales, retry }: Props) {
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : null
  return locales.map((locale) => (
    <section className="mx-auto max-w-page px-4 pt-10 sm:px-6" key={locale} lang={htmlLang[locale]}>
      <h1>{words[locale].title}</h1>
      <p className="mt-3 max-w-read">{words[locale].text}</p>
      {digest && (
        <p className="mt-3 max-w-read">
          {words[locale].reference} <strong>{digest}</strong>
        </p>
      )}
      <div className="mt-6 flex flex-wrap items-center gap-4">
        <Button onClick={retry}>{words[locale].retry}</Button>
        <a href={`/${locale}`}>{words[locale].home}</a>
      </div>
    </section>
  ))
}
