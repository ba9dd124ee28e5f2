import { useLocale, useTranslations } from 'next-intl'
import { Section } from '@/components/layout/page'
import { Button } from '@/components/ui/button'

/** Minutes that the parties sign become an agreement, begun here in one step. */
export function AgreementOfMinutes({ minutesId }: { minutesId: string }) {
  const t = useTranslations('minutes.instrument')
  const locale = useLocale()
  return (
    <Section id="instrument" title={t('title')}>
      <form action={`/api/minutes/${minutesId}/agreement`} method="post">
        <input name="locale" type="hidden" value={locale} />
        <p className="max-w-read">{t('lead')}</p>
        <Button className="mt-3" look="secondary" type="submit">
          {t('button')}
        </Button>
      </form>
    </Section>
  )
}
