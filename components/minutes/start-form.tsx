import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Fieldset } from '@/components/ui/fieldset'
import { languages } from '@/db/vocabulary'

/** Begins the minutes of a meeting, with a skeleton in each language that is ticked. */
export function StartForm({ meetingId }: { meetingId: string }) {
  const t = useTranslations('minutes.start')
  const words = useTranslations('words.textLanguages')
  const locale = useLocale()
  return (
    <form action="/api/minutes" className="mt-6" method="post">
      <input name="locale" type="hidden" value={locale} />
      <input name="meeting" type="hidden" value={meetingId} />
      <Fieldset hint={t('languagesHint')} id="languages" legend={t('languages')}>
        {languages.map((language) => (
          <Checkbox
            defaultChecked={language === locale}
            id={`language-${language}`}
            key={language}
            label={words(language)}
            name={`language.${language}`}
          />
        ))}
      </Fieldset>
      <Button className="mt-6" type="submit">
        {t('button')}
      </Button>
    </form>
  )
}
