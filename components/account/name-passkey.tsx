import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'

/** What a new passkey is to be called; the page after it asks the device. */
export function NamePasskey({ wrong, typed }: { wrong: boolean; typed?: string }) {
  const t = useTranslations('account.passkey')
  return (
    <form action="/api/account/passkeys/begin" className="max-w-96" method="post">
      <input name="locale" type="hidden" value={useLocale()} />
      <TextField
        aria-invalid={wrong || undefined}
        defaultValue={typed}
        hint={t('nameHint')}
        id="passkey-name"
        label={t('name')}
        maxLength={100}
        name="name"
        required
      />
      <Button className="mt-5" look="secondary" type="submit">
        {t('add')}
      </Button>
    </form>
  )
}
