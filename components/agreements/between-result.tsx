import { useTranslations } from 'next-intl'
import { Text } from '@/components/entries/text'
import { PartyLink } from '@/components/members/party-name'
import { Tag } from '@/components/ui/tag'
import type { Between, Effect } from '@/lib/agreements/between'
import type { Agreement } from '@/lib/registry/agreement'
import type { PartyName } from '@/lib/registry/directory'
import { actsOf } from './acts-section'
import { NameList } from './clause-words'

type Props = { agreement: Agreement; pair: [PartyName, PartyName]; result: Between }

/** What of the agreement applies between two parties, and by which statements. */
export function BetweenResult({ agreement, pair, result }: Props) {
  const t = useTranslations('agreement.between')
  const { applies, unbound, opposedBy, effects, declarations } = result
  const named = (slugs: string[]) => () => (
    <NameList
      names={pair
        .filter(({ slug }) => slugs.includes(slug))
        .map((party) => <PartyLink key={party.slug} party={party} />)}
    />
  )
  const said = actsOf(agreement).filter(({ slug }) => declarations.includes(slug))
  return (
    <div className="mt-6 max-w-read">
      <p className="font-strong">
        {applies === 'bound' && t(effects.length ? 'boundWith' : 'bound')}
        {applies === 'provisional' && t('provisional')}
        {applies === 'no' && t('no')}
      </p>
      {unbound.length > 0 && <p>{t.rich('unbound', { parties: named(unbound) })}</p>}
      {opposedBy.length > 0 && <p>{t.rich('opposed', { parties: named(opposedBy) })}</p>}
      {effects.length > 0 && (
        <>
          <h2 className="mt-6">{t('reservations')}</h2>
          <ul className="mt-2 border-line border-t">
            {effects.map((effect) => (
              <li className="border-line border-b py-3" key={effect.reservation}>
                <OneEffect agreement={agreement} effect={effect} />
              </li>
            ))}
          </ul>
        </>
      )}
      {said.length > 0 && (
        <>
          <h2 className="mt-6">{t('declarations')}</h2>
          <ul className="mt-2 border-line border-t">
            {said.map(({ slug, party, text }) => (
              <li className="border-line border-b py-3" key={slug}>
                <PartyLink party={party} />
                <p className="whitespace-pre-line">
                  <Text texts={text} />
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="mt-6 text-ink-2">{t('rule')}</p>
    </div>
  )
}

function OneEffect({
  agreement,
  effect: { reservation, articles, effect },
}: {
  agreement: Agreement
  effect: Effect
}) {
  const t = useTranslations('agreement.between')
  const words = useTranslations('words')
  const act = actsOf(agreement).find(({ slug }) => slug === reservation)
  if (!act) return null
  const which = articles.length ? t('articles', { articles: articles.join(words('comma')) }) : t('whole')
  return (
    <>
      <p>
        <Tag
          icon={effect === 'excluded' ? 'cross' : 'pencil'}
          tone={effect === 'excluded' ? 'warn' : 'neutral'}
        >
          {t(`effect.${effect}`)}
        </Tag>{' '}
        <span className="font-strong">{which}</span>
      </p>
      <p>{t.rich(`says.${effect}`, { party: () => <PartyLink party={act.party} /> })}</p>
      {Object.keys(act.text).length > 0 && (
        <blockquote className="mt-1 whitespace-pre-line border-line-strong border-l-4 pl-3">
          <Text texts={act.text} />
        </blockquote>
      )}
    </>
  )
}
