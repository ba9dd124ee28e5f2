import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { Page, Section } from '@/components/layout/page'
import { countHandedOn } from '@/lib/registry/iati'
import { reportingOrganisation } from '@/lib/registry/iati-organisation'
import { registerVersion } from '@/lib/registry/version'

const others = ['projects', 'growth', 'ports', 'plans'] as const
const forms = ['csv', 'json', 'atom'] as const

export default async function DataPage() {
  const locale = await getLocale()
  const t = await getTranslations('guide.data')
  const reporting = reportingOrganisation()
  return (
    <Page lead={<p>{t('lead')}</p>} title={t('title')}>
      <Section id="sources" title={t('sources.title')}>
        <p className="max-w-read">{t('sources.text')}</p>
      </Section>
      <Section id="gaps" title={t('gaps.title')}>
        <p className="max-w-read">{t('gaps.text')}</p>
        <p className="mt-2">
          <a className="inline-flex min-h-10 items-center" href={`/${locale}/orphans`}>
            {t('orphans')}
          </a>
        </p>
      </Section>
      <Section id="downloads" title={t('downloads.title')}>
        <p className="max-w-read">{t('downloads.text')}</p>
        <ul className="mt-2 flex flex-wrap gap-x-6">
          {forms.map((form) => (
            <li key={form}>
              <a className="inline-flex min-h-10 items-center" href={`/${locale}/agreements.${form}`}>
                {t(`downloads.${form}`)}
              </a>
            </li>
          ))}
        </ul>
      </Section>
      <Section id="other-downloads" title={t('others.title')}>
        <ul className="flex flex-wrap gap-x-6">
          {others.map((list) => (
            <li key={list}>
              <a className="inline-flex min-h-10 items-center" href={`/${locale}/${list}.csv`}>
                {t(`others.${list}`)}
              </a>
            </li>
          ))}
        </ul>
      </Section>
      <Section id="iati" title={t('iati.title')}>
        <p className="max-w-read">
          {reporting ? t('iati.text', await countHandedOn(await registerVersion())) : t('iati.unset')}
        </p>
        {reporting && (
          <p className="mt-2">
            <a className="inline-flex min-h-10 items-center" href="/projects/iati.xml">
              {t('iati.file')}
            </a>
          </p>
        )}
      </Section>
      <Section id="permanent" title={t('permanent.title')}>
        <p className="max-w-read">{t('permanent.text')}</p>
      </Section>
    </Page>
  )
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('guide.data'))('title') }
}
