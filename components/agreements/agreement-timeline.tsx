import { useTranslations } from 'next-intl'
import { EdtfDate } from '@/components/dates/edtf-date'
import { PartyLink } from '@/components/members/party-name'
import { Timeline } from '@/components/ui/timeline'
import { type TimelineEvent, timelineOf } from '@/lib/agreements/timeline'
import type { Agreement } from '@/lib/registry/agreement'
import type { PartyName } from '@/lib/registry/directory'
import { actsOf } from './acts-section'

/** What is recorded, in order. Each act can be linked to by its permanent slug. */
export function AgreementTimeline({ agreement }: { agreement: Agreement }) {
  const t = useTranslations('agreement.timeline')
  const { adopted, expires, force } = agreement
  const events = timelineOf({ adopted, expires, force: force?.since ?? '' }, actsOf(agreement))
  if (!events.length) return <p className="text-ink-2">{t('empty')}</p>
  return (
    <Timeline
      items={events.map((event) => ({
        key: event.what === 'act' ? event.by.map(({ slug }) => slug).join() : event.what,
        when: event.date ? <EdtfDate text={event.date} /> : t('undated'),
        what: <What event={event} />,
        official: event.what === 'force' || (event.what === 'act' && event.act === 'in_force'),
      }))}
    />
  )
}

function What({ event }: { event: TimelineEvent<PartyName> }) {
  const t = useTranslations('agreement.timeline')
  const words = useTranslations('words.actKinds')
  if (event.what !== 'act') return t(event.what)
  return (
    <>
      {t('act', { act: words(event.act) })}
      {event.by.map(({ slug, party }, place) => (
        <span id={slug} key={slug}>
          {place > 0 && t('separator')}
          <PartyLink party={party} />
        </span>
      ))}
      {event.effect && (
        <span className="block text-ink-2">
          {t('effect')} <EdtfDate text={event.effect} />
        </span>
      )}
    </>
  )
}
