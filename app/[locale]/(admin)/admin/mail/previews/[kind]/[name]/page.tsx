import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { Page, Section } from '@/components/layout/page'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Notice } from '@/components/ui/notice'
import { languages } from '@/db/vocabulary'
import { requireActor } from '@/lib/auth'
import { findExample } from '@/lib/mail-examples/examples'
import { langOf } from '@/lib/multilingual'

type Props = {
  params: Promise<{ kind: string; name: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('operations.previews')
  return { title: t('title'), robots: { index: false } }
}

/** One mail as it would be written, in the language chosen, as text and as HTML. */
export default async function PreviewPage({ params, searchParams }: Props) {
  const [{ kind, name }, given, locale] = [await params, await searchParams, await getLocale()]
  const { actor } = await requireActor(locale)
  const example = findExample(actor, kind, name)
  if (!example) notFound()
  const [t, mail, words] = [
    await getTranslations('operations.previews'),
    await getTranslations('operations.mail'),
    await getTranslations('words.textLanguages'),
  ]
  const language = languages.find((one) => one === given.in) ?? locale
  const { subject, text, html } = await example(language)
  const here = `/${locale}/admin/mail/previews`
  const lang = langOf(language)
  return (
    <Page
      above={
        <Breadcrumbs
          items={[
            { href: `/${locale}/admin/mail`, text: mail('title') },
            { href: here, text: t('title') },
          ]}
          label={mail('title')}
        />
      }
      title={<span lang={lang}>{subject}</span>}
    >
      <Notice tone="info">{t('note')}</Notice>
      <nav aria-label={t('languages')} className="mt-4">
        <ul className="flex flex-wrap gap-x-6">
          {languages.map((one) => (
            <li key={one}>
              <a
                aria-current={one === language ? 'true' : undefined}
                className="inline-flex min-h-10 items-center aria-[current]:font-strong aria-[current]:text-ink"
                href={`${here}/${kind}/${name}?in=${one}`}
              >
                {words(one)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Section id="text" title={t('text')}>
        <pre className="whitespace-pre-wrap break-words font-sans" lang={lang}>
          {text}
        </pre>
      </Section>
      <Section id="html" title={t('html')}>
        {/* Nothing runs in it, and it can reach nothing. */}
        <iframe
          className="h-72 w-full scheme-light border border-line-strong bg-white"
          sandbox=""
          srcDoc={`<!doctype html><html lang="${lang}"><meta name="color-scheme" content="light"><title>${t('html')}</title><body>${html}</body></html>`}
          title={t('html')}
        />
      </Section>
    </Page>
  )
}
