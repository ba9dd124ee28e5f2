import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/field'
import { textFor } from '@/lib/multilingual'
import type { PartyName } from '@/lib/registry/directory'

/** For which newcomer. Parties of one name are told apart by their codes. */
export function PackageForm({ parties, chosen }: { parties: PartyName[]; chosen: string }) {
  const t = useTranslations('admission')
  const locale = useLocale()
  return (
    <form className="no-print" method="get">
      <Select defaultValue={chosen} id="party" label={t('newcomer')} name="party">
        <option value="">{t('choose')}</option>
        {parties.map(({ slug, name, code }) => {
          const shown = textFor(name, locale)
          return (
            <option key={slug} lang={shown?.lang} value={slug}>
              {[shown?.text, code].filter(Boolean).join(' · ')}
            </option>
          )
        })}
      </Select>
      <Button className="mt-3" look="secondary" type="submit">
        {t('package.show')}
      </Button>
    </form>
  )
}
