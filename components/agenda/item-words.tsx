import { useFormatter, useTranslations } from 'next-intl'
import { Text } from '@/components/entries/text'
import type { Multilingual } from '@/db/schema/content'
import type { AgendaOrigin } from '@/db/vocabulary'

type Worded = { title: Multilingual; origin: AgendaOrigin | null }

/** What an item is called; one that its place in the series gives rise to has no words of its own. */
export function ItemTitle({ item: { title, origin } }: { item: Worded }) {
  const t = useTranslations('words.agendaOrigins')
  return origin ? t(origin) : <Text texts={title} />
}

type Timed = { minutes: number | null; presenter: Multilingual; clock: string | null }

/** When it begins, how long it takes, and who presents it. */
export function ItemFacts({ minutes, presenter, clock }: Timed) {
  const t = useTranslations('agenda')
  const format = useFormatter()
  const parts = [clock, minutes === null ? null : t('minutes', { minutes: format.number(minutes) })].filter(
    (part) => part !== null,
  )
  const presented = Object.keys(presenter).length > 0
  if (!parts.length && !presented) return null
  return (
    <p className="text-ink-2 text-sm">
      {parts.join(' · ')}
      {presented && (
        <>
          {parts.length > 0 && ' · '}
          <Text texts={presenter} />
        </>
      )}
    </p>
  )
}
