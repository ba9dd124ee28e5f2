import './globals.css'
import en from '@/lib/i18n/messages/en/shell.json'
import mn from '@/lib/i18n/messages/mn/shell.json'
import ru from '@/lib/i18n/messages/ru/shell.json'
import zh from '@/lib/i18n/messages/zh/shell.json'
import { htmlLang, locales } from '@/lib/i18n/routing'

const words = { en, zh, mn, ru }

/** Addresses outside every language: the layout of a language cannot be drawn, so all four speak. */
export default function NotFound() {
  return (
    <html lang="en">
      <body>
        <title>404</title>
        <main className="mx-auto max-w-page px-4 py-10 sm:px-6">
          <h1>404</h1>
          {locales.map((locale) => (
            <section className="mt-8" key={locale} lang={htmlLang[locale]}>
              <h2>{words[locale].notFound.title}</h2>
              <p className="mt-2 max-w-read">{words[locale].notFound.text}</p>
              <p className="mt-2">
                <a href={`/${locale}`}>{words[locale].name}</a>
              </p>
            </section>
          ))}
        </main>
      </body>
    </html>
  )
}
