import { useTranslations } from 'next-intl'
import { EdtfDate } from '@/components/dates/edtf-date'
import { PartyHead } from '@/components/members/party-name'
import { Cell, Head, RowHead, Table } from '@/components/ui/table'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { takesPart } from '@/lib/agreements/acts'
import { parseEdtf } from '@/lib/edtf'
import type { Participant } from '@/lib/registry/agreement'
import { StandingTag } from './status-tag'

const columns = ['signed', 'approved', 'provisional', 'inForce', 'suspended', 'withdrew'] as const
type Column = (typeof columns)[number]

/** Few agreements are confirmed apart from signature, and few parties leave: shown where it happened. */
const shownAlways: Column[] = ['signed', 'inForce']

/** The signature chart: what is recorded of whoever signed or joined, and who else has a role. */
export function PartiesTable({ parties }: { parties: Participant[] }) {
  const t = useTranslations('agreement.parties')
  const words = useTranslations('words.agreementRoles')
  const taking = parties.filter((party) => takesPart(party.role))
  const others = parties.filter((party) => !takesPart(party.role))
  const shown = columns.filter(
    (column) => shownAlways.includes(column) || taking.some((party) => isRecorded(party, column)),
  )
  const marked = taking.some(
    ({ position }) => position?.adReferendum || position?.acceded != null || position?.succeeded != null,
  )
  return (
    <>
      {taking.length > 0 && (
        <Table caption={t('caption')}>
          <thead>
            <tr>
              <Head>{t('party')}</Head>
              {shown.map((column) => (
                <Head key={column}>{t(column)}</Head>
              ))}
              <Head className="max-sm:hidden">{t('standing')}</Head>
            </tr>
          </thead>
          <tbody>
            {taking.map((party) => (
              <tr key={party.slug}>
                <RowHead>
                  <PartyHead party={party} />
                  {/* On a phone the last column would lie beyond the edge. */}
                  <span className="mt-1 block whitespace-nowrap font-normal sm:hidden">
                    <StandingTag standing={standingOf(party)} />
                  </span>
                </RowHead>
                {shown.map((column) => (
                  <Cell key={column}>
                    <Recorded column={column} party={party} />
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
      {marked && <p className="mt-2 text-ink-2 text-sm">{t('marks')}</p>}
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
    </>
  )
}

const standingOf = (party: Participant) => party.position?.standing ?? 'not_recorded'

function isRecorded({ position }: Participant, column: Column): boolean {
  if (column === 'approved') return (position?.approved ?? position?.acceded ?? position?.succeeded) != null
  return position?.[column] != null
}

/** What a party did by its date, marked where it became a party otherwise than by signing, or has signed ad referendum. */
function Recorded({ party: { position }, column }: { party: Participant; column: Column }) {
  const t = useTranslations('agreement.parties')
  if (!position) return <ActDate date={null} />
  if (column === 'inForce' && position.inForce === null && position.byClause) {
    return <ByClause date={position.byClause} />
  }
  if (column === 'signed') {
    return (
      <>
        <ActDate date={position.signed} />
        {position.adReferendum && <span className="block text-ink-2 text-sm">{t('adReferendumMark')}</span>}
      </>
    )
  }
  if (column !== 'approved' || position.approved !== null) return <ActDate date={position[column]} />
  const { acceded, succeeded } = position
  return (
    <>
      <ActDate date={acceded ?? succeeded} />
      {acceded !== null && ` ${t('accededMark')}`}
      {acceded === null && succeeded !== null && ` ${t('succeededMark')}`}
    </>
  )
}

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
