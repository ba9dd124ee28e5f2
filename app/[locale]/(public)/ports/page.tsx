import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { Page, Section } from '@/components/layout/page'
import { PortList } from '@/components/ports/port-list'
import { portKinds } from '@/db/vocabulary'
import { alternates } from '@/lib/registry/alternates'
import { listPorts } from '@/lib/registry/ports'
import { registerVersion } from '@/lib/registry/version'

export default async function Ports() {
  const [locale, t] = [await getLocale(), await getTranslations('ports')]
  const ports = await listPorts(await registerVersion())
  const groups = portKinds.map((kind) => ({ kind, ofKind: ports.filter((port) => port.kind === kind) }))
  return (
    <Page lead={t('lead')} title={t('title')}>
      {groups
        .filter(({ ofKind }) => ofKind.length > 0)
        .map(({ kind, ofKind }) => (
          <Section id={kind} key={kind} title={t(`groups.${kind}`, { count: ofKind.length })}>
            <PortList caption={t(`groups.${kind}`, { count: ofKind.length })} ports={ofKind} />
          </Section>
        ))}
      {ports.length === 0 && <p className="mt-6">{t('empty')}</p>}
      <p className="mt-6">
        <a className="inline-flex min-h-10 items-center" download href={`/${locale}/ports.csv`}>
          {t('download')}
        </a>
      </p>
    </Page>
  )
}

export async function generateMetadata(): Promise<Metadata> {
  const [locale, t] = [await getLocale(), await getTranslations('ports')]
  return {
    title: t('title'),
    description: t('lead'),
    alternates: await alternates(locale, '/ports', { 'text/csv': '/ports.csv' }),
  }
}
