import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'

type Props = {
  action: string
  /** Whether a server sends mails, or they are kept. */
  server: boolean
  to: string
}

/** The form that sends a mail to see whether it arrives. */
export function TestMail({ action, server, to }: Props) {
  const t = useTranslations('settings.test')
  return (
    <form action={action} className="mt-8" method="post">
      <h3>{t('title')}</h3>
      <p className="mt-1 max-w-read text-ink-2">{t(server ? 'sending' : 'keeping')}</p>
      <input name="locale" type="hidden" value={useLocale()} />
      <TextField
        autoComplete="email"
        defaultValue={to}
        id="test-to"
        label={t('to')}
        maxLength={200}
        name="to"
        required
        type="email"
      />
      <Button className="mt-4" look="secondary" type="submit">
        {t('send')}
      </Button>
    </form>
  )
}
