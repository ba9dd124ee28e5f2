import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import type { ShownGroup } from '@/lib/settings/shown'
import { SettingInput } from './setting-input'

type Props = {
  group: ShownGroup
  action: string
  /** What the machine says of a field where nothing is set. */
  machine?: Record<string, string>
}

/** The form of one group; it needs no script. */
export function SettingForm({ group: { name, fields, value, issues }, action, machine }: Props) {
  const t = useTranslations('settings')
  const locale = useLocale()
  return (
    <form action={action} method="post">
      <input name="locale" type="hidden" value={locale} />
      {fields.map((field) => (
        <SettingInput
          field={field}
          group={name}
          machine={machine?.[field.name]}
          issues={issues}
          key={field.name}
          value={value[field.name]}
        />
      ))}
      <Button className="mt-4" type="submit">
        {t('save')}
      </Button>
    </form>
  )
}
