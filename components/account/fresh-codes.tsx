import { useLocale, useTranslations } from 'next-intl'
import { Section } from '@/components/layout/page'
import { Button } from '@/components/ui/button'
import { RecoveryCodes } from './recovery-codes'

/** New recovery codes, until their person says that they are kept. */
export function FreshCodes({ codes }: { codes: string[] }) {
  const t = useTranslations('account.recovery')
  return (
    <Section id="keep" title={t('keep')}>
      <p className="max-w-read">{t('text')}</p>
      <RecoveryCodes codes={codes} />
      <form action="/api/account/recovery-codes/kept" className="mt-5" method="post">
        <input name="locale" type="hidden" value={useLocale()} />
        <Button type="submit">{t('kept')}</Button>
      </form>
    </Section>
  )
}
