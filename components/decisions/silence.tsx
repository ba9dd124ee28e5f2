import { useTranslations } from 'next-intl'
import { EdtfDate } from '@/components/dates/edtf-date'
import { PartyLink } from '@/components/members/party-name'
import { OwnWords } from '@/components/workspace/own-words'
import type { Decision } from '@/lib/decisions/view'

/** A silence procedure: until when a party may object, who has, and what that comes to. */
export function Silence({ decision }: { decision: Decision }) {
  const t = useTranslations('decisions.silence')
  const { state, deadline, objections } = decision
  return (
    <>
      <p className="max-w-read">
        {t.rich(state === 'proposed' || state === 'adopted' ? state : 'objected', {
          date: () => <EdtfDate text={deadline ?? ''} />,
        })}
      </p>
      <ul className="mt-3" id="objections">
        {objections.map(({ slug, party, date, reason }) => (
          <li className="border-line border-t py-3" id={slug} key={slug}>
            <p>
              <PartyLink party={party} /> · <EdtfDate text={date} />
            </p>
            <p className="max-w-read">
              <OwnWords>{reason}</OwnWords>
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}
