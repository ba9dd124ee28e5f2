import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Select, TextField } from '@/components/ui/field'
import { textFor } from '@/lib/multilingual'
import type { PartyName } from '@/lib/registry/directory'

type Props = { parties: PartyName[]; a: string; b: string; at: { asked: string; unread: boolean } }

/** Which two parties, and on which day; a plain form, so that the choice is in the address. */
export function ChooseParties({ parties, a, b, at }: Props) {
  const locale = useLocale()
  const t = useTranslations('agreement.between')
  const day = useTranslations('dates.day')
  const select = (name: 'a' | 'b', chosen: string) => (
    <Select defaultValue={chosen} id={name} label={t(name)} name={name}>
      <option value="">{t('choose')}</option>
      {parties.map((party) => {
        const shown = textFor(party.name, locale)
        return (
          <option key={party.slug} lang={shown?.lang} value={party.slug}>
            {shown?.text ?? party.slug}
          </option>
        )
      })}
    </Select>
  )
  return (
    <form className="no-print flex flex-wrap items-end gap-x-6" method="get">
      {select('a', a)}
      {select('b', b)}
      <TextField
        defaultValue={at.asked}
        error={at.unread ? day('invalid') : undefined}
        id="at"
        label={day('label')}
        maxLength={40}
        name="at"
      />
      <Button className="mt-5" type="submit">
        {t('show')}
      </Button>
    </form>
  )
}
