import { useLocale, useTranslations } from 'next-intl'
import { Section } from '@/components/layout/page'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { NewPasswordFields } from './new-password-fields'

type Props = {
  length: { least: number; most: number }
  /** The field that the last try was refused for. */
  wrong: string | null
}

/** A plain form, for password managers and browsers without script. */
export function PasswordForm({ length, wrong }: Props) {
  const t = useTranslations('account.password')
  const locale = useLocale()
  return (
    <Section id="password" title={t('title')}>
      <p className="max-w-read text-ink-2">{t('lead')}</p>
      <form action="/api/account/password" className="max-w-96" method="post">
        <input name="locale" type="hidden" value={locale} />
        <TextField
          aria-invalid={wrong === 'current' || undefined}
          autoComplete="current-password"
          id="current"
          label={t('current')}
          name="current"
          required
          type="password"
        />
        <NewPasswordFields length={length} wrong={wrong} />
        <Button className="mt-5" type="submit">
          {t('button')}
        </Button>
      </form>
    </Section>
  )
}
