import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { CodeField } from './code-field'
import { GivePasskey } from './give-passkey'

type Props = {
  /** What proves that it is still the same person; `passkey`: one of theirs does as well. */
  asked: 'code' | 'password' | 'nothing'
  passkey: boolean
  wrong: boolean
}

export function BeginEnrolment({ asked, passkey, wrong }: Props) {
  const t = useTranslations('account')
  const locale = useLocale()
  const action = '/api/account/second-step'
  return (
    <>
      {passkey && <GivePasskey action={action} fields={{ locale }} name="code" />}
      <form action={action} className="max-w-96" method="post">
        <input name="locale" type="hidden" value={locale} />
        {asked === 'code' && (
          <>
            <p className="mt-5">{t('setUp.replaces')}</p>
            <CodeField id="code" recovery wrong={wrong} />
          </>
        )}
        {asked === 'password' && (
          <TextField
            aria-invalid={wrong || undefined}
            autoComplete="current-password"
            id="password"
            label={t('password.current')}
            name="password"
            required
            type="password"
          />
        )}
        <Button className="mt-5" id="begin" type="submit">
          {t('setUp.begin')}
        </Button>
      </form>
    </>
  )
}
