import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'

/** Where the code is typed that the start has printed. */
export function SetupCodeForm({ problem }: { problem: boolean }) {
  const t = useTranslations('setup')
  return (
    <form action="/api/setup" method="post">
      <input name="locale" type="hidden" value={useLocale()} />
      <TextField
        aria-invalid={problem || undefined}
        autoComplete="off"
        className="max-w-96 font-mono"
        hint={t('codeHint')}
        id="code"
        label={t('code')}
        maxLength={60}
        name="code"
        required
        spellCheck={false}
      />
      <Button className="mt-4" type="submit">
        {t('begin')}
      </Button>
    </form>
  )
}
