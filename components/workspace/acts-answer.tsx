import { useTranslations } from 'next-intl'
import { EdtfDate } from '@/components/dates/edtf-date'
import type { ActContent } from '@/lib/agreements/schema'
import { Gap, isEmpty, Texts } from './answer'
import { type Options, partyName } from './options'
import { PartsAnswer } from './parts-answer'

type Props = { acts: { entry: string | null; content: ActContent }[]; options: Options }

/** What the parties did, one line each. */
export function ActsAnswer({ acts, options }: Props) {
  if (!acts.length) return <Gap />
  return (
    <ul>
      {acts.map(({ entry, content }, at) => (
        <li className="mt-2 first:mt-0" key={entry ?? at}>
          <ActAnswer act={content} acts={acts} options={options} />
        </li>
      ))}
    </ul>
  )
}

/** One of them; `acts`: all there are, for one may be about another. */
export function ActAnswer({ act, acts, options }: Props & { act: ActContent }) {
  const t = useTranslations('workspace')
  const words = useTranslations('words.actKinds')
  const party = partyName(options, act.party) || t('noParty')
  return (
    <>
      {t.rich('actLine', {
        party,
        act: act.act ? words(act.act) : t('noAct'),
        date: () => (act.date ? <EdtfDate text={act.date} /> : <Gap />),
      })}
      {act.effect && (
        <span className="block text-ink-2">
          {t.rich('effect', { date: () => <EdtfDate text={act.effect} /> })}
        </span>
      )}
      <PartsAnswer act={act} acts={acts} options={options} />
      {!isEmpty(act.note) && <Texts texts={act.note} />}
    </>
  )
}
