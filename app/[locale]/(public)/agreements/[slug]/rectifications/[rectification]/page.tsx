import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { Text } from '@/components/entries/text'
import { Page } from '@/components/layout/page'
import { RectificationWhole } from '@/components/rectifications/rectification-whole'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { permanentAddress } from '@/lib/registry/address'
import { alternates } from '@/lib/registry/alternates'
import { findRectification } from '@/lib/registry/rectifications'
import { registerVersion } from '@/lib/registry/version'

type Props = { params: Promise<{ slug: string; rectification: string }> }

/** A rectification: what is proposed, or the procès-verbal once no party has objected in time. */
export default async function RectificationPage({ params }: Props) {
  const { slug, rectification } = await params
  const [locale, t] = [await getLocale(), await getTranslations('rectification')]
  const register = await getTranslations('register')
  const cite = await getTranslations('agreement.cite')
  const found = await findRectification(await registerVersion(), rectification)
  if (found?.agreement.slug !== slug) notFound()
  const { agreement, number, state } = found
  return (
    <Page
      above={
        <Breadcrumbs
          items={[
            { href: `/${locale}/agreements`, text: register('list.title') },
            {
              href: `/${locale}/agreements/${slug}`,
              text: <Text original={agreement.originalLanguage} texts={agreement.title} />,
            },
          ]}
          label={register('breadcrumbs')}
        />
      }
      lead={<p>{t('number', { number })}</p>}
      title={t(state === 'adopted' ? 'proces' : 'proposal')}
    >
      <RectificationWhole rectification={found} />
      <p className="mt-9 max-w-read break-words text-ink-2">
        {cite('permanent')} {permanentAddress('rectification', found.slug)}
      </p>
    </Page>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, rectification } = await params
  const t = await getTranslations('rectification')
  const found = await findRectification(await registerVersion(), rectification)
  if (!found) return {}
  const locale = await getLocale()
  return {
    title: t('number', { number: found.number }),
    alternates: await alternates(locale, `/agreements/${slug}/rectifications/${rectification}`, {
      'application/json': `/id/rectification/${rectification}.json`,
    }),
  }
}
