import { useTranslations } from 'next-intl'
import { Section } from '@/components/layout/page'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { dayAfter } from '@/lib/dates'
import { DeedForm, type Place } from './deed-form'

type Props = { place: Place; changesUntil: string; begins: string | null; today: string }

/** Gives one party more time; days are ISO. */
export function ExtendSection({ place, changesUntil, begins, today }: Props) {
  const t = useTranslations('delegations.extend')
  const earliest = changesUntil < today ? today : dayAfter(changesUntil)
  if (begins && earliest > begins) return null
  return (
    <Section id="extend" title={t('title')}>
      <DeedForm deed="extend" place={place}>
        <TextField
          className="max-w-60"
          id="changes-until"
          label={t('until')}
          max={begins ?? undefined}
          min={earliest}
          name="changesUntil"
          required
          type="date"
        />
        <Button className="mt-4" type="submit">
          {t('button')}
        </Button>
      </DeedForm>
    </Section>
  )
}
