import { useLocale, useTranslations } from 'next-intl'
import { FormulaWords } from '@/components/bodies/formula'
import { EdtfDate } from '@/components/dates/edtf-date'
import { PartyLink } from '@/components/members/party-name'
import { Cell, Head, RowHead, Table } from '@/components/ui/table'
import { formulaOf } from '@/lib/members/formula'
import type { Change } from '@/lib/members/growth'
import type { BodyGrowth } from '@/lib/registry/growth'
import { totalOf } from './growth-words'

/** Beyond this many nobody reads on; the file has them all. */
const mostRows = 100

type Props = { body: BodyGrowth; caption: string; stateAt: (date: string) => string }

/** Who joined and who left, step by step; `stateAt` gives the address of the position at a date. */
export function ChangesTable({ body, caption, stateAt }: Props) {
  const t = useTranslations('growth.table')
  const undated = useTranslations('register.formula')('undated')
  const { changes } = body.growth
  const shown = changes.slice(-mostRows)
  return (
    <>
      {shown.length < changes.length && (
        <p className="mb-2 text-ink-2">{t('latest', { shown: shown.length, count: changes.length })}</p>
      )}
      <Table caption={caption}>
        <thead>
          <tr>
            <Head>{t('when')}</Head>
            <Head>{t('what')}</Head>
            <Head>{t('then')}</Head>
          </tr>
        </thead>
        <tbody>
          {shown.map((change) => (
            <tr key={`${change.what} ${change.class} ${change.date}`}>
              <RowHead className="min-w-24 font-normal">
                {change.date ? (
                  <a href={stateAt(change.date)}>
                    <EdtfDate text={change.date} />
                  </a>
                ) : (
                  undated
                )}
              </RowHead>
              <Cell className="min-w-40">
                <What body={body} change={change} />
              </Cell>
              <Cell className="min-w-24">
                {body.asFormula ? (
                  <strong>
                    <FormulaWords formula={formulaOf(change.after)} />
                  </strong>
                ) : (
                  <Numbers change={change} />
                )}
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  )
}

function What({ body, change: { what, class: of, parties } }: { body: BodyGrowth; change: Change }) {
  const t = useTranslations('growth.table')
  const words = useTranslations('words.membershipClasses')
  const register = useTranslations('register')
  const named = parties.flatMap(
    (slug) => body.memberships.find(({ party }) => party.slug === slug)?.party ?? [],
  )
  return (
    <>
      {t(what)}
      {of !== 'member' && ` (${words(of)})`}
      {register('colon')}
      {named.map((party, place) => (
        <span key={party.slug}>
          {place > 0 && register('membership.separator')}
          <PartyLink party={party} />
        </span>
      ))}
    </>
  )
}

/** The groups, each with what is certain, and what is possible where that is more. */
function Numbers({ change: { after } }: { change: Change }) {
  const kinds = useTranslations('register.members.groups')
  const locale = useLocale()
  const between = useTranslations('register.formula')
  const members = after.filter((group) => group.class === 'member')
  const number = new Intl.NumberFormat(locale)
  if (!members.length) return <strong>{totalOf(after, 'certain')}</strong>
  return members.map(({ kind, certain, possible }) => (
    <span className="block" key={kind}>
      {kinds(kind)}{' '}
      <strong>
        {certain === possible
          ? number.format(certain)
          : between('between', { certain: number.format(certain), possible: number.format(possible) })}
      </strong>
    </span>
  ))
}
