import { useLocale, useTranslations } from 'next-intl'
import { Section } from '@/components/layout/page'
import { Button } from '@/components/ui/button'

/** `address`: of the calendar that is open; null where none is. */
export function OwnCalendar({ address }: { address: string | null }) {
  const locale = useLocale()
  const t = useTranslations('calendar.own')
  const deed = (action: string, words: string) => (
    <form action={action} method="post">
      <input name="locale" type="hidden" value={locale} />
      <Button look="secondary" type="submit">
        {words}
      </Button>
    </form>
  )
  return (
    <Section id="own-calendar" title={t('title')}>
      <p className="max-w-read text-ink-2">{t('lead')}</p>
      {address ? (
        <>
          <p className="mt-3 max-w-read">{t('address')}</p>
          <p className="mt-1 max-w-read break-all">
            <a href={address}>{address}</a>
          </p>
          <div className="mt-4 flex flex-wrap gap-3">
            {deed('/api/calendars', t('renew'))}
            {deed('/api/calendars/end', t('end'))}
          </div>
          <p className="mt-2 max-w-read text-ink-2 text-sm">{t('warning')}</p>
        </>
      ) : (
        <div className="mt-4">{deed('/api/calendars', t('open'))}</div>
      )}
    </Section>
  )
}
