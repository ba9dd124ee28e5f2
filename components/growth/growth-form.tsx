import { useTranslations } from 'next-intl'
import { Text } from '@/components/entries/text'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Details } from '@/components/ui/details'
import { TextField } from '@/components/ui/field'
import { Fieldset } from '@/components/ui/fieldset'
import type { BodyName } from '@/lib/registry/directory'

type Props = { bodies: BodyName[]; chosen: string[]; asked: string; unread: boolean }

/** Which bodies, and at which date. Needs no script. */
export function GrowthForm({ bodies, chosen, asked, unread }: Props) {
  const t = useTranslations('growth')
  const day = useTranslations('dates.day')
  return (
    <form className="no-print mt-6" method="get">
      <TextField
        defaultValue={asked}
        error={unread ? day('invalid') : undefined}
        hint={day('hint')}
        id="at"
        label={day('label')}
        maxLength={40}
        name="at"
      />
      <Details summary={t('choose')}>
        <Fieldset id="bodies" legend={t('bodies')}>
          {bodies.map(({ slug, name }) => (
            <Checkbox
              defaultChecked={chosen.includes(slug)}
              id={`body-${slug}`}
              key={slug}
              label={<Text texts={name} />}
              name="body"
              value={slug}
            />
          ))}
        </Fieldset>
      </Details>
      <div className="mt-3">
        <Button look="secondary" type="submit">
          {day('show')}
        </Button>
      </div>
    </form>
  )
}
