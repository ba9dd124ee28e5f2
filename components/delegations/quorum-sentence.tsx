import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { edtfWords } from '@/components/dates/edtf-date'
import type { Multilingual } from '@/db/schema/content'
import type { Quorum } from '@/lib/members/quorum'
import { textFor } from '@/lib/multilingual'

type Props = {
  quorum: Quorum
  /** The ISO day for which membership counts. */
  day: string
  /** Names of the members, by slug. */
  names: Record<string, Multilingual>
}

/** Whether enough members are there, in words; nothing where nobody has a vote. */
export function QuorumSentence({ quorum, day, names }: Props) {
  const t = useTranslations('delegations.quorum')
  const dates = useTranslations('dates')
  const format = useFormatter()
  const locale = useLocale()
  const { present, absent, doubtful, needed, reached } = quorum
  const open = [...doubtful.present, ...doubtful.absent]
  const all = present.length + absent.length
  if (all + open.length === 0) return null
  const counts = { present: present.length, all }
  const count =
    needed.least === needed.most
      ? t('count', { ...counts, needed: needed.least })
      : t('range', { ...counts, least: needed.least, most: needed.most })
  const named = open.map((slug) => textFor(names[slug] ?? {}, locale)?.text ?? slug)
  return (
    <div className="max-w-read">
      <p className="font-strong">{t(reached, { count })}</p>
      {open.length > 0 && <p>{t('doubtful', { names: format.list(named, { type: 'unit' }) })}</p>}
      <p className="text-ink-2">{t('why', { date: edtfWords(dates, locale, day) })}</p>
    </div>
  )
}
