import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { PackageForm } from '@/components/admissions/package-form'
import { PackageTable } from '@/components/admissions/package-table'
import { Text } from '@/components/entries/text'
import { Page, Section } from '@/components/layout/page'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { textFor } from '@/lib/multilingual'
import { alternates } from '@/lib/registry/alternates'
import { findBody } from '@/lib/registry/bodies'
import { findPackage } from '@/lib/registry/package'
import { registerVersion } from '@/lib/registry/version'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** What a newcomer to a body would have before it; `?party=` says who. */
export default async function PackagePage({ params, searchParams }: Props) {
  const [{ slug }, { party }] = [await params, await searchParams]
  const [locale, t] = [await getLocale(), await getTranslations('admission')]
  const register = await getTranslations('register')
  const found = await findPackage(await registerVersion(), slug, [party].flat()[0] ?? '')
  if (!found) notFound()
  const { newcomer } = found
  return (
    <Page
      above={
        <Breadcrumbs
          items={[
            { href: `/${locale}/bodies`, text: register('bodies.title') },
            { href: `/${locale}/bodies/${slug}`, text: <Text texts={found.body.name} /> },
          ]}
          label={register('breadcrumbs')}
        />
      }
      lead={<p>{t('package.lead')}</p>}
      title={t('package.title')}
    >
      <PackageForm chosen={newcomer?.slug ?? ''} parties={found.newcomers} />
      {newcomer && (
        <Section id="package" title={<Text texts={newcomer.name} />}>
          <PackageTable found={found} />
        </Section>
      )}
    </Page>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const [locale, t] = [await getLocale(), await getTranslations('admission.package')]
  const body = await findBody(await registerVersion(), slug)
  if (!body) return {}
  return {
    title: t('titleOf', { body: textFor(body.name, locale)?.text ?? '' }),
    alternates: await alternates(locale, `/bodies/${slug}/package`, {}),
  }
}
