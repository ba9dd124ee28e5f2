import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { CodeField } from './code-field'

/** `asked`: what proves that it is still the same person. */
export function BeginEnrolment({ asked, wrong }: { asked: 'code' | 'password' | 'nothing'; wrong: boolean }) {
  const t = useTranslations('account')
  const locale = useLocale()
  return (
    <form action="/api/account/second-step" className="max-w-96" method="post">
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
  )
}
