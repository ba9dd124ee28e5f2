import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Checkbox } from '@/components/ui/checkbox'
import { Select, TextField } from '@/components/ui/field'
import { langOfWords } from '@/components/workspace/own-words'
import { type DelegateRole, delegateRoles } from '@/db/vocabulary'
import type { Person } from '@/lib/delegations/view'
import { DeedForm, type Place } from './deed-form'

type Props = {
  place: Place
  /** What is chosen to begin with. */
  role: DelegateRole
  /** Who is changed; somebody new without one. */
  person?: Person
  children: ReactNode
}

/** One of a delegation as a form that works without script. */
export function PersonForm({ place, role, person, children }: Props) {
  const t = useTranslations('delegations.people')
  const words = useTranslations('words.delegateRoles')
  const id = (field: string) => `person-${person?.id ?? 'new'}-${field}`
  return (
    <DeedForm deed={person ? 'change' : 'name'} place={place}>
      {person && <input name="delegate" type="hidden" value={person.id} />}
      <Select defaultValue={role} id={id('role')} label={t('role')} name="role">
        {delegateRoles.map((one) => (
          <option key={one} value={one}>
            {words(one)}
          </option>
        ))}
      </Select>
      <TextField
        autoComplete="off"
        defaultValue={person?.name}
        id={id('name')}
        label={t('name')}
        lang={person?.name ? langOfWords(person.name) : undefined}
        maxLength={200}
        name="name"
        required
      />
      <TextField
        autoComplete="off"
        defaultValue={person?.office}
        hint={t('officeHint')}
        id={id('office')}
        label={t('office')}
        lang={person?.office ? langOfWords(person.office) : undefined}
        maxLength={200}
        name="office"
      />
      <Checkbox
        className="mt-4"
        defaultChecked={person?.consent}
        id={id('consent')}
        label={t('consent')}
        name="consent"
        value="on"
      />
      <div className="mt-4">{children}</div>
    </DeedForm>
  )
}
