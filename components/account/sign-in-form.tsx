import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'

type Props = {
  /** Where to go afterwards. */
  next: string
  problem: boolean
  /** As it was typed the last time, where that was refused. */
  email?: string
}

/** A plain form, for password managers and browsers without script. */
export function SignInForm({ next, problem, email }: Props) {
  const t = useTranslations('people.signIn')
  const locale = useLocale()
  return (
    <form action="/api/sign-in" className="max-w-96" method="post">
      <input name="next" type="hidden" value={next} />
      <input name="locale" type="hidden" value={locale} />
      <TextField
        aria-invalid={problem || undefined}
        autoCapitalize="none"
        autoComplete="username"
        defaultValue={email}
        id="email"
        inputMode="email"
        label={t('email')}
        maxLength={200}
        name="email"
        required
        spellCheck={false}
        type="email"
      />
      <TextField
        autoComplete="current-password"
        id="password"
        label={t('password')}
        maxLength={200}
        name="password"
        required
        type="password"
      />
      <Button className="mt-5" type="submit">
        {t('button')}
      </Button>
    </form>
  )
}
