import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import type { MeetingFacts } from '@/lib/delegations/view'
import { localAt } from '@/lib/meetings/times'
import { deedAddress, type Place } from './deed-form'

type Props = {
  /** Null where it is only said. */
  place: Place | null
  meeting: MeetingFacts
  /** One of the delegation; null: the party as such. */
  delegate: string | null
  name: string
  presentAt: string | null
}

/**
 * Whether a party or a person is there, and the button that says otherwise, of the form around all of a delegation. Times are
 * those of the place.
 */
export function AttendanceMark({ place, meeting, delegate, name, presentAt }: Props) {
  const t = useTranslations('delegations.attendance')
  const time = presentAt && localAt(new Date(presentAt), meeting.zone ?? 'Asia/Shanghai').slice(11)
  const said = <span>{time ? t('presentSince', { time }) : t('absent')}</span>
  if (!place) return said
  return (
    <div className="mt-1 flex flex-wrap items-center gap-x-4 gap-y-1">
      {said}
      <Button
        aria-label={t(time ? 'unmarkOf' : 'markOf', { name })}
        formAction={deedAddress(place, time ? 'absent' : 'present')}
        look="secondary"
        name={delegate ? 'delegate' : undefined}
        type="submit"
        value={delegate ?? undefined}
      >
        {t(time ? 'unmark' : 'mark')}
      </Button>
    </div>
  )
}
