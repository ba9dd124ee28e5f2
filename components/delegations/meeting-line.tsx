import { Text } from '@/components/entries/text'
import { MeetingTag } from '@/components/meetings/state-tag'
import { When } from '@/components/meetings/when'
import type { MeetingFacts } from '@/lib/delegations/view'

/** What the page of a delegation says of its meeting: what it is called, when it is, how it stands. */
export function MeetingLine({ meeting }: { meeting: MeetingFacts }) {
  return (
    <>
      <p>
        <Text texts={meeting.title} />
      </p>
      <p className="flex flex-wrap items-baseline gap-x-3">
        <When meeting={meeting} zoned />
        <MeetingTag state={meeting.state} />
      </p>
    </>
  )
}
