import { useTranslations } from 'next-intl'
import { EdtfDate } from '@/components/dates/edtf-date'
import type { Minutes } from '@/lib/minutes/view'

type Props = { minutes: Pick<Minutes, 'state' | 'lastDay' | 'adopts' | 'open'>; today: string }

/** Where minutes stand on a day, in one sentence. */
export function MinutesSentence({ minutes: { state, lastDay, adopts, open }, today }: Props) {
  const t = useTranslations('minutes.sentence')
  const which = state === 'adopted' ? 'adopted' : today <= lastDay ? 'open' : 'waiting'
  return t.rich(which, {
    date: () => <EdtfDate text={which === 'adopted' ? adopts : lastDay} />,
    count: open,
  })
}
