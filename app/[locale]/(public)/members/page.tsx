import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { Gap } from '@/components/entries/gap'
import { Page, Section } from '@/components/layout/page'
import { PartyHead } from '@/components/members/party-name'
import { Cell, Head, RowHead, Table } from '@/components/ui/table'
import { partyKinds } from '@/db/vocabulary'
import { alternates } from '@/lib/registry/alternates'
import { listParties } from '@/lib/registry/parties'
import { registerVersion } from '@/lib/registry/version'

export default async function Members() {
  const [locale, t] = [await getLocale(), await getTranslations('register.members')]
  const parties = await listParties(await registerVersion())
  return (
    <Page lead={t('lead')} title={t('title')}>
      {partyKinds
        .map((kind) => ({ kind, ofKind: parties.filter((party) => party.kind === kind) }))
        .filter(({ ofKind }) => ofKind.length > 0)
        .map(({ kind, ofKind }) => (
          <Section
            id={kind}
            key={kind}
            title={t('ofKind', { group: t(`groups.${kind}`), count: ofKind.length })}
          >
            <Table caption={t('caption', { group: t(`groups.${kind}`) })}>
              <thead>
                <tr>
                  <Head className="w-2/5">{t('name')}</Head>
                  <Head>{t('code')}</Head>
                  <Head className="text-right">{t('memberships')}</Head>
                  <Head className="text-right">{t('agreements')}</Head>
                </tr>
              </thead>
              <tbody>
                {ofKind.map((party) => (
                  <tr key={party.slug}>
                    <RowHead>
                      <PartyHead party={party} />
                    </RowHead>
                    <Cell>{party.code || <Gap />}</Cell>
                    <Cell className="text-right">{party.memberships}</Cell>
                    <Cell className="text-right">
                      {party.agreements ? (
                        <a href={`/${locale}/agreements?party=${party.slug}`}>{party.agreements}</a>
                      ) : (
                        0
                      )}
                    </Cell>
                  </tr>
                ))}
              </tbody>
            </Table>
          </Section>
        ))}
      {parties.length === 0 && <p className="mt-6">{t('empty')}</p>}
    </Page>
  )
}

export async function generateMetadata(): Promise<Metadata> {
  const [locale, t] = [await getLocale(), await getTranslations('register.members')]
  return { title: t('title'), description: t('lead'), alternates: await alternates(locale, '/members') }
}
