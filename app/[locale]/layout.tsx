import '../globals.css'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { connection } from 'next/server'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { preload } from 'react-dom'
import { Footer } from '@/components/layout/footer'
import { Header } from '@/components/layout/header'
import { htmlLang, isLocale } from '@/lib/i18n/routing'
import { fontsOf } from '../fonts'

type Props = { children: ReactNode; params: Promise<{ locale: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const name = (await getTranslations('shell'))('name')
  return { title: { template: `%s · ${name}`, default: name } }
}

export default async function RootLayout({ children, params }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  // A page made at build time would carry no nonce, and its scripts would be blocked.
  await connection()
  for (const font of fontsOf(locale)) preload(font, { as: 'font', type: 'font/woff2', crossOrigin: '' })
  const t = await getTranslations('shell')
  return (
    <html lang={htmlLang[locale]}>
      <body className="flex min-h-dvh flex-col">
        <a className="skip-link" href="#main">
          {t('skip')}
        </a>
        <Header />
        <main className="grow" id="main" tabIndex={-1}>
          {children}
        </main>
        <Footer />
      </body>
    </html>
  )
}
