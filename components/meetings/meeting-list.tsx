import { useLocale, useTranslations } from 'next-intl'
import { Text } from '@/components/entries/text'
import { Section } from '@/components/layout/page'
import { formatPoint } from '@/lib/edtf'
import type { ListedMeeting } from '@/lib/registry/meetings-list'
import { type Group, groupsOf, type Heading } from './groups'
import { MeetingTag } from './state-tag'
import { When } from './when'

/** Meetings by part, and there by month or year. */
export function MeetingList({ rows }: { rows: ListedMeeting[] }) {
  const t = useTranslations('calendar.parts')
  const groups = groupsOf(rows)
  const parts = [...new Set(groups.map(({ part }) => part))]
  return parts.map((part) => (
    <Section id={part} key={part} title={t(part)}>
      {groups
        .filter((group) => group.part === part)
        .map((group) => (
          <MeetingGroup group={group} key={JSON.stringify(group.heading)} />
        ))}
    </Section>
  ))
}

function MeetingGroup({ group: { heading, rows } }: { group: Group<ListedMeeting> }) {
  return (
    <>
      <GroupHeading heading={heading} />
      <ul className="border-line border-t">
        {rows.map((meeting) => (
          <Row key={meeting.slug} meeting={meeting} />
        ))}
      </ul>
    </>
  )
}

function GroupHeading({ heading }: { heading: Heading }) {
  const locale = useLocale()
  const t = useTranslations('calendar.headings')
  if (heading.kind === 'none') return null
  const [year, month] = heading.at.split('-').map(Number)
  const at = formatPoint({ year: year!, month, uncertain: false, approximate: false }, locale)
  return <h3 className="mt-5 mb-2">{heading.kind === 'by' ? t('by', { year: at }) : at}</h3>
}

function Row({ meeting }: { meeting: ListedMeeting }) {
  const locale = useLocale()
  const t = useTranslations('meetings')
  const words = useTranslations('words.meetingKinds')
  const { slug, title, number, kind, ordinal, place, state } = meeting
  return (
    <li className="border-line border-b py-2.5 sm:grid sm:grid-cols-[15rem_minmax(0,1fr)_auto] sm:gap-4">
      <div className="text-ink-2">
        <When meeting={meeting} />
      </div>
      <div>
        <a href={`/${locale}/meetings/${slug}`}>
          <Text texts={title} />
        </a>
        <span className="block text-ink-2 text-sm">
          {t('number', { number })} · {words(kind)}
          {ordinal !== null && ` · ${t('ordinal', { ordinal })}`}
          {Object.keys(place).length > 0 && (
            <>
              {' · '}
              <Text texts={place} />
            </>
          )}
        </span>
      </div>
      <div className="mt-1 sm:mt-0 sm:text-right">
        <MeetingTag state={state} />
      </div>
    </li>
  )
}
