import { useLocale, useTranslations } from 'next-intl'
import { Timeline } from '@/components/ui/timeline'
import type { Multilingual } from '@/db/schema/content'
import type { EventName, Role } from '@/db/vocabulary'
import { textFor } from '@/lib/multilingual'
import { useMoments } from './moments'
import { OwnWords } from './own-words'

export type HistoryEvent = {
  at: Date
  name: EventName
  personName: string | null
  role: Role | null
  partyName: Multilingual | null
  details: Record<string, unknown>
}

/** What happened, step by step, the latest first. One line for a run of saves by the same person. */
export function History({ events }: { events: HistoryEvent[] }) {
  const t = useTranslations('workspace')
  const words = useTranslations('words')
  const language = useLocale()
  const moment = useMoments()
  const items = withoutRepeatedSaves(events).map(({ at, name, personName, role, partyName, details }) => {
    const party = partyName && textFor(partyName, language)
    return {
      key: `${at.getTime()} ${name}`,
      when: <time dateTime={at.toISOString()}>{moment(at)}</time>,
      what: (
        <>
          <strong>{words(`events.${name}`)}</strong>
          {personName && (
            <>
              {' · '}
              <OwnWords>{personName}</OwnWords>
            </>
          )}
          {role && `, ${words(`roles.${role}`)}`}
          {party && (
            <>
              {', '}
              <span lang={party.lang}>{party.text}</span>
            </>
          )}
          {typeof details.reason === 'string' && (
            <p className="max-w-read">
              {t('reason')} <OwnWords>{details.reason}</OwnWords>
            </p>
          )}
        </>
      ),
      official: name === 'published',
    }
  })
  return <Timeline items={items} />
}

/** Autosave writes an event every few seconds of typing: of saves in a row, only the last is told. */
function withoutRepeatedSaves(events: HistoryEvent[]): HistoryEvent[] {
  return events.filter((event, at) => {
    const later = events[at - 1]
    return !(event.name === 'saved' && later?.name === 'saved' && later.personName === event.personName)
  })
}
