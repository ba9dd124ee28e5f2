import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Select, TextField } from '@/components/ui/field'
import { langOf, textFor } from '@/lib/multilingual'
import type { PartyName } from '@/lib/registry/directory'

type Props = { parties: PartyName[]; chosen: string; asked: string; unread: boolean }

/** With which party, and at which date. Parties of one name are told apart by province and code. */
export function CompareForm({ parties, chosen, asked, unread }: Props) {
  const locale = useLocale()
  const t = useTranslations('register.members.compare')
  const day = useTranslations('dates.day')
  const choices = parties
    .map(({ slug, name, province, code }) => {
      const shown = textFor(name, locale)
      const more = [
        textFor(province, shown?.language === 'mn-Mong' ? locale : (shown?.language ?? locale))?.text,
        code,
      ]
      return { slug, shown, text: [shown?.text, ...more].filter(Boolean).join(' · ') }
    })
    .sort((a, b) => a.text.localeCompare(b.text, locale))
  return (
    <form className="no-print" method="get">
      <Select defaultValue={chosen} id="with" label={t('with')} name="with">
        <option value="">{t('choose')}</option>
        {choices.map(({ slug, shown, text }) => (
          <option
            key={slug}
            lang={shown && shown.language !== locale ? langOf(shown.language) : undefined}
            value={slug}
          >
            {text}
          </option>
        ))}
      </Select>
      <TextField
        defaultValue={asked}
        error={unread ? day('invalid') : undefined}
        hint={day('hint')}
        id="at"
        label={day('label')}
        maxLength={40}
        name="at"
      />
      <div className="mt-3">
        <Button look="secondary" type="submit">
          {t('show')}
        </Button>
      </div>
    </form>
  )
}
