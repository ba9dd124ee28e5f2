import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/field'
import type { Option } from '@/components/workspace/options'
import { ReasonField } from '@/components/workspace/reason-field'
import { membershipClasses } from '@/db/vocabulary'

type Props = { bodies: Option[]; body: string; parties: Option[]; refused: boolean }

/** A member proposes that another party be admitted; works without script. */
export function ProposeForm({ bodies, body, parties, refused }: Props) {
  const t = useTranslations('admission')
  const fields = useTranslations('agreement.fields')
  const words = useTranslations('words.membershipClasses')
  const locale = useLocale()
  const options = (of: Option[]) => (
    <>
      <option value="">{t('choose')}</option>
      {of.map(({ id, label }) => (
        <option key={id} value={id}>
          {label}
        </option>
      ))}
    </>
  )
  return (
    <form action="/api/admissions" className="mt-6" method="post">
      <input name="locale" type="hidden" value={locale} />
      <Select defaultValue={body} id="field-body" label={fields('body')} name="body" required>
        {options(bodies)}
      </Select>
      <Select id="field-party" label={t('newcomer')} name="party" required>
        {options(parties)}
      </Select>
      <Select id="field-class" label={fields('class')} name="class">
        {membershipClasses.map((one) => (
          <option key={one} value={one}>
            {words(one)}
          </option>
        ))}
      </Select>
      <ReasonField
        hint={t('reasonsHint')}
        label={fields('reasons')}
        restore={refused}
        revisionId="admission"
      />
      <Button className="mt-6" type="submit">
        {t('propose')}
      </Button>
    </form>
  )
}
