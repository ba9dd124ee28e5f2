import { useLocale, useTranslations } from 'next-intl'
import { Text } from '@/components/entries/text'
import { Button } from '@/components/ui/button'
import { Details } from '@/components/ui/details'
import { TextArea } from '@/components/ui/field'
import { OwnLine, OwnWords } from '@/components/workspace/own-words'
import { inOrderOfRole, inProtocolOrder } from '@/lib/delegations/order'
import type { Delegations, Invitation, MeetingFacts, Person } from '@/lib/delegations/view'
import { textFor } from '@/lib/multilingual'
import { AttendanceMark } from './attendance-mark'
import { FiledCredentials } from './credentials-section'
import { DeedForm, type Place } from './deed-form'
import { InvitationTag } from './state-tags'

type Props = {
  delegations: Delegations
  here: string
  hasBegun: boolean
  order: string[]
  /** The slug of the party whose persons can be marked, where they are marked a delegation at a time. */
  chosen: string | null
}

/** Of more persons those of one delegation are marked at a time: a button for each of hundreds would be a page of megabytes. */
const mostMarked = 100

/** All delegations in protocol order: what each answered, whom it sends, and what waits for the secretariat. */
export function DelegationsList({
  delegations: { meeting, invitations },
  here,
  hasBegun,
  order,
  chosen,
}: Props) {
  const locale = useLocale()
  const bySlug = new Map(invitations.map((one) => [one.party.slug, one]))
  const parties = inProtocolOrder(
    invitations.map(({ party }) => party),
    [...meeting.hosts, ...order],
    locale,
  )
  const few = invitations.reduce((sum, { people }) => sum + people.length, 0) <= mostMarked
  return (
    <ol className="border-line border-t">
      {parties.map(({ slug }) => (
        <DelegationRow
          hasBegun={hasBegun}
          here={`${here}${!few && slug === chosen ? `?party=${slug}` : ''}#${slug}`}
          invitation={bySlug.get(slug)!}
          key={slug}
          meeting={meeting}
          open={few || slug === chosen}
        />
      ))}
    </ol>
  )
}

/** `open`: whether its persons can be marked here, or a link leads to where they can. */
type RowProps = {
  invitation: Invitation
  meeting: MeetingFacts
  here: string
  hasBegun: boolean
  open: boolean
}

function DelegationRow({ invitation, meeting, here, hasBegun, open }: RowProps) {
  const t = useTranslations('delegations')
  const locale = useLocale()
  const { party, state, note, people, credentials, held, presentAt } = invitation
  const place = { invitation: invitation.id, version: invitation.version, here }
  const name = textFor(party.name, locale)?.text ?? party.slug
  return (
    <li className="border-line border-b py-4">
      <h3 id={party.slug}>
        <Text texts={party.name} />
      </h3>
      <p className="mt-1">
        <InvitationTag state={state} />
      </p>
      {!held && <p className="text-ink-2">{t('list.nobody')}</p>}
      {note && (
        <p className="mt-1 max-w-read border-line-strong border-l-4 pl-3">
          <OwnWords>{note}</OwnWords>
        </p>
      )}
      {hasBegun ? (
        <DeedForm deed="present" place={place}>
          <AttendanceMark delegate={null} meeting={meeting} name={name} place={place} presentAt={presentAt} />
          <People meeting={meeting} people={people} place={open ? place : null} />
          {!open && people.length > 0 && (
            <a className="inline-flex min-h-10 items-center" href={`?party=${party.slug}#${party.slug}`}>
              {t('attendance.each', { party: name })}
            </a>
          )}
        </DeedForm>
      ) : (
        <People people={people} />
      )}
      {credentials && (
        <div className="mt-2">
          <p className="text-ink-2">{t('credentials.title')}</p>
          <FiledCredentials credentials={credentials} />
          {credentials.state === 'filed' && <JudgeForms name={name} place={place} />}
        </div>
      )}
      <p className="mt-2">
        <a href={`/${locale}/workspace/meetings/${meeting.slug}/delegation?party=${party.slug}`}>
          {t('list.open', { party: name })}
        </a>
      </p>
    </li>
  )
}

type PeopleProps = { people: Person[] } | { people: Person[]; meeting: MeetingFacts; place: Place | null }

/** The persons of a delegation; where the meeting has begun, each with whether they are there, and with `place` the button that marks it. */
function People({ people, ...seen }: PeopleProps) {
  const words = useTranslations('words.delegateRoles')
  return (
    <ul className="mt-2 max-w-read">
      {inOrderOfRole(people).map((person) => (
        <li className="py-1 sm:flex sm:items-center sm:justify-between sm:gap-4" key={person.id}>
          <span>
            {words(person.role)} · <OwnLine>{person.name}</OwnLine>
            {person.office && (
              <>
                {' · '}
                <OwnLine>{person.office}</OwnLine>
              </>
            )}
          </span>
          {'place' in seen && (
            <AttendanceMark delegate={person.id} name={person.name} presentAt={person.presentAt} {...seen} />
          )}
        </li>
      ))}
    </ul>
  )
}

function JudgeForms({ place, name }: { place: Place; name: string }) {
  const t = useTranslations('delegations.credentials')
  return (
    <div className="mt-2">
      <DeedForm deed="accept" place={place}>
        <Button aria-label={t('acceptOf', { party: name })} type="submit">
          {t('accept')}
        </Button>
      </DeedForm>
      <Details summary={t('sendBack', { party: name })}>
        <DeedForm deed="send-back" place={place}>
          <TextArea
            id={`reason-${place.invitation}`}
            label={t('reason')}
            maxLength={2000}
            name="reason"
            required
            rows={3}
          />
          <Button className="mt-3" look="secondary" type="submit">
            {t('sendBack', { party: name })}
          </Button>
        </DeedForm>
      </Details>
    </div>
  )
}
