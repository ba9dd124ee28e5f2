import { useTranslations } from 'next-intl'
import { Radio } from '@/components/ui/checkbox'
import { Select } from '@/components/ui/field'
import { Fieldset } from '@/components/ui/fieldset'
import { type Role, roles } from '@/db/vocabulary'
import type { PartyName } from '@/lib/people/directory'
import { PartyOptions } from './party-options'

type Props = {
  /** The roles that may be given; all, where it is left out. */
  among?: Role[]
  /** Without these the party is known. */
  parties?: PartyName[]
  /** What was chosen and refused. */
  typed: Readonly<Record<string, string>>
}

/** Which role, each told in a sentence, and for which party. */
export function PostFields({ among = [...roles], parties, typed }: Props) {
  const t = useTranslations('admin')
  const words = useTranslations('words.roles')
  return (
    <>
      <Fieldset id="role" legend={t('person.role')}>
        {among.map((role, at) => (
          <Radio
            defaultChecked={typed.role ? role === typed.role : at === 0}
            hint={t(`roles.of.${role}`)}
            id={`role-${role}`}
            key={role}
            label={words(role)}
            name="role"
            value={role}
          />
        ))}
      </Fieldset>
      {parties && (
        <Select
          defaultValue={typed.party}
          hint={t('person.partyHint')}
          id="of-party"
          label={t('person.party')}
          name="party"
        >
          <option value="">{t('person.noParty')}</option>
          <PartyOptions parties={parties} />
        </Select>
      )}
    </>
  )
}
