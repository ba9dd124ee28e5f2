import { useTranslations } from 'next-intl'
import { EdtfDate } from '@/components/dates/edtf-date'
import { Text } from '@/components/entries/text'
import { PartyHead } from '@/components/members/party-name'
import { Cell, Head, RowHead, Table } from '@/components/ui/table'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { parseEdtf } from '@/lib/edtf'
import type { Participant } from '@/lib/registry/agreement'
import { StandingTag } from './status-tag'

const acts = ['signed', 'approved', 'inForce', 'withdrew'] as const

/** Few agreements are approved apart from signature, and few parties leave: shown where it happened. */
const shownAlways = ['signed', 'inForce']

/** What is recorded of each signatory, and whoever else has a role. */
export function PartiesTable({ parties }: { parties: Participant[] }) {
  const t = useTranslations('agreement.parties')
  const words = useTranslations('words.agreementRoles')
  const signatories = parties.filter((party) => party.role === 'signatory')
  const others = parties.filter((party) => party.role !== 'signatory')
  const columns = acts.filter(
    (act) => shownAlways.includes(act) || signatories.some((party) => party.position?.[act] != null),
  )
  return (
    <>
      {signatories.length > 0 && (
        <Table caption={t('caption')}>
          <thead>
            <tr>
              <Head>{t('party')}</Head>
              {columns.map((act) => (
                <Head key={act}>{t(act)}</Head>
              ))}
              <Head className="max-sm:hidden">{t('standing')}</Head>
            </tr>
          </thead>
          <tbody>
            {signatories.map((party) => (
              <tr key={party.slug}>
                <RowHead>
                  <PartyHead party={party} />
                  {/* On a phone the last column would lie beyond the edge. */}
                  <span className="mt-1 block whitespace-nowrap font-normal sm:hidden">
                    <StandingTag standing={standingOf(party)} />
                  </span>
                </RowHead>
                {columns.map((act) => (
                  <Cell key={act}>
                    {act === 'inForce' && party.position?.inForce === null && party.position.byClause ? (
                      <ByClause date={party.position.byClause} />
                    ) : (
                      <ActDate date={party.position?.[act] ?? null} />
                    )}
                  </Cell>
                ))}
                <Cell className="max-sm:hidden">
                  <StandingTag standing={standingOf(party)} />
                </Cell>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      {others.length > 0 && (
        <ul className="mt-4">
          {others.map((party) => (
            <li className="mt-1" key={`${party.role} ${party.slug}`}>
              <span className="text-ink-2">{words(party.role)}: </span>
              <PartyHead party={party} />
            </li>
          ))}
        </ul>
      )}
      <ActNotes parties={signatories} />
    </>
  )
}

const standingOf = (party: Participant) => party.position?.standing ?? 'not_recorded'

/** What follows from the clause where no entry into force is recorded; a range is too long for a column. */
function ByClause({ date }: { date: string }) {
  const t = useTranslations('agreement.parties')
  return (
    <>
      {parseEdtf(date)?.form === 'date' && <EdtfDate style="short" text={date} />}
      <a className="block text-sm" href="#force">
        {t('byClause')}
      </a>
    </>
  )
}

/** The date of an act; an act without a date is not the same as none. */
function ActDate({ date }: { date: string | null }) {
  const t = useTranslations('agreement.parties')
  if (date === null) {
    return (
      <span className="text-ink-2">
        <span aria-hidden="true">—</span>
        <VisuallyHidden>{t('noAct')}</VisuallyHidden>
      </span>
    )
  }
  return date ? <EdtfDate style="short" text={date} /> : t('undated')
}

function ActNotes({ parties }: { parties: Participant[] }) {
  const t = useTranslations('agreement.parties')
  const words = useTranslations('words.actKinds')
  const notes = parties.flatMap((party) =>
    party.acts.filter((act) => Object.keys(act.note).length).map((act) => ({ party, act })),
  )
  if (!notes.length) return null
  return (
    <div className="mt-4 max-w-read">
      <h3>{t('notes')}</h3>
      <ul className="mt-1">
        {notes.map(({ party, act }) => (
          <li key={act.slug}>
            <Text texts={party.name} />, {words(act.act)}: <Text texts={act.note} />
          </li>
        ))}
      </ul>
    </div>
  )
}
