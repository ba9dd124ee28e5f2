import { useLocale, useTranslations } from 'next-intl'
import { EdtfDate } from '@/components/dates/edtf-date'
import { Shown } from '@/components/entries/text'
import { PartyLink } from '@/components/members/party-name'
import { originalText, textFor } from '@/lib/multilingual'
import type { AgreementSummary } from '@/lib/registry/agreement-summary'
import { StatusTag } from './status-tag'

const columns = ['title', 'date', 'parties', 'status'] as const
const shownParties = 4

/** Rows of the register; on a phone each row is a block. The roles keep it a table for those who hear it. */
export function AgreementsTable({ caption, rows }: { caption: string; rows: AgreementSummary[] }) {
  const t = useTranslations('register.list')
  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: `display: block` takes the roles away
    <table className="block w-full text-table sm:table" role="table">
      <caption className="sr-only">{caption}</caption>
      <thead className="sr-only sm:not-sr-only sm:table-header-group" role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th
              className="border-line-strong border-b-2 py-2 pr-4 text-left align-bottom last:pr-0"
              key={column}
              role="columnheader"
              scope="col"
            >
              {t(`columns.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="block border-line-strong border-t-2 sm:table-row-group sm:border-0" role="rowgroup">
        {rows.map((row) => (
          <AgreementRow key={row.slug} row={row} />
        ))}
      </tbody>
    </table>
    // biome-ignore-end lint/a11y/noRedundantRoles: `display: block` takes the roles away
  )
}

const cell = 'block border-line align-top sm:table-cell sm:border-b sm:py-3 sm:pr-4 sm:last:pr-0'

function AgreementRow({ row }: { row: AgreementSummary }) {
  const locale = useLocale()
  const t = useTranslations('register')
  const words = useTranslations('words')
  const shown = textFor(row.title, locale, row.originalLanguage)
  const original = shown && originalText(row.title, row.originalLanguage, shown.language)
  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: `display: block` takes the roles away
    <tr className="block border-line border-b py-4 sm:table-row sm:border-0 sm:py-0" role="row">
      <th className={`${cell} text-left font-normal`} role="rowheader" scope="row">
        <a className="font-strong" href={`/${locale}/agreements/${row.slug}`}>
          {shown && <Shown text={shown} />}
        </a>
        {original && (
          <span className="block text-ink-2">
            <Shown text={original} />
          </span>
        )}
        <span className="block text-ink-2 text-sm">
          {t('number', { number: row.number })} · {words(`agreementTypes.${row.type}`)}
        </span>
      </th>
      <td className={`${cell} pt-1 sm:min-w-24`} role="cell">
        {row.adopted ? (
          <EdtfDate style="short" text={row.adopted} />
        ) : (
          <span className="text-ink-2">{t('list.noDate')}</span>
        )}
      </td>
      <td className={`${cell} pt-1 sm:max-w-56`} role="cell">
        <Parties row={row} />
      </td>
      <td className={`${cell} pt-2 sm:whitespace-nowrap`} role="cell">
        <StatusTag status={row.status} />
      </td>
    </tr>
    // biome-ignore-end lint/a11y/noRedundantRoles: `display: block` takes the roles away
  )
}

function Parties({ row }: { row: AgreementSummary }) {
  const t = useTranslations('register.list')
  const signatories = row.parties.filter((party) => party.role === 'signatory')
  if (!signatories.length) return <span className="text-ink-2">{t('noParties')}</span>
  const more = signatories.length - shownParties
  return (
    <>
      {signatories.slice(0, shownParties).map((party, place) => (
        <span key={party.slug}>
          {place > 0 && t('separator')}
          <PartyLink party={party} />
        </span>
      ))}
      {more > 0 && t('moreParties', { count: more })}
      {row.signed > 0 && (
        <span className="block text-ink-2 text-sm">
          {t('signedBy', { count: row.signed, of: row.signatories })}
        </span>
      )}
    </>
  )
}
