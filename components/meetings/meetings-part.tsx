import { Section } from '@/components/layout/page'
import type { MeetingSummary } from '@/lib/registry/meetings'
import { MeetingsTable } from './meetings-table'

type Props = {
  meetings: MeetingSummary[]
  title: string
  /** Where all of them are listed. */
  all: { href: string; text: string }
}

/** On the page of a body or a party: the latest of its meetings. Without any there is no such part. */
export function MeetingsPart({ meetings, title, all }: Props) {
  if (!meetings.length) return null
  return (
    <Section id="meetings" title={title}>
      <MeetingsTable caption={title} meetings={meetings} />
      <p className="mt-3">
        <a className="inline-flex min-h-10 items-center" href={all.href}>
          {all.text}
        </a>
      </p>
    </Section>
  )
}
