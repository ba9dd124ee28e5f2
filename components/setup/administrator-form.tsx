import { useLocale, useTranslations } from 'next-intl'
import { NewPasswordFields } from '@/components/account/new-password-fields'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'

type Props = {
  length: { least: number; most: number }
  error: string | null
  /** What was typed and refused. */
  typed: Readonly<Record<string, string>>
}

/** Who is to look after the register first: name, address and a password of their own. */
export function AdministratorForm({ length, error, typed }: Props) {
  const t = useTranslations('setup.administrator')
  const wrong = error?.startsWith('password_') ? 'new' : error === 'passwords_differ' ? 'again' : null
  return (
    <form action="/api/setup/administrator" method="post">
      <input name="locale" type="hidden" value={useLocale()} />
      <TextField
        autoComplete="name"
        defaultValue={typed.name}
        id="name"
        label={t('name')}
        maxLength={200}
        name="name"
        required
      />
      <TextField
        aria-invalid={error === 'address_wrong' || undefined}
        autoComplete="username"
        defaultValue={typed.email}
        id="email"
        label={t('email')}
        maxLength={200}
        name="email"
        required
        type="email"
      />
      <NewPasswordFields length={length} wrong={wrong} />
      <p className="mt-4 max-w-read text-ink-2">{t('next')}</p>
      <Button className="mt-4" type="submit">
        {t('make')}
      </Button>
    </form>
  )
}
