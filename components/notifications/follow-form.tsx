import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Select, TextField } from '@/components/ui/field'

type Props = {
  /** What can be followed from this page; `value` as the API reads it. */
  choices: { value: string; label: string; lang?: string }[]
  /** Whether all notifications can be chosen beside these. */
  orAll?: boolean
}

export function FollowForm({ choices, orAll = true }: Props) {
  const t = useTranslations('subscriptions')
  return (
    <form action="/api/subscriptions" method="post">
      <input name="locale" type="hidden" value={useLocale()} />
      <Select defaultValue={choices[0]?.value ?? 'all'} id="follow" label={t('form.what')} name="follow">
        {choices.map(({ value, label, lang }) => (
          <option key={value} lang={lang} value={value}>
            {label}
          </option>
        ))}
        {orAll && <option value="all">{t('form.all')}</option>}
      </Select>
      <TextField
        autoComplete="email"
        hint={t('form.emailHint')}
        id="email"
        label={t('form.email')}
        maxLength={200}
        name="email"
        required
        type="email"
      />
      <Button className="mt-4" type="submit">
        {t('form.submit')}
      </Button>
    </form>
  )
}
