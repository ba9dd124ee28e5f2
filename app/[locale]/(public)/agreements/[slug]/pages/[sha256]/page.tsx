import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AgreementTrail } from '@/components/agreements/agreement-trail'
import { Text } from '@/components/entries/text'
import { Page } from '@/components/layout/page'
import { findAgreement } from '@/lib/registry/agreement'
import { registerVersion } from '@/lib/registry/version'

type Props = { params: Promise<{ slug: string; sha256: string }> }

/** The pages of one text as pictures. */
export default async function PagesPage({ params }: Props) {
  const { agreement, text } = await asked(params)
  const t = await getTranslations('texts.look')
  const words = await getTranslations('words.textLanguages')
  const { pictures, pages, file, name, language } = text
  const count = pictures.length
  return (
    <Page
      above={<AgreementTrail agreement={agreement} />}
      lead={<Text original={agreement.originalLanguage} texts={agreement.title} />}
      title={t('title', { language: words(language) })}
    >
      <p className="mt-3 max-w-read">
        {t('lead')} <a href={`/files/${file}`}>{t('file', { name: name || file.slice(0, 12) })}</a>
      </p>
      {pages !== null && pages > count && <p className="mt-2">{t('more', { pages, count })}</p>}
      <ol className="mt-6 max-w-3xl">
        {pictures.map(([width, height], at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a page is known by its number, and does not move
          <li className="mb-6" id={`page-${at + 1}`} key={at}>
            {/* biome-ignore lint/performance/noImgElement: it is made in the size it is shown in */}
            <img
              alt={t('page', { number: at + 1, count })}
              className="h-auto w-full border border-line bg-white"
              height={height}
              loading={at ? 'lazy' : 'eager'}
              src={`/files/${file}/pages/${at + 1}`}
              width={width}
            />
          </li>
        ))}
      </ol>
    </Page>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { text } = await asked(params)
  const t = await getTranslations('texts.look')
  const words = await getTranslations('words.textLanguages')
  return { title: t('title', { language: words(text.language) }), robots: { index: false } }
}

async function asked(params: Props['params']) {
  const { slug, sha256 } = await params
  const agreement = await findAgreement(await registerVersion(), slug)
  const text = agreement?.texts.find(({ file, pictures }) => file === sha256 && pictures.length > 0)
  if (!agreement || !text) notFound()
  return { agreement, text }
}
