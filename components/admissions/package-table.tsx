import { useLocale, useTranslations } from 'next-intl'
import { StandingTag, StatusTag } from '@/components/agreements/status-tag'
import { Text } from '@/components/entries/text'
import { PartyLink } from '@/components/members/party-name'
import { Details } from '@/components/ui/details'
import { Cell, Head, RowHead, Table } from '@/components/ui/table'
import type { AccessionPackage } from '@/lib/registry/package'

/** Each agreement of the body: what it is to the newcomer, and which members lag in it. */
export function PackageTable({ found }: { found: AccessionPackage }) {
  const t = useTranslations('admission.package')
  const { rows } = found
  const lacking = rows.filter((row) => row.lacking).length
  if (!rows.length) return <p className="text-ink-2">{t('nothing')}</p>
  return (
    <>
      <p className="max-w-read">{t('sum', { count: rows.length, lacking })}</p>
      <p className="mt-1 max-w-read text-ink-2">{t('gap')}</p>
      <div className="mt-4">
        <Table caption={t('caption')}>
          <thead>
            <tr>
              <Head>{t('agreement')}</Head>
              <Head>{t('newcomer')}</Head>
              <Head>{t('members')}</Head>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.agreement.slug}>
                <AgreementHead agreement={row.agreement} />
                <Cell className="sm:min-w-44">
                  {t(`ways.${row.way}`)}
                  {row.standing && (
                    <span className="block">
                      <StandingTag standing={row.standing} />
                    </span>
                  )}
                </Cell>
                <Cell className="sm:min-w-44">
                  {row.lagging.length ? <Lagging lagging={row.lagging} /> : t('all')}
                </Cell>
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
    </>
  )
}

type Row = AccessionPackage['rows'][number]

function AgreementHead({ agreement }: Pick<Row, 'agreement'>) {
  const { slug, title, originalLanguage, status } = agreement
  return (
    <RowHead className="sm:min-w-52">
      <a href={`/${useLocale()}/agreements/${slug}`}>
        <Text original={originalLanguage} texts={title} />
      </a>
      <span className="block font-normal">
        <StatusTag status={status} />
      </span>
    </RowHead>
  )
}

function Lagging({ lagging }: Pick<Row, 'lagging'>) {
  const t = useTranslations('admission.package')
  return (
    <Details summary={t('lagging', { count: lagging.length })}>
      <ul>
        {lagging.map(({ party, standing }) => (
          <li className="py-0.5" key={party.slug}>
            <PartyLink party={party} /> {standing ? <StandingTag standing={standing} /> : t('noParty')}
          </li>
        ))}
      </ul>
    </Details>
  )
}
