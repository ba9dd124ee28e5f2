import { useTranslations } from 'next-intl'
import { Section } from '@/components/layout/page'
import { Button } from '@/components/ui/button'
import { Details } from '@/components/ui/details'
import { Notice } from '@/components/ui/notice'
import { OwnWords } from '@/components/workspace/own-words'
import { inOrderOfRole } from '@/lib/delegations/order'
import type { Person } from '@/lib/delegations/view'
import { DeedForm, deedAddress, type Place } from './deed-form'
import { PersonForm } from './person-form'

type Props = { people: Person[]; place: Place; mayChange: boolean }

/** Whom the party sends, each with what can be done, and a form for one more. */
export function PeopleSection({ people, place, mayChange }: Props) {
  const t = useTranslations('delegations.people')
  const hasHead = people.some(({ role }) => role === 'head')
  return (
    <Section id="people" title={t('title')}>
      {people.length === 0 && <p>{t('none')}</p>}
      {people.length > 0 && !hasHead && <Notice tone="warn">{t('noHead')}</Notice>}
      {people.length > 0 && (
        <ol className="mt-4 max-w-read border-line border-t">
          {inOrderOfRole(people).map((person) => (
            <PersonRow key={person.id} mayChange={mayChange} person={person} place={place} />
          ))}
        </ol>
      )}
      {mayChange && (
        <Details open={people.length === 0} summary={t('add')}>
          <PersonForm place={place} role={hasHead ? 'adviser' : 'head'}>
            <Button type="submit">{t('addButton')}</Button>
          </PersonForm>
        </Details>
      )}
    </Section>
  )
}

function PersonRow({ person, place, mayChange }: { person: Person; place: Place; mayChange: boolean }) {
  const t = useTranslations('delegations.people')
  const words = useTranslations('words.delegateRoles')
  const { id, role, name, office, consent } = person
  return (
    <li className="border-line border-b py-3">
      <h3>
        <OwnWords>{name}</OwnWords>
      </h3>
      <p>
        {words(role)}
        {office && (
          <>
            {' · '}
            <OwnWords>{office}</OwnWords>
          </>
        )}
      </p>
      <p className="text-ink-2">{t(consent ? 'shown' : 'hidden')}</p>
      {mayChange && (
        <Details summary={t('change')}>
          <PersonForm person={person} place={place} role={role}>
            <Button type="submit">{t('save')}</Button>
          </PersonForm>
          <DeedForm deed="remove" place={place}>
            <input name="delegate" type="hidden" value={id} />
            <div className="mt-4 flex flex-wrap gap-2">
              {(['up', 'down', 'remove'] as const).map((deed) => (
                <Button
                  aria-label={t(`${deed}Of`, { name })}
                  formAction={deedAddress(place, deed)}
                  key={deed}
                  look="secondary"
                  type="submit"
                >
                  {t(deed)}
                </Button>
              ))}
            </div>
          </DeedForm>
        </Details>
      )}
    </li>
  )
}
