import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { AdmissionWhole } from '@/components/admissions/admission-whole'
import { PackageTable } from '@/components/admissions/package-table'
import { Text } from '@/components/entries/text'
import { Page, Section } from '@/components/layout/page'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { textFor } from '@/lib/multilingual'
import { permanentAddress } from '@/lib/registry/address'
import { findAdmission } from '@/lib/registry/admissions'
import { alternates } from '@/lib/registry/alternates'
import { findPackage } from '@/lib/registry/package'
import { registerVersion } from '@/lib/registry/version'

type Props = { params: Promise<{ slug: string; admission: string }> }

/** How a newcomer comes to a body: proposed or invited, what the members say of it, what was decided. */
export default async function AdmissionPage({ params }: Props) {
  const { slug, admission } = await params
  const [locale, t] = [await getLocale(), await getTranslations('admission')]
  const [register, cite] = [await getTranslations('register'), await getTranslations('agreement.cite')]
  const found = await findAdmission(await registerVersion(), admission)
  if (found?.body.slug !== slug) notFound()
  const before = await findPackage(await registerVersion(), slug, found.party.slug)
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
      title={t.rich('title', { party: () => <Text texts={found.party.name} /> })}
    >
      <AdmissionWhole admission={found} />
      {before && (
        <Section id="package" title={t('package.title')}>
          <PackageTable found={before} />
        </Section>
      )}
      <p className="mt-9">
        <a href={`/${locale}/workspace/admissions/${admission}`}>{t('toAnswer')}</a>
      </p>
      <p className="mt-3 max-w-read break-words text-ink-2">
        {cite('permanent')} {permanentAddress('admission', found.slug)}
      </p>
    </Page>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, admission } = await params
  const [locale, t] = [await getLocale(), await getTranslations('admission')]
  const found = await findAdmission(await registerVersion(), admission)
  if (!found) return {}
  return {
    title: t('titleText', { party: textFor(found.party.name, locale)?.text ?? '' }),
    alternates: await alternates(locale, `/bodies/${slug}/admissions/${admission}`, {}),
  }
}
