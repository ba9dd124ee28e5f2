import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { AgreementTrail } from '@/components/agreements/agreement-trail'
import { Text } from '@/components/entries/text'
import { Page } from '@/components/layout/page'
import { ChooseTexts } from '@/components/texts/choose-texts'
import { SideBySide } from '@/components/texts/side-by-side'
import { textFor } from '@/lib/multilingual'
import { findAgreement } from '@/lib/registry/agreement'
import { alternates } from '@/lib/registry/alternates'
import { chooseTexts } from '@/lib/registry/text-choice'
import { readTexts } from '@/lib/registry/texts'
import { registerVersion } from '@/lib/registry/version'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** Two language versions of an agreement, article by article. */
export default async function TextsPage({ params, searchParams }: Props) {
  const { slug } = await params
  const locale = await getLocale()
  const t = await getTranslations('texts.reading')
  const words = await getTranslations('words')
  const agreement = await findAgreement(await registerVersion(), slug)
  if (!agreement?.texts.length) notFound()
  const readable = agreement.texts.filter((text) => text.reading === 'words')
  const others = agreement.texts.filter((text) => text.reading !== 'words')
  const chosen = chooseTexts(readable, await searchParams, locale)
  const sides = await readTexts(chosen)
  return (
    <Page
      above={<AgreementTrail agreement={agreement} />}
      lead={<Text original={agreement.originalLanguage} texts={agreement.title} />}
      title={t('title')}
    >
      <p className="mt-3 max-w-read">{t('lead')}</p>
      {readable.length > 1 && <ChooseTexts chosen={chosen} texts={readable} />}
      {others.length > 0 && (
        <>
          <p className="mt-5">{t('unread')}</p>
          <ul className="list-disc pl-5">
            {others.map(({ file, language, reading }) => (
              <li key={file}>
                {t('scan', {
                  name: words(`textLanguages.${language}`),
                  reading: reading ? words(`fileReadings.${reading}`) : t('waiting'),
                })}
              </li>
            ))}
          </ul>
        </>
      )}
      {!sides.length && <p className="mt-5">{t('nothing')}</p>}
      {sides
        .filter((side) => side.cut)
        .map(({ file, language }) => (
          <p className="mt-4" key={file}>
            <a href={`/files/${file}`}>{t('cut', { language: words(`textLanguages.${language}`) })}</a>
          </p>
        ))}
      <SideBySide sides={sides.map(({ file, language, text }) => ({ file, language, text }))} />
    </Page>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const [locale, t] = [await getLocale(), await getTranslations('texts.reading')]
  const agreement = await findAgreement(await registerVersion(), slug)
  if (!agreement) return {}
  const title = textFor(agreement.title, locale, agreement.originalLanguage)?.text ?? ''
  return {
    title: `${t('title')} · ${title}`,
    alternates: await alternates(locale, `/agreements/${slug}/texts`),
  }
}
