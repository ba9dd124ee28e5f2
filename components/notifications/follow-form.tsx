import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Select, TextField } from '@/components/ui/field'

/** `choices`: what can be followed from this page, beside all; `value` as the API reads it. */
export function FollowForm({ choices }: { choices: { value: string; label: string; lang?: string }[] }) {
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
        <option value="all">{t('form.all')}</option>
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
