import { useLocale, useTranslations } from 'next-intl'
import { EdtfDate } from '@/components/dates/edtf-date'
import { Text } from '@/components/entries/text'
import { PartyLink } from '@/components/members/party-name'
import { Details } from '@/components/ui/details'
import type { Act, Agreement } from '@/lib/registry/agreement'
import type { PartyName } from '@/lib/registry/directory'

type ActOf = Act & { party: PartyName }

/** Beyond so many the list is folded: the chart above says the same in fewer words. */
const mostOpen = 20

/** Every act with all that is recorded of it. */
export function ActsSection({ agreement }: { agreement: Agreement }) {
  const locale = useLocale()
  const t = useTranslations('agreement.acts')
  const between = useTranslations('agreement.between')
  const acts = actsOf(agreement)
  const list = (
    <ul className="max-w-read border-line border-t">
      {acts.map((act) => (
        <li className="border-line border-b py-2.5" key={act.slug}>
          <ActInFull act={act} others={acts} />
        </li>
      ))}
    </ul>
  )
  return (
    <>
      {acts.length <= mostOpen ? list : <Details summary={t('all', { count: acts.length })}>{list}</Details>}
      {agreement.parties.filter(({ position }) => position).length > 1 && (
        <p className="no-print mt-2">
          <a
            className="inline-flex min-h-10 items-center"
            href={`/${locale}/agreements/${agreement.slug}/between`}
          >
            {between('link')}
          </a>
        </p>
      )}
    </>
  )
}

/** The acts on an agreement, whoever did them. */
export function actsOf(agreement: Agreement): ActOf[] {
  return [
    ...agreement.parties.flatMap((party) => party.acts.map((act) => ({ ...act, party: party as PartyName }))),
    ...agreement.otherActs,
  ]
}

function ActInFull({ act, others }: { act: ActOf; others: ActOf[] }) {
  const t = useTranslations('agreement.acts')
  const words = useTranslations('words')
  const kind = words(`actKinds.${act.act}`)
  const about = others.find(({ slug }) => slug === act.about)
  const party = (name: PartyName) => () => <PartyLink party={name} />
  const rows = [
    act.effect && t.rich('effect', { date: () => <EdtfDate text={act.effect} /> }),
    act.predecessor && t.rich('predecessor', { party: party(act.predecessor) }),
    about && t.rich('about', { party: party(about.party), act: words(`actKinds.${about.act}`) }),
    act.opposes && t('opposes'),
    act.articles.length > 0 && t('articles', { articles: act.articles.join(words('comma')) }),
    isStatement(act) && !act.articles.length && t('whole'),
    isGiven(act.place) && (
      <>
        {t('place')} <Text texts={act.place} />
      </>
    ),
    isGiven(act.signer) && (
      <>
        {t('signer')} <Text texts={act.signer} />
      </>
    ),
    isGiven(act.capacity) && (
      <>
        {t('capacity')} <Text texts={act.capacity} />
      </>
    ),
    act.powers && t('powers', { powers: words(`fullPowers.${act.powers}`) }),
  ].filter((row) => row)
  return (
    <>
      <p>
        {t.rich('line', {
          party: party(act.party),
          act: act.manner ? t('named', { act: kind, manner: words(`actManners.${act.manner}`) }) : kind,
          date: () => (act.date ? <EdtfDate text={act.date} /> : t('undated')),
        })}
      </p>
      {rows.map((row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows have no other name, and do not move
        <p className="text-ink-2" key={at}>
          {row}
        </p>
      ))}
      {isGiven(act.text) && (
        <blockquote className="mt-1 whitespace-pre-line border-line-strong border-l-4 pl-3">
          <Text texts={act.text} />
        </blockquote>
      )}
      <Keys act={act} />
      {isGiven(act.note) && (
        <p>
          <Text texts={act.note} />
        </p>
      )}
    </>
  )
}

/** Who has recorded it, and what the party says of that: both keys, with their days. */
function Keys({ act: { recorded, answer } }: { act: ActOf }) {
  const t = useTranslations('agreement.acts')
  const day = (at: string) => () => <EdtfDate text={at.slice(0, 10)} />
  return (
    <p className="text-ink-2 text-sm">
      {t.rich(`recorded.${recorded.by}`, {
        party: () => recorded.party && <PartyLink party={recorded.party} />,
        date: day(recorded.at),
      })}{' '}
      {answer ? t.rich(answer.answer, { date: day(answer.at) }) : t('unanswered')}
      {answer && isGiven(answer.reason) && (
        <>
          {' '}
          {t('reason')} <Text texts={answer.reason} />
        </>
      )}
    </p>
  )
}

const isGiven = (texts: object) => Object.keys(texts).length > 0
const isStatement = ({ act }: Act) => act === 'reserved' || act === 'declared'
