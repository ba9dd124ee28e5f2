import { useTranslations } from 'next-intl'
import { TextField } from '@/components/ui/field'

type Props = {
  length: { least: number; most: number }
  /** The field that the last try was refused for. */
  wrong: string | null
}

/** A new password, and once more, for nobody sees what they type. */
export function NewPasswordFields({ length, wrong }: Props) {
  const t = useTranslations('account.password')
  const field = (id: string) => ({
    id,
    'aria-invalid': wrong === id || undefined,
    autoComplete: 'new-password',
    required: true,
    type: 'password',
  })
  return (
    <>
      <TextField {...field('new')} hint={t('hint', length)} label={t('new')} name="password" />
      <TextField {...field('again')} label={t('again')} name="again" />
    </>
  )
}
